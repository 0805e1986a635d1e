// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.exchange.MessageDelivered;
import se.hemresa.api.exchange.MessageExpired;
import se.hemresa.api.exchange.MessageStopped;
import se.hemresa.api.exchange.Outbox;
import se.hemresa.api.exchange.Outbox.Delivery;
import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.testing.SimulatedPartner;
import se.hemresa.exchange.testing.SimulatedPartner.Fault;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A message comes to its partner exactly once, in the order of its case, or a person is told. */
@RunWith(Parameterized.class)
public class DeliveryTest {

    @Rule
    public final TestDatabase database;

    @Rule
    public final SimulatedPartner iom = new SimulatedPartner("IOM-FI", "IOM_FINLAND");

    @Rule
    public final SimulatedPartner carrier = new SimulatedPartner("CARRIER", "CARRIER");

    private PostOffice office;
    private CaseId caseId;

    public DeliveryTest(TestDatabase database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return TestDatabase.both();
    }

    @Before
    public void open() {
        office = PostOffice.on(database);
        office.register(iom);
        office.register(carrier);
        caseId = office.newCase();
    }

    @Test
    public void bringsTheStoredBytesAndKeepsTheReceipt() {
        UUID id = office.post(caseId, "M10", iom);

        assertThat(office.deliver(iom)).isEqualTo(Delivery.DELIVERED);

        assertThat(office.state(id)).isEqualTo(State.SENT);
        assertThat(office.postbox.find(id).orElseThrow().sentAt()).contains(office.clock.instant());
        assertThat(iom.contents()).containsExactly(office.postbox.content(id).orElseThrow());
        assertThat(office.postbox.receipt(id)).contains(Map.of("bookingRef", "QX7R2P"));
        assertThat(office.told(MessageDelivered.class)).isEqualTo(1);
        assertThat(office.work.read(() -> office.stores.proofs().memory(caseId)))
                .singleElement()
                .satisfies(memory -> assertThat(memory.fields()).containsExactly("fullName", "risk"));
        assertThat(office.deliver(iom)).isEqualTo(Delivery.IDLE);
    }

    @Test
    public void obeysWhatABusyPartnerAsksForAndLeavesItAlone() {
        UUID id = office.post(caseId, "M10", iom);
        office.post(office.newCase(), "M10", iom);
        iom.fail(Fault.UNAVAILABLE);

        assertThat(office.deliver(iom)).isEqualTo(Delivery.FAILED);
        office.clock.move(Duration.ofSeconds(119));
        assertThat(office.deliver(iom)).isEqualTo(Delivery.IDLE);
        office.clock.move(Duration.ofSeconds(1));
        assertThat(office.deliver(iom)).isEqualTo(Delivery.DELIVERED);

        assertThat(office.state(id)).isEqualTo(State.SENT);
        assertThat(office.deliver(iom)).isEqualTo(Delivery.DELIVERED);
    }

    @Test
    public void offersAgainWhatWasNotProvenToHaveArrived() {
        List<Fault> faults = List.of(
                Fault.HALF_AN_ANSWER,
                Fault.WRONG_SIGNATURE,
                Fault.UNKNOWN_KEY,
                Fault.WRONG_DIGEST,
                Fault.OTHER_MESSAGE,
                Fault.TOO_LARGE,
                Fault.NO_SUCH_MOMENT,
                Fault.ERROR);
        UUID id = office.post(caseId, "M10", iom);
        for (Fault fault : faults) {
            iom.fail(fault);
            assertThat(office.deliver(iom)).as(fault.name()).isEqualTo(Delivery.FAILED);
            assertThat(office.state(id)).as(fault.name()).isEqualTo(State.QUEUED);
            assertThat(office.deliver(iom)).as("at once after " + fault).isEqualTo(Delivery.IDLE);
            office.clock.move(Duration.ofMinutes(31));
        }

        assertThat(office.deliver(iom)).isEqualTo(Delivery.DELIVERED);

        assertThat(iom.stored()).containsExactly(id);
        assertThat(iom.codes()).last().isEqualTo("DUPLICATE");
        assertThat(office.told(MessageDelivered.class)).isEqualTo(1);
        assertThat(office.tasks()).containsOnly("message-delayed");
    }

    @Test
    public void closesAMessageWhoseReceiptIsAsLongAsItMayBe() {
        UUID id = office.post(caseId, "M10", carrier);
        carrier.fail(Fault.LONG_RECEIPT);

        assertThat(office.deliver(carrier)).isEqualTo(Delivery.DELIVERED);

        assertThat(office.postbox.receipt(id)).contains(Map.of("bookingRef", "Q".repeat(16_000)));
    }

