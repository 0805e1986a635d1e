// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.events;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A follow-up has been done.
 *
 * @param caseId the case
 * @param followUpId the follow-up
 * @param kind REGULAR or FINAL
 * @param outcome a code of the list {@code FollowUpOutcome}
 */
public record FollowUpDone(CaseId caseId, UUID followUpId, String kind, String outcome) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("followUpId", followUpId.toString(), "kind", kind, "outcome", outcome);
    }
}
