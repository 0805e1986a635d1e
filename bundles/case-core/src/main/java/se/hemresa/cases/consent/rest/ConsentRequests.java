// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.Opaque;
import se.hemresa.cases.consent.ConsentRecord;
import se.hemresa.cases.consent.ConsentTerms;
import se.hemresa.cases.consent.Interpreter;
import se.hemresa.cases.consent.Medium;
import se.hemresa.cases.consent.PressureChecklist;

/** The bodies about consents, as in the contract; a member that is not given is null. */
final class ConsentRequests {

    private ConsentRequests() {}

    record CaseConsent(
            String scope,
            String recipient,
            String purpose,
            ConsentTerms.GivenBy givenBy,
            String language,
            String textVersion,
            Medium medium,
            Interpreter interpreter,
            Instant givenAt,
            Instant validTo,
            UUID evidenceDocumentId) {

        ConsentTerms terms() {
            return new ConsentTerms(
                    scope,
                    Optional.ofNullable(recipient).map(AgencyId::new),
                    purpose,
                    givenBy,
                    language,
                    textVersion,
                    medium,
                    interpreter,
                    givenAt,
                    Optional.ofNullable(validTo).orElseGet(() -> givenAt.plus(ConsentTerms.DEFAULT_VALIDITY)),
                    Optional.ofNullable(evidenceDocumentId));
        }
    }

    record CaseConsentWithdrawal(ConsentRecord.Reason reason) {}

    record CaseDeclaration(Instant signedAt, String witness, PressureChecklist pressureChecklist) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    record CaseReconfirmation(Instant at) {}
}
