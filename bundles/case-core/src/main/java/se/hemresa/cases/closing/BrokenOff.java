// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.closing;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * The person has broken off the journey or the reintegration.
 *
 * @param caseId the case
 * @param reason the reason of the person, a code
 */
public record BrokenOff(CaseId caseId, String reason) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("reason", reason);
    }
}
