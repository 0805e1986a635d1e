// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.guards;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.exchange.Letter;
import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.jose.Envelope;
import se.hemresa.exchange.mail.PostOffice;
import se.hemresa.exchange.testing.SimulatedPartner;
import se.hemresa.exchange.testing.SimulatedPartner.Fault;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Each guard reads the messages, keys and answers that are kept. */
public class GuardsTest {

    private static final Map<String, Object> NONE = Map.of();

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    @Rule
    public final SimulatedPartner iom = new SimulatedPartner("IOM-FI", "IOM_FINLAND");

    private PostOffice office;
    private Handovers handovers;
    private CaseId caseId;

    @Before
    public void open() {
        office = PostOffice.on(database);
        office.register(iom, List.of("criminalCase"));
        handovers = new Handovers(office.stores.messages(), office.stores.proofs(), office.stores.partners());
        caseId = office.newCase();
    }

    @Test
    public void payloadPreviewApprovedHoldsWhenTheNewestHandoverIsApproved() {
        office.approved(caseId, iom);

        assertThat(holds(previewApproved())).isTrue();
    }

    @Test
    public void payloadPreviewApprovedFailsBeforeTheApprovalAndForWhatWasSentAlready() {
        assertThat(holds(previewApproved())).isFalse();

        office.delivered(caseId, iom);
        assertThat(holds(previewApproved())).isFalse();

        PostOffice.COORDINATOR.call(() -> office.postbox.preview(office.draft(caseId, "M06", iom.id())));
        assertThat(holds(previewApproved())).isFalse();
    }

    @Test
    public void payloadPreviewApprovedFailsWhenTheContentIsNotWhatWasApproved() {
        UUID id = office.approved(caseId, iom).messageId();
        office.work.run(() -> office.stores.changeDigest(id, Envelope.digest("something else")));

        assertThat(holds(previewApproved())).isFalse();
    }

    @Test
    public void signingAndEncryptionKeysValidHoldsWithOurKeysAndThePartners() {
        office.approved(caseId, iom);

        assertThat(holds(keysValid())).isTrue();
    }

    @Test
    public void signingAndEncryptionKeysValidFailsWithoutAHandoverAndWhenOursHaveRunOutOrAreRevoked() {
        assertThat(holds(keysValid())).isFalse();

        office.approved(caseId, iom);
        office.clock.move(Duration.ofDays(731));
        assertThat(holds(keysValid())).isFalse();

        office.clock.move(Duration.ofDays(-731));
        assertThat(holds(keysValid())).isTrue();
        office.work.run(office.stores::endKeys);
        assertThat(holds(keysValid())).isFalse();
    }

    @Test
    public void ackSignatureValidHoldsWhenThePartnerSigned() {
        Letter sent = office.delivered(caseId, iom);
        take(iom.ack(UUID.randomUUID(), sent.messageId(), sent.digest(), "ACCEPTED", NONE));

        assertThat(holds(signatureValid())).isTrue();
    }

    @Test
    public void ackSignatureValidFailsWithoutAnAnswerAndWhenSomebodyElseSigned() {
        Letter sent = office.delivered(caseId, iom);
        assertThat(holds(signatureValid())).isFalse();

        take(iom.ack(UUID.randomUUID(), sent.messageId(), sent.digest(), "STATUS", Map.of("kind", "DEPARTED")));
        assertThat(holds(signatureValid())).isFalse();

        take(iom.forgedAck(UUID.randomUUID(), sent.messageId(), sent.digest(), "ACCEPTED", NONE));
        assertThat(holds(signatureValid())).isFalse();
    }

    @Test
    public void ackRefersToSentDigestHoldsForTheDigestOfTheNewestHandover() {
        Letter sent = office.delivered(caseId, iom);
        take(iom.ack(UUID.randomUUID(), sent.messageId(), sent.digest(), "DECLINED", NONE));

        assertThat(holds(refersToDigest())).isTrue();
    }

    @Test
    public void ackRefersToSentDigestFailsForAnotherDigestAndForAnOlderHandover() {
        Letter sent = office.delivered(caseId, iom);
        take(iom.ack(UUID.randomUUID(), sent.messageId(), Envelope.digest("other"), "ACCEPTED", NONE));
        assertThat(holds(refersToDigest())).isFalse();

        take(iom.ack(UUID.randomUUID(), sent.messageId(), sent.digest(), "ACCEPTED", NONE));
        assertThat(holds(refersToDigest())).isTrue();
        office.clock.move(Duration.ofMinutes(1));
        office.delivered(caseId, iom);
        assertThat(holds(refersToDigest())).isFalse();
    }

