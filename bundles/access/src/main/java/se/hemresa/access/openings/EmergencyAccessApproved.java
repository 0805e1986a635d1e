// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.openings;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A second person has approved an emergency access.
 *
 * @param caseId the case
 * @param openingId the opening
 */
public record EmergencyAccessApproved(CaseId caseId, UUID openingId) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("openingId", openingId.toString());
    }
}
