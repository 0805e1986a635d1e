// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.rest;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.testing.Contract;
import se.hemresa.cases.consent.ConsentTerms;
import se.hemresa.cases.consent.InformationDraft;
import se.hemresa.cases.consent.InformationGiven.Understood;
import se.hemresa.cases.consent.TransferBasisDesk;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of the contract become what the desks take. */
public class ConsentRequestsTest {

    @Test
    public void letsAConsentWithoutAnEndLastForHalfAYear() {
        ConsentTerms terms = Contract.bind(example("consents"), ConsentRequests.CaseConsent.class)
                .terms();

        assertThat(terms.scope()).isEqualTo("SHARE_IOM_FI");
        assertThat(terms.recipient()).isEmpty();
        assertThat(Duration.between(terms.givenAt(), terms.validTo())).isEqualTo(Duration.ofDays(180));
    }

    @Test
    public void keepsRecipientEndAndEvidenceOfAConsent() {
        UUID document = UUID.randomUUID();
        ObjectNode body = example("consents")
                .put("scope", "SHARE_PARTNER")
                .put("recipient", "NGO-BG-1")
                .put("validTo", "2026-12-24T09:00:00Z")
                .put("evidenceDocumentId", document.toString());
        assertThat(Contract.faults("CaseConsent", body)).isEmpty();

        ConsentTerms terms =
                Contract.bind(body, ConsentRequests.CaseConsent.class).terms();

        assertThat(terms.recipient()).contains(new AgencyId("NGO-BG-1"));
        assertThat(terms.validTo()).isEqualTo("2026-12-24T09:00:00Z");
        assertThat(terms.evidenceDocumentId()).contains(document);
    }

    @Test
    public void takesAWithdrawalForWhichNoReasonIsGiven() {
        ObjectNode silent = example("consents/{consentId}/withdrawal").removeAll();
        assertThat(Contract.faults("CaseConsentWithdrawal", silent)).isEmpty();

        assertThat(Optional.ofNullable(Contract.bind(silent, ConsentRequests.CaseConsentWithdrawal.class)
                        .reason()))
                .isEmpty();
    }

    @Test
    public void demandsAnAnswerToEachQuestionAboutPressure() {
        ObjectNode body = example("declaration");
        assertThat(Contract.bind(body, ConsentRequests.CaseDeclaration.class)
                        .pressureChecklist()
                        .pressure())
                .isFalse();

        ((ObjectNode) body.path("pressureChecklist")).put("threatened", true);
        assertThat(Contract.bind(body, ConsentRequests.CaseDeclaration.class)
                        .pressureChecklist()
                        .signs())
                .containsExactly("threatened");

        ((ObjectNode) body.path("pressureChecklist")).remove("threatened");
        assertThat(Contract.faults("CaseDeclaration", body)).hasSize(1);
    }

    @Test
    public void readsInformationBasisAndReconfirmation() {
        assertThat(Contract.bind(example("information"), InformationDraft.class).understood())
                .isEqualTo(Understood.YES);
        assertThat(Contract.bind(example("transfer-basis"), TransferBasisDesk.Choice.class)
                        .gdprArticle())
                .isEqualTo("GDPR_49_1D");
        assertThat(Contract.bind(example("declaration/reconfirmation"), ConsentRequests.CaseReconfirmation.class)
                        .at())
                .isEqualTo("2026-12-09T09:00:00Z");
    }

    private static ObjectNode example(String path) {
        JsonNode post = Contract.document()
                .path("paths")
                .path("/cases/{caseId}/" + path)
                .path("post");
        return (ObjectNode) post.path("requestBody")
                .path("content")
                .path("application/json")
                .path("example");
    }
}
