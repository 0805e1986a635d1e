// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.testing;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import se.hemresa.api.cases.RecipientPolicy;
import se.hemresa.api.id.CaseId;

/** The policy of a test: everything may leave and every scope is consented to, less what the test takes back. */
public final class GivenConsents implements RecipientPolicy {

    private final Set<String> withdrawn = new HashSet<>();
    private final Set<String> refused = new HashSet<>();

    public void withdraw(String scope) {
        withdrawn.add(scope);
    }

    public void refuse(String recipient) {
        refused.add(recipient);
    }

    @Override
    public Optional<String> refusal(CaseId caseId, String recipient, String messageType) {
        return refused.contains(recipient) ? Optional.of("consent-missing") : Optional.empty();
    }

    @Override
    public boolean consented(CaseId caseId, String scope) {
        return !withdrawn.contains(scope);
    }
}
