// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.login;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A person has logged out.
 *
 * @param role the role of the session
 */
public record SessionClosed(String role) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("role", role);
    }
}
