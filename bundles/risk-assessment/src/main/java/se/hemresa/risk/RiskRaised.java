// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * The newest assessment of a country finds a higher risk than the one before; told at once, signed or not.
 *
 * @param caseId the case
 * @param assessmentId the newest assessment
 * @param side whose view it is
 * @param from the level before
 * @param to the level now
 */
record RiskRaised(CaseId caseId, UUID assessmentId, Side side, RiskLevel from, RiskLevel to) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of(
                "assessmentId", assessmentId.toString(),
                "side", side.name(),
                "from", from.name(),
                "to", to.name());
    }
}
