// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A second person has approved what is to be handed over.
 *
 * @param caseId the case
 * @param handoverId the handover
 */
public record ApplicationApproved(CaseId caseId, UUID handoverId) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("handoverId", handoverId.toString());
    }
}
