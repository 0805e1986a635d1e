// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * Risks have been assessed; the assessment may not be signed yet.
 *
 * @param caseId the case
 * @param assessmentId the assessment
 * @param stage when in the case
 * @param side whose view it is
 * @param overall the level that was decided
 */
record RiskAssessed(CaseId caseId, UUID assessmentId, Stage stage, Side side, RiskLevel overall) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of(
                "assessmentId", assessmentId.toString(),
                "stage", stage.name(),
                "side", side.name(),
                "overall", overall.name());
    }
}
