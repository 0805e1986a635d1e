// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.cases;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A case has come in.
 *
 * @param caseId the case
 */
public record CaseReferred(CaseId caseId) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of();
    }
}
