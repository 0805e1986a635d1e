// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * The time of a handover ran out before IOM had signed for it.
 *
 * @param caseId the case
 * @param handoverId the handover
 */
public record HandoverExpired(CaseId caseId, UUID handoverId) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("handoverId", handoverId.toString());
    }
}
