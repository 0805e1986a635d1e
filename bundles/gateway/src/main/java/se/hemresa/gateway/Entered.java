// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * Something was written of which its module tells nothing itself. So no write is without a trace, and none is stored while the
 * journal cannot be written.
 *
 * @param subject the case that the address names; empty if it names none
 * @param operation the operation of the contract
 * @param door {@code rest} or {@code soap}
 * @param module the name of the module that took it in
 */
record Entered(Optional<CaseId> subject, String operation, String door, String module) implements Event {

    @Override
    public Map<String, String> payload() {
        return Map.of("operation", operation, "door", door, "module", module);
    }
}