    @Test
    public void takesANullInAReceiptForAMemberThatIsNotThere() {
        UUID id = office.post(caseId, "M10", carrier);
        carrier.fail(Fault.NULL_IN_RECEIPT);

        assertThat(office.deliver(carrier)).isEqualTo(Delivery.DELIVERED);

        assertThat(office.postbox.receipt(id)).contains(Map.of("bookingRef", "QX7R2P"));
    }

    @Test
    public void offersAgainLaterWhatCouldNotBeClosed() {
        UUID id = office.post(caseId, "M10", iom);

        Delivery delivery = office.outbox.deliver(
                "iom-fi", parcel -> new Outbox.Receipt("", "RECEIVED", "no", Instant.MAX, Map.of()));

        assertThat(delivery).isEqualTo(Delivery.FAILED);
        assertThat(office.state(id)).isEqualTo(State.QUEUED);
        office.clock.move(Duration.ofMinutes(1));
        assertThat(office.deliver(iom)).isEqualTo(Delivery.DELIVERED);
    }

    @Test
    public void carriesNothingThatIsForbiddenBetweenTheClaimAndTheWay() {
        UUID id = office.post(caseId, "M10", iom);

        Delivery delivery = office.outbox.deliver("iom-fi", parcel -> {
            office.policy.refuse("IOM_FINLAND");
            return office.courier.carry(parcel);
        });

        assertThat(delivery).isEqualTo(Delivery.FAILED);
        assertThat(iom.contents()).isEmpty();
        office.clock.move(Duration.ofMinutes(1));
        assertThat(office.deliver(iom)).isEqualTo(Delivery.STOPPED);
        assertThat(office.state(id)).isEqualTo(State.DEAD);
    }

    @Test
    public void hasOneEffectWhenThePartnerDiesAfterItHasStored() {
        UUID id = office.post(caseId, "M10", iom);
        iom.fail(Fault.NO_ANSWER);

        assertThat(office.deliver(iom)).isEqualTo(Delivery.FAILED);
        office.clock.move(Duration.ofMinutes(1));
        assertThat(office.deliver(iom)).isEqualTo(Delivery.DELIVERED);

        assertThat(iom.stored()).containsExactly(id);
        assertThat(iom.codes()).containsExactly("RECEIVED", "DUPLICATE");
        assertThat(office.told(MessageDelivered.class)).isEqualTo(1);
    }

    @Test
    public void givesUpWaitingForASlowPartner() {
        UUID id = office.post(caseId, "M10", iom);
        iom.fail(Fault.SLOW);

        assertThat(office.deliver(iom)).isEqualTo(Delivery.FAILED);

        assertThat(office.state(id)).isEqualTo(State.QUEUED);
        office.clock.move(Duration.ofMinutes(1));
        assertThat(office.deliver(iom)).isEqualTo(Delivery.DELIVERED);
    }

    @Test
    public void changesNothingUnderAStaleToken() {
        UUID id = office.post(caseId, "M10", iom);

        Delivery paused = office.outbox.deliver("iom-fi", parcel -> {
            office.work.run(() -> office.stores.endLease(id));
            assertThat(office.deliver(iom)).isEqualTo(Delivery.DELIVERED);
            return office.courier.carry(parcel);
        });

        assertThat(paused).isEqualTo(Delivery.IDLE);
        assertThat(iom.codes()).containsExactly("RECEIVED", "DUPLICATE");
        assertThat(office.told(MessageDelivered.class)).isEqualTo(1);
        assertThat(office.state(id)).isEqualTo(State.SENT);
    }

    @Test
    public void putsNothingBackUnderAStaleToken() {
        UUID id = office.post(caseId, "M10", iom);

        office.outbox.deliver("iom-fi", parcel -> {
            office.work.run(() -> office.stores.endLease(id));
            office.deliver(iom);
            throw new IllegalStateException("The paused node fails");
        });

        assertThat(office.state(id)).isEqualTo(State.SENT);
        assertThat(office.deliver(iom)).isEqualTo(Delivery.IDLE);
    }

    @Test
    public void holdsAMessageWhileItIsCarried() {
        office.post(caseId, "M10", iom);
        office.post(caseId, "M17", iom);

        office.outbox.deliver("iom-fi", parcel -> {
            assertThat(office.deliver(iom)).isEqualTo(Delivery.IDLE);
            return office.courier.carry(parcel);
        });

        assertThat(iom.stored()).hasSize(1);
    }

