// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * The social services board has decided on the best interests of the child.
 *
 * @param caseId the case
 * @param determinationId the determination it decided on
 * @param outcome which way it went
 */
record BestInterestsDecided(CaseId caseId, UUID determinationId, BestInterests.Outcome outcome) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("determinationId", determinationId.toString(), "decision", outcome.name());
    }
}
