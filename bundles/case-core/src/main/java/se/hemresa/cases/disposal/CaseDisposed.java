// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.disposal;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * What was sealed of a case opens never again; only that the case was here is left.
 *
 * @param caseId the case
 * @param reason why
 */
public record CaseDisposed(CaseId caseId, Disposal.Reason reason) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("reason", reason.name());
    }
}
