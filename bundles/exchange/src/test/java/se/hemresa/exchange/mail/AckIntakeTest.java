// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Acknowledgement;
import se.hemresa.api.exchange.Letter;
import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.ExchangeError;
import se.hemresa.exchange.testing.SimulatedPartner;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Acknowledgements are taken in once, whatever the order in which they come. */
public class AckIntakeTest {

    private static final Map<String, Object> ACCEPTED = Map.of("iomCaseNo", "FI-2026-117");

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    @Rule
    public final SimulatedPartner iom = new SimulatedPartner("IOM-FI", "IOM_FINLAND");

    @Rule
    public final SimulatedPartner carrier = new SimulatedPartner("CARRIER", "CARRIER");

    private PostOffice office;
    private CaseId caseId;

    @Before
    public void open() {
        office = PostOffice.on(database);
        office.register(iom);
        office.register(carrier);
        caseId = office.newCase();
    }

    @Test
    public void tellsWhatItSaysAndTheSameAgainForARepeat() {
        Letter sent = office.delivered(caseId, iom);
        UUID ackId = UUID.randomUUID();
        String jose = iom.ack(ackId, sent.messageId(), sent.digest(), "ACCEPTED", ACCEPTED);

        Acknowledgement first = office.postbox.acknowledge(iom.id(), jose);
        Acknowledgement repeat = office.postbox.acknowledge(
                iom.id(), iom.ack(ackId, sent.messageId(), sent.digest(), "ACCEPTED", ACCEPTED));

        assertThat(first.known()).isFalse();
        assertThat(first.caseId()).isEqualTo(caseId);
        assertThat(first.code()).isEqualTo("ACCEPTED");
        assertThat(first.details()).isEqualTo(ACCEPTED);
        assertThat(repeat.known()).isTrue();
        assertThat(repeat.details()).isEqualTo(ACCEPTED);
        assertThat(office.work.read(() -> office.stores.proofs().acks(sent.messageId())))
                .hasSize(1);
        assertThat(office.state(sent.messageId())).isEqualTo(State.ANSWERED);
    }

    @Test
    public void countsAnAnswerThatCameBeforeTheReceipt() {
        UUID id = office.post(caseId, "M10", iom);
        String digest = office.postbox.find(id).orElseThrow().digest();
        office.postbox.acknowledge(iom.id(), iom.ack(UUID.randomUUID(), id, digest, "ACCEPTED", ACCEPTED));
        assertThat(office.state(id)).isEqualTo(State.QUEUED);

        office.deliver(iom);

        assertThat(office.state(id)).isEqualTo(State.ANSWERED);
    }

    @Test
    public void keepsAForgedAnswerWithoutBelievingIt() {
        Letter sent = office.delivered(caseId, iom);

        office.postbox.acknowledge(
                iom.id(), iom.forgedAck(UUID.randomUUID(), sent.messageId(), sent.digest(), "ACCEPTED", ACCEPTED));

        assertThat(office.work.read(() -> office.stores.proofs().acks(sent.messageId())))
                .hasSize(1);
        assertThat(office.state(sent.messageId())).isEqualTo(State.SENT);
    }

    @Test
    public void aStatusIsNoBusinessAnswer() {
        Letter sent = office.delivered(caseId, iom);

        office.postbox.acknowledge(
                iom.id(),
                iom.ack(UUID.randomUUID(), sent.messageId(), sent.digest(), "STATUS", Map.of("kind", "DEPARTED")));

        assertThat(office.state(sent.messageId())).isEqualTo(State.SENT);
    }

    /** No guard stands behind a status: what is not proven at the door is proven nowhere. */
    @Test
    public void refusesAStatusThatThePartnerHasNotSignedOrThatIsAboutSomethingElse() {
        Letter sent = office.delivered(caseId, iom);
        Letter other = office.delivered(office.newCase(), iom);

        refused(
                ExchangeError.NOT_PROVEN,
                iom,
                iom.forgedAck(
                        UUID.randomUUID(), sent.messageId(), sent.digest(), "STATUS", Map.of("kind", "RECEIVED")));
        refused(
                ExchangeError.NOT_PROVEN,
                iom,
                iom.ack(UUID.randomUUID(), sent.messageId(), other.digest(), "STATUS", Map.of("kind", "RECEIVED")));
        assertThat(office.work.read(() -> office.stores.proofs().acks(sent.messageId())))
                .isEmpty();
    }

    @Test
    public void refusesASenderInTheMessageThatIsNotTheOneAtTheDoor() {
        Letter sent = office.delivered(caseId, iom);

        for (Object sender : List.of("CARRIER:avrr-intake", "IOM-FINLAND:avrr-intake", 7)) {
            refused(ExchangeError.UNREADABLE, iom, iom.ackWith(sent.messageId(), sent.digest(), "sender", sender));
        }
        office.postbox.acknowledge(
                iom.id(), iom.ackWith(sent.messageId(), sent.digest(), "sender", "IOM-FI:case-work"));
    }

    @Test
    public void takesANullForAMemberThatIsNotThere() {
        Letter sent = office.delivered(caseId, iom);
        Map<String, Object> details = new HashMap<>(ACCEPTED);
        details.put("plannedContact", null);

        Acknowledgement ack = office.postbox.acknowledge(
                iom.id(), iom.ack(UUID.randomUUID(), sent.messageId(), sent.digest(), "ACCEPTED", details));

        assertThat(ack.details()).isEqualTo(ACCEPTED);
    }

    @Test
    public void refusesAMomentThatNoTableCanKeep() {
        Letter sent = office.delivered(caseId, iom);

        refused(
                ExchangeError.UNREADABLE,
                iom,
                iom.ackWith(sent.messageId(), sent.digest(), "at", "+999999999-12-31T23:59:59Z"));
    }

    @Test
    public void refusesWhatAnswersNothingOfThisPartner() {
        Letter sent = office.delivered(caseId, iom);
        Letter unsent = office.approved(office.newCase(), iom);

        for (UUID answers : List.of(UUID.randomUUID(), unsent.messageId())) {
            refused(
                    ExchangeError.UNKNOWN_MESSAGE,
                    iom,
                    iom.ack(UUID.randomUUID(), answers, sent.digest(), "ACCEPTED", ACCEPTED));
        }
        refused(
                ExchangeError.UNKNOWN_MESSAGE,
                carrier,
                carrier.ack(UUID.randomUUID(), sent.messageId(), sent.digest(), "ACCEPTED", ACCEPTED));
    }

    @Test
    public void refusesWhatIsNotOfTheForm() {
        Letter sent = office.delivered(caseId, iom);

        refused(ExchangeError.UNREADABLE, iom, "a.b.c.d.e");
        refused(
                ExchangeError.UNREADABLE,
                iom,
                iom.ack(UUID.randomUUID(), sent.messageId(), "no", "ACCEPTED", ACCEPTED));
        refused(
                ExchangeError.UNREADABLE,
                iom,
                iom.ack(UUID.randomUUID(), sent.messageId(), sent.digest(), "RECEIVED", ACCEPTED));
        refused(
                ExchangeError.UNREADABLE,
                iom,
                iom.ack(
                        UUID.randomUUID(),
                        sent.messageId(),
                        sent.digest(),
                        "NEEDS_INFO",
                        Map.of("fieldPaths", List.of("a,b"))));
    }

    private void refused(ExchangeError code, SimulatedPartner sender, String jose) {
        assertThatThrownBy(() -> office.postbox.acknowledge(sender.id(), jose))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
