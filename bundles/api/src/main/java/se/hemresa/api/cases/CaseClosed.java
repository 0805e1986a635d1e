// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.cases;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A case has been closed.
 *
 * @param caseId the case
 * @param reason a code of the list {@code ClosureReason}
 */
public record CaseClosed(CaseId caseId, String reason) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("reason", reason);
    }
}
