// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A user asked for a case in which a person stands whom the user is tied to (domain.md §9.3). The user was told that there is
 * no such case; the security officer sees in the journal who asked.
 *
 * @param caseId the case
 * @param section the section that was asked for first
 */
public record TiedRefused(CaseId caseId, String section) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("section", section);
    }
}
