// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.emergency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A transition happens by an emergency override; the move itself follows in the same unit of work.
 *
 * @param caseId the case
 * @param overrideId the override
 * @param skipped codes of the guards that did not hold
 */
public record EmergencyOverrideUsed(CaseId caseId, UUID overrideId, List<String> skipped) implements Event {

    /** Keeps an unmodifiable copy of the list. */
    public EmergencyOverrideUsed {
        skipped = List.copyOf(skipped);
    }

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("overrideId", overrideId.toString(), "skipped", String.join(",", skipped));
    }
}
