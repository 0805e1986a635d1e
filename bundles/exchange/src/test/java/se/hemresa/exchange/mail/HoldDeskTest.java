// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.felix.hc.api.Result;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.exchange.Outbox.Delivery;
import se.hemresa.api.gateway.Measure;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.ExchangeError;
import se.hemresa.exchange.mail.HoldStore.Hold;
import se.hemresa.exchange.mail.QueueStore.Queued;
import se.hemresa.exchange.testing.SimulatedPartner;
import se.hemresa.exchange.testing.SimulatedPartner.Fault;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What is held does not go out, what is retried goes out at once, and what cannot be is refused. */
@RunWith(Parameterized.class)
public class HoldDeskTest {

    private static final Caller OPERATOR =
            new Caller(new AgencyId("hemresa:shell"), "PLATFORM_ADMIN", Optional.of("kim"), "TECHNICAL");

    @Rule
    public final TestDatabase database;

    @Rule
    public final SimulatedPartner iom = new SimulatedPartner("IOM-FI", "IOM_FINLAND");

    private PostOffice office;
    private CaseId caseId;

    public HoldDeskTest(TestDatabase database) {
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
        caseId = office.newCase();
    }

    @Test
    public void aHeldMessageStaysAndTheLaterOnesOfItsCaseWaitWhileOtherCasesGoOn() {
        UUID held = office.post(caseId, "M10", iom);
        UUID behind = office.post(caseId, "M10", iom);
        UUID other = office.post(office.newCase(), "M10", iom);

        type(() -> office.holding.hold(held));

        assertThat(office.deliver(iom)).isEqualTo(Delivery.DELIVERED);
        assertThat(office.deliver(iom)).isEqualTo(Delivery.IDLE);
        assertThat(iom.stored()).containsExactly(other);
        assertThat(office.events.events()).contains(new MessageHeld(caseId, held, "M10", iom.id()));

        type(() -> office.holding.retry(held));

        assertThat(office.deliver(iom)).isEqualTo(Delivery.DELIVERED);
        assertThat(office.deliver(iom)).isEqualTo(Delivery.DELIVERED);
        assertThat(iom.stored()).containsExactly(other, held, behind);
        assertThat(office.events.events()).contains(new MessageRetried(caseId, held, "M10", iom.id()));
    }

    @Test
    public void aHeldPartnerGetsNothingNotEvenAnAlarmAndThenEverything() {
        UUID alarm = office.post(caseId, "M12", iom);
        type(() -> office.holding.hold(iom.id()));
        UUID later = office.post(caseId, "M10", iom);

        assertThat(office.deliver(iom)).isEqualTo(Delivery.IDLE);
        assertThat(holds()).containsExactly(new Hold("IOM-FI", "kim", office.clock.instant()));
        assertThat(office.told(PartnerHeld.class)).isEqualTo(1);

        type(() -> office.holding.retry(iom.id()));

        assertThat(office.deliver(iom)).isEqualTo(Delivery.DELIVERED);
        assertThat(office.deliver(iom)).isEqualTo(Delivery.DELIVERED);
        assertThat(iom.stored()).containsExactly(alarm, later);
        assertThat(office.told(PartnerRetried.class)).isEqualTo(1);
        assertThat(holds()).isEmpty();
    }

    @Test
    public void aRetryDoesNotWaitForThePauseAfterAFailure() {
        UUID id = office.post(caseId, "M10", iom);
        iom.fail(Fault.UNAVAILABLE);
        assertThat(office.deliver(iom)).isEqualTo(Delivery.FAILED);
        assertThat(office.deliver(iom)).isEqualTo(Delivery.IDLE);

        type(() -> office.holding.retry(id));

        assertThat(office.deliver(iom)).isEqualTo(Delivery.DELIVERED);
    }

    @Test
    public void theTimeOfAHeldMessageStillRunsOut() {
        UUID id = office.post(caseId, "M10", iom);
        type(() -> office.holding.hold(id));

        office.clock.move(Duration.ofDays(15));

        assertThat(office.deliver(iom)).isEqualTo(Delivery.STOPPED);
        assertThat(office.state(id)).isEqualTo(State.EXPIRED);
    }

    @Test
    public void aClaimOfWhatWasReadBeforeTheHoldComesToNothing() {
        office.post(caseId, "M10", iom);
        Queued read = office.work.read(() -> office.stores
                .queue()
                .due(iom.id(), office.clock.instant(), false)
                .get(0));

        type(() -> office.holding.hold(iom.id()));

        assertThat(office.work.run(() -> office.stores.queue().claim(read, Duration.ofSeconds(60))))
                .isEmpty();
    }

