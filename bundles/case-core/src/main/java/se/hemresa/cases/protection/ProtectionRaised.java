// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.protection;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A case is protected more than before. To which level is not told: that a person is protected is itself a secret
 * (domain.md §9.3).
 *
 * @param caseId the case
 */
public record ProtectionRaised(CaseId caseId) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of();
    }
}
