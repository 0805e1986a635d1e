// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A timer: the validity of an assessment ends now, if it has not ended or been replaced before.
 *
 * @param caseId the case
 * @param assessmentId the assessment
 */
record RiskReviewDue(CaseId caseId, UUID assessmentId) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("assessmentId", assessmentId.toString());
    }
}
