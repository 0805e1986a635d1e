// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A consent has been withdrawn.
 *
 * @param caseId the case
 * @param consentId the consent
 * @param scope a code of the list {@code ConsentScope}
 */
public record ConsentWithdrawn(CaseId caseId, UUID consentId, String scope) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("consentId", consentId.toString(), "scope", scope);
    }
}
