// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.events;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A timer: a follow-up is due now, unless it has been done meanwhile.
 *
 * @param caseId the case
 * @param followUpId the follow-up
 */
public record FollowUpDue(CaseId caseId, UUID followUpId) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("followUpId", followUpId.toString());
    }
}
