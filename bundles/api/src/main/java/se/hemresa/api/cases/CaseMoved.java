// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.cases;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A transition of the life cycle has happened; replaying these gives the state of every case.
 *
 * @param caseId the case
 * @param event the event that was fired
 * @param from the state before
 * @param to the state after
 */
public record CaseMoved(CaseId caseId, String event, String from, String to) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("event", event, "from", from, "to", to);
    }
}
