// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.cases;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * Somebody has opened a case without being in it (domain.md §9.2). Told at once, so that coordinator, supervisor and data
 * protection officer hear of it and one of them reviews it within five working days.
 *
 * @param caseId the case
 * @param openingId the opening
 * @param reason a code of the list {@code BreakGlassReason}
 */
public record EmergencyAccessOpened(CaseId caseId, UUID openingId, String reason) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("openingId", openingId.toString(), "reason", reason);
    }
}
