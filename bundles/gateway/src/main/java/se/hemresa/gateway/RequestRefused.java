// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A request was refused at the door; nothing else of it is kept.
 *
 * @param code the code of the error
 * @param door {@code rest} or {@code soap}
 * @param module the name of the module that owns the address; {@code gateway} if none is known
 */
record RequestRefused(String code, String door, String module) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("code", code, "door", door, "module", module);
    }
}