    @Test
    public void requestedFieldsAllowedByProfileHoldsForFieldsOfTheProfile() {
        ask("birthDate", "risk");

        assertThat(holds(fieldsAllowed())).isTrue();
    }

    @Test
    public void requestedFieldsAllowedByProfileHoldsForALaterFieldOnceTheCaseIsAccepted() {
        ask("travelDocumentNumber");
        assertThat(holds(fieldsAllowed())).isFalse();

        office.cases.put(caseId, "SE-AB", "ACCEPTED");
        assertThat(holds(fieldsAllowed())).isTrue();
    }

    @Test
    public void requestedFieldsAllowedByProfileFailsForAnythingElse() {
        assertThat(holds(fieldsAllowed())).isFalse();
        for (String field : List.of("narrative", "swedishNumbers", "criminalCase", "no-such-field")) {
            ask("birthDate", field);
            assertThat(holds(fieldsAllowed())).as(field).isFalse();
        }
    }

    @Test
    public void recipientsAnsweredOrEscalatedHoldsWhenNobodyKnowsOrAllHaveAnswered() {
        assertThat(holds(answered())).isTrue();

        office.delivered(caseId, iom);
        Letter told = withdraw();
        take(iom.ack(UUID.randomUUID(), told.messageId(), told.digest(), "CONSENT_STOPPED", NONE));
        assertThat(holds(answered())).isTrue();
    }

    @Test
    public void recipientsAnsweredOrEscalatedHoldsAfterThirtyDaysWithEscalation() {
        office.delivered(caseId, iom);
        Letter told = withdraw();
        office.cases.put(caseId, "tasks", tasks(told.messageId(), true));
        assertThat(holds(answered())).isFalse();

        office.clock.move(Duration.ofDays(30));
        assertThat(holds(answered())).isTrue();
        office.cases.put(caseId, "tasks", tasks(told.messageId(), false));
        assertThat(holds(answered())).isFalse();
        office.cases.absent("tasks");
        assertThat(holds(answered())).isFalse();
    }

    @Test
    public void recipientsAnsweredOrEscalatedFailsWhileOneHasNotBeenToldOrHasNotAnswered() {
        office.delivered(caseId, iom);
        assertThat(holds(answered())).isFalse();

        Letter told = withdraw();
        assertThat(holds(answered())).isFalse();
        take(iom.forgedAck(UUID.randomUUID(), told.messageId(), told.digest(), "CONSENT_STOPPED", NONE));
        assertThat(holds(answered())).isFalse();
        take(iom.ack(UUID.randomUUID(), told.messageId(), told.digest(), "ACCEPTED", NONE));
        assertThat(holds(answered())).isFalse();
    }

    @Test
    public void recipientsAnsweredOrEscalatedFailsForAPartnerWhoseReceiptWasLost() {
        office.post(caseId, "M10", iom);
        iom.fail(Fault.NO_ANSWER);
        office.deliver(iom);

        assertThat(holds(answered())).isFalse();
    }

    private void ask(String... fields) {
        office.clock.move(Duration.ofMinutes(1));
        Letter sent = office.delivered(caseId, iom);
        Map<String, Object> details = Map.of("fieldPaths", List.of(fields));
        take(iom.ack(UUID.randomUUID(), sent.messageId(), sent.digest(), "NEEDS_INFO", details));
    }

    private Letter withdraw() {
        UUID id = office.post(caseId, "M15", iom);
        office.deliver(iom);
        return office.postbox.find(id).orElseThrow();
    }

    private static Map<String, Object> tasks(UUID source, boolean escalated) {
        Map<String, Object> task = escalated
                ? Map.of("source", source.toString(), "escalatedAt", "2026-12-01T08:00:00Z")
                : Map.of("source", source.toString());
        return Map.of("tasks", List.of(task));
    }

    private void take(String jose) {
        office.postbox.acknowledge(iom.id(), jose);
    }

    private boolean holds(Guard guard) {
        return office.work.read(() -> guard.holds(caseId));
    }

    private Guard previewApproved() {
        return new SubmitGuards.PayloadPreviewApproved(handovers);
    }

    private Guard keysValid() {
        return new SubmitGuards.KeysValid(handovers, office.keys);
    }

    private Guard signatureValid() {
        return new AckGuards.SignatureValid(handovers);
    }

    private Guard refersToDigest() {
        return new AckGuards.RefersToSentDigest(handovers);
    }

    private Guard fieldsAllowed() {
        return new AckGuards.RequestedFieldsAllowed(handovers, office.cases);
    }

    private Guard answered() {
        return new RecipientsAnswered(
                office.stores.messages(), office.stores.proofs(), office.stores.partners(), office.cases, office.clock);
    }
}