    @Test
    public void keepsTheOrderWithinACaseAndLetsOtherCasesPass() {
        UUID first = office.post(caseId, "M10", iom);
        UUID second = office.post(caseId, "M17", iom);
        UUID other = office.post(office.newCase(), "M10", iom);
        iom.fail(Fault.WRONG_DIGEST);

        assertThat(office.deliver(iom)).isEqualTo(Delivery.FAILED);
        assertThat(office.deliver(iom)).isEqualTo(Delivery.DELIVERED);
        assertThat(office.deliver(iom)).isEqualTo(Delivery.IDLE);
        assertThat(office.state(second)).isEqualTo(State.QUEUED);
        office.clock.move(Duration.ofMinutes(1));
        office.deliver(iom);
        office.deliver(iom);

        assertThat(iom.stored()).containsExactly(first, other, second);
    }

    @Test
    public void letsAnAlarmPassWhatWaits() {
        UUID ordinary = office.post(caseId, "M10", iom);
        iom.fail(Fault.UNAVAILABLE);
        office.deliver(iom);

        UUID alarm = office.post(caseId, "M12", iom);
        assertThat(office.deliver(iom)).isEqualTo(Delivery.DELIVERED);

        assertThat(iom.stored()).containsExactly(alarm);
        assertThat(office.state(ordinary)).isEqualTo(State.QUEUED);
    }

    @Test
    public void aDeadPartnerDelaysItsOwnMessagesOnly() {
        office.post(caseId, "M10", iom);
        UUID ticket = office.post(caseId, "M10", carrier);
        iom.fail(Fault.NO_ANSWER);

        assertThat(office.deliver(iom)).isEqualTo(Delivery.FAILED);
        assertThat(office.deliver(carrier)).isEqualTo(Delivery.DELIVERED);

        assertThat(carrier.stored()).containsExactly(ticket);
    }

    @Test
    public void stopsWhatThePolicyForbidsBetweenApprovalAndSending() {
        UUID id = office.approved(caseId, iom).messageId();
        PostOffice.COORDINATOR.call(() -> office.postbox.send(id));
        office.policy.refuse("IOM_FINLAND");

        assertThat(office.deliver(iom)).isEqualTo(Delivery.STOPPED);

        assertThat(office.state(id)).isEqualTo(State.DEAD);
        assertThat(iom.contents()).isEmpty();
        assertThat(office.told(MessageStopped.class)).isEqualTo(1);
        assertThat(office.tasks()).as("a lost handover has its task elsewhere").isEmpty();
    }

    @Test
    public void asksThePolicyBeforeEveryAttempt() {
        UUID id = office.post(caseId, "M10", iom);
        iom.fail(Fault.NO_ANSWER);
        office.deliver(iom);
        office.policy.refuse("IOM_FINLAND");
        office.clock.move(Duration.ofMinutes(1));

        assertThat(office.deliver(iom)).isEqualTo(Delivery.STOPPED);

        assertThat(office.state(id)).isEqualTo(State.DEAD);
        assertThat(iom.codes()).hasSize(1);
        assertThat(office.tasks()).containsExactly("message-stopped");
    }

    @Test
    public void givesAMessageToAPersonWhenItsTimeRunsOut() {
        UUID id = office.post(caseId, "M10", iom);
        office.clock.move(Duration.ofDays(14));

        assertThat(office.deliver(iom)).isEqualTo(Delivery.STOPPED);

        assertThat(office.state(id)).isEqualTo(State.EXPIRED);
        assertThat(iom.contents()).isEmpty();
        assertThat(office.told(MessageExpired.class)).isEqualTo(1);
        assertThat(office.tasks()).containsExactly("manual-handover");
    }

    @Test
    public void endsWhatThePartnerRefusesForGood() {
        UUID id = office.post(caseId, "M10", iom);
        iom.fail(Fault.REFUSED);

        assertThat(office.deliver(iom)).isEqualTo(Delivery.STOPPED);

        assertThat(office.state(id)).isEqualTo(State.DEAD);
        assertThat(office.told(MessageStopped.class)).isEqualTo(1);
        assertThat(office.told(MessageDelivered.class)).isZero();
        assertThat(office.work.read(() -> office.stores.proofs().memory(caseId)))
                .isEmpty();
    }

    @Test
    public void countsWhatWaits() {
        office.post(caseId, "M10", iom);
        office.post(caseId, "M17", iom);
        office.post(caseId, "M10", carrier);

        assertThat(office.work.read(() -> office.stores.queue().waiting()))
                .extracting(waiting -> waiting.receiver().value() + " " + waiting.messages())
                .containsExactly("CARRIER 1", "IOM-FI 2");
        assertThat(office.work.read(() -> office.stores.queue().line(2)))
                .extracting(QueueStore.Queued::type)
                .containsExactly("M10", "M17");
    }

    @Test
    public void hasNoPartnerOnAnUnknownChannel() {
        office.post(caseId, "M10", iom);

        assertThat(office.outbox.deliver("police", office.courier::carry)).isEqualTo(Delivery.IDLE);
    }
}
