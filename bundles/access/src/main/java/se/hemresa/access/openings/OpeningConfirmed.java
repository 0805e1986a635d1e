// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.openings;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A user in a case has confirmed that a section which stays closed otherwise shall be opened.
 *
 * @param caseId the case
 * @param openingId the opening
 * @param section the section
 * @param reason a code of {@link OpeningReason}
 */
public record OpeningConfirmed(CaseId caseId, UUID openingId, String section, String reason) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("openingId", openingId.toString(), "section", section, "reason", reason);
    }
}
