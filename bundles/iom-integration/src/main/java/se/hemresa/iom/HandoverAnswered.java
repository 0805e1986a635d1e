// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * IOM's business answer to a handover has come; whether it moves the case is told by {@code CaseMoved}.
 *
 * @param caseId the case
 * @param handoverId the handover
 */
public record HandoverAnswered(CaseId caseId, UUID handoverId) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("handoverId", handoverId.toString());
    }
}
