// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.login;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * Somebody came back from the provider and was not let in.
 *
 * @param reason why, a code
 */
public record LoginRefused(String reason) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("reason", reason);
    }
}
