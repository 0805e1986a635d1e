// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.closing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A case rests.
 *
 * @param caseId the case
 * @param reason why
 * @param reviewOn the day on which that is looked at anew
 */
public record CaseHeld(CaseId caseId, String reason, LocalDate reviewOn) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("reason", reason, "reviewOn", reviewOn.toString());
    }
}
