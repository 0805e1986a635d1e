// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A module is served: it has come, or a new version of it has taken over.
 *
 * @param module the name of the module
 */
record ModuleStarted(String module) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("module", module);
    }
}