    @Test
    public void whatIsBeingCarriedCanNeitherBeHeldNorRetriedAndIsCounted() {
        UUID id = office.post(caseId, "M10", iom);
        Queued read = office.work.read(() -> office.stores
                .queue()
                .due(iom.id(), office.clock.instant(), false)
                .get(0));
        office.work.run(() -> office.stores.queue().claim(read, Duration.ofSeconds(60)));

        assertRefused(() -> office.holding.hold(id), ExchangeError.ON_ITS_WAY);
        assertRefused(() -> office.holding.retry(id), ExchangeError.ON_ITS_WAY);
        assertThat(OPERATOR.<Long>call(() -> office.work.run(() -> office.holding.hold(iom.id()))))
                .isEqualTo(1);
    }

    @Test
    public void whatIsNotPossibleIsRefusedAndTellsNothing() {
        UUID sent = office.post(caseId, "M10", iom);
        office.deliver(iom);
        UUID first = office.post(caseId, "M10", iom);
        UUID second = office.post(caseId, "M10", iom);
        type(() -> office.holding.hold(first));

        assertRefused(() -> office.holding.hold(first), ExchangeError.HELD_ALREADY);
        assertRefused(() -> office.holding.retry(second), ExchangeError.BEHIND_ANOTHER);
        assertRefused(() -> office.holding.hold(sent), ExchangeError.NOT_WAITING);
        assertRefused(() -> office.holding.retry(sent), ExchangeError.NOT_WAITING);
        assertRefused(() -> office.holding.retry(UUID.randomUUID()), PlatformError.NOT_FOUND);
        assertRefused(() -> office.holding.hold(new AgencyId("NOBODY")), ExchangeError.UNKNOWN_PARTNER);
        type(() -> office.holding.hold(iom.id()));
        assertRefused(() -> office.holding.hold(iom.id()), ExchangeError.HELD_ALREADY);
        assertRefused(() -> office.holding.retry(first), ExchangeError.PARTNER_HELD);
        assertThat(office.told(MessageHeld.class)).isEqualTo(1);
        assertThat(office.told(MessageRetried.class)).isZero();
    }

    @Test
    public void theDoctorIsToldOfWhatIsHeldAndOfASilentPartnerWithWhatToTypeNext() {
        UUID id = office.post(caseId, "M10", iom);
        assertThat(office.check.execute().getStatus()).isEqualTo(Result.Status.OK);
        for (int attempt = 0; attempt < 5; attempt++) {
            iom.fail(Fault.UNAVAILABLE);
            office.deliver(iom);
            office.clock.move(Duration.ofHours(1));
        }

        assertThat(office.check.execute().toString()).contains("Next: outbox:partners");

        type(() -> office.holding.hold(id));
        assertThat(office.check.execute().toString()).contains("Messages held: 1. Next: outbox:list");
        type(() -> office.holding.hold(iom.id()));
        assertThat(office.check.execute().toString()).contains("Next: outbox:retry IOM-FI");
        assertThat(office.check.execute().getStatus()).isEqualTo(Result.Status.WARN);
    }

    @Test
    public void whatWaitsForEachPartnerIsMeasured() {
        office.post(caseId, "M10", iom);
        office.clock.move(Duration.ofSeconds(90));
        type(() -> office.holding.hold(iom.id()));

        OutboxMeasures measures = new OutboxMeasures(
                office.work, office.stores.partners(), office.stores.queue(), office.stores.holds(), office.clock);

        assertThat(measures.now())
                .extracting(Measure::name, Measure::value)
                .containsExactly(
                        tuple("hemresa_outbox_messages", 1.0),
                        tuple("hemresa_outbox_oldest_age_seconds", 90.0),
                        tuple("hemresa_outbox_held", 1.0),
                        tuple("hemresa_outbox_failures_in_a_row", 0.0));
        assertThat(measures.now())
                .allSatisfy(measure -> assertThat(measure.labels()).isEqualTo(Map.of("partner", "IOM-FI")));
    }

    private List<Hold> holds() {
        return office.work.read(office.stores.holds()::all);
    }

    private void type(Runnable command) {
        OPERATOR.call(() -> {
            office.work.run(command);
            return caseId;
        });
    }

    private void assertRefused(Runnable command, ErrorCode code) {
        ThrowingCallable typed = () -> type(command);
        assertThatThrownBy(typed)
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
