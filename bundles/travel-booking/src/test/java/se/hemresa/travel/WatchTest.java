// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.testing.KnownCases.Opened;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nobody is lost from sight, whatever happens to plans, seats, timers and reports. */
public class WatchTest {

    private static final Instant DEPARTURE = Instant.parse("2026-12-10T07:00:00Z");
    private static final Instant TRANSIT_OVERDUE = Instant.parse("2026-12-10T11:15:00Z");
    private static final Instant LANDING = Instant.parse("2026-12-10T12:30:00Z");
    private static final Instant SECOND_LEG_OVERDUE = Instant.parse("2026-12-10T13:00:00Z");

    private static final MovableClock JOURNAL = new MovableClock(Ground.TODAY);
    private static final MovableClock CLOCK = new MovableClock(Ground.TODAY);

    @ClassRule
    public static final TestDatabase DATABASE =
            TestDatabase.derby().withoutSequencer().clock(JOURNAL);

    private static Ground ground;
    private CaseId caseId;

    @Before
    public void open() {
        if (ground == null) {
            ground = new Ground(DATABASE, CLOCK);
        }
        until(Ground.TODAY);
        caseId = ready();
    }

    @Test
    public void watchesWhoStandsAtATransitWithACancelledLeg() {
        underWay();
        ground.iomReports(caseId, "TRANSIT_MET", DEPARTURE);
        ground.run();
        ground.status(caseId, 2, "CANCELLED");

        move(SECOND_LEG_OVERDUE);

        assertThat(ground.state(caseId)).isEqualTo("ALARM");
    }

    @Test
    public void keepsAnAlarmOpenThatWasRaisedAfterThePersonHadBeenFound() {
        underWay();
        move(TRANSIT_OVERDUE);
        UUID first = alarm().id();
        found(first);
        Ground.DUTY.call(() -> ground.life.fire(caseId, "located", null));
        // The timer of the next checkpoint comes before the module has heard that the person was found.
        until(SECOND_LEG_OVERDUE);
        ground.ring();
        assertThat(alarm().id()).isNotEqualTo(first);
        ground.run();

        assertThat(ground.state(caseId)).isEqualTo("ALARM");
        assertThat(alarm().open()).isTrue();
        found(alarm().id());
        Ground.DUTY.call(() -> ground.life.fire(caseId, "located", null));
        ground.run();
        assertThat(ground.all(Alarm.class, caseId)).noneMatch(Alarm::open);
    }

    @Test
    public void watchesTheReceptionFromNowOnWhenIomTellsAnArrivalOfTheFuture() {
        underWay();
        ground.iomReports(caseId, "TRANSIT_MET", DEPARTURE);
        ground.run();
        until(LANDING);
        ground.iomReports(caseId, "ARRIVED", LANDING.plus(Duration.ofDays(400)));
        ground.run();
        assertThat(ground.state(caseId)).isEqualTo("ARRIVED");

        move(LANDING.plus(Duration.ofHours(4)));

        assertThat(ground.state(caseId)).isEqualTo("ALARM");
    }

    @Test
    public void waitsForItsOwnClockWhenAnotherNodeDeliversATimerTooEarly() {
        ground.cases.put(caseId, "SE-AB", "IN_TRANSIT");
        until(Instant.parse("2026-12-10T07:00:00Z"));
        CLOCK.move(Duration.ofSeconds(-3));

        ground.run();
        assertThat(ground.all(Alarm.class, caseId)).isEmpty();
        move(Instant.parse("2026-12-10T07:01:00Z"));

        assertThat(ground.state(caseId)).isEqualTo("ALARM");
    }

    @Test
    public void asksForADepartureThatNobodyHasReported() {
        move(DEPARTURE.plus(Duration.ofHours(2)));

        assertThat(ground.state(caseId)).isEqualTo("READY_TO_DEPART");
        assertThat(tasks()).containsExactly("departure-not-reported");
    }

    @Test
    public void goesOnWithWhatWasReportedWhileTheCaseWasOnHold() {
        ground.cases.put(caseId, "SE-AB", "ON_HOLD");
        ground.iomReports(caseId, "DEPARTED", Ground.TODAY);
        ground.run();
        assertThat(ground.state(caseId)).isEqualTo("ON_HOLD");

        Ground.OFFICER.call(() -> ground.life.move(caseId, "resume", "READY_TO_DEPART"));
        ground.run();

        assertThat(ground.state(caseId)).isEqualTo("IN_TRANSIT");
    }

    @Test
    public void takesNoReceptionForOneOfAJourneyThatIsStillPlanned() {
        ground.cases.put(caseId, "SE-AB", "TRAVEL_PLANNING");
        ground.iomReports(caseId, "RECEIVED", Ground.TODAY);
        ground.run();

        assertThat(ground.newest(Reception.class, caseId).received()).isFalse();
        assertThat(tasks()).containsExactly("status-out-of-place");
    }

    @Test
    public void startsWithoutReceiverEscortAndLegsWhenTheCaseIsOpenedAgain() {
        Ground.OFFICER.call(
                () -> ground.preparations.escort(caseId, Ground.of("type", "OPERATIONAL", "organisation", "IOM-FI")));
        Ground.OFFICER.call(() -> ground.preparations.confirmEscort(
                caseId, ground.newest(EscortAssignment.class, caseId).id(), Ground.of()));
        Ground.IOM.call(() -> ground.receptions.confirm(caseId));
        for (String kind : new String[] {"DEPARTED", "ARRIVED", "RECEIVED"}) {
            ground.iomReports(caseId, kind, Ground.TODAY);
        }
        ground.run();
        assertThat(ground.state(caseId)).isEqualTo("RECEIVED");

        ground.cases.put(caseId, "SE-AB", "CLOSED");
        Ground.SUPERVISOR.call(() -> ground.life.move(caseId, "reopen", "ELIGIBILITY_REVIEW"));
        ground.run();

        for (String guard : new String[] {
            "reception-responsible-named",
            "reception-confirmed",
            "named-receiver-confirmed",
            "escort-confirmed-if-required",
            "first-leg-departed",
            "arrival-event-received"
        }) {
            assertThat(ground.holds(guard, caseId)).as(guard).isFalse();
        }
        named();
        assertThat(ground.holds("reception-confirmed", caseId)).isFalse();
        assertThat(ground.holds("named-receiver-confirmed", caseId)).isFalse();
    }

    @Test
    public void keepsNoOnwardTransportOfAnEarlierPlan() {
        ground.cases.put(caseId, "SE-AB", "TRAVEL_PLANNING");
        Map<String, Object> car =
                Map.of("status", "PLANNED", "provider", "BG-CARS", "departsAt", "2026-12-10T16:00+02:00[Europe/Sofia]");
        Ground.OFFICER.call(() -> ground.plans.plan(
                caseId, Ground.plan(Ground.first(), Ground.second()).with("onward", car)));
        assertThat(ground.holds("onward-transport-planned", caseId)).isTrue();

        ground.planned(caseId, Ground.first(), Ground.second());

        assertThat(ground.holds("onward-transport-planned", caseId)).isFalse();
    }

    @Test
    public void refusesAnOnwardTransportThatLeavesBeforeThePersonHasCome() {
        Content plan = Ground.plan(Ground.first(), Ground.second())
                .with(
                        "onward",
                        Map.of(
                                "status",
                                "PLANNED",
                                "provider",
                                "BG-CARS",
                                "departsAt",
                                "2026-12-10T14:29+02:00[Europe/Sofia]"));

        assertThat(PlanChecks.violations(plan)).containsExactly("/onward/departsAt out-of-range");
    }

    @Test
    public void changesNoLegOfAJourneyThatIsReadyWithoutPlanningItAnew() {
        plan(Ground.first().with("minTransferMinutes", 30), Ground.second().with("minTransferMinutes", 30));
        ground.status(caseId, 2, "CANCELLED");
        Content other = Ground.second().with("serviceNo", "XY999");

        refused("travel.replan-first", () -> plan(Ground.first(), other));
        refused("travel.replan-first", () -> plan(Ground.first()));

        ground.cases.put(caseId, "SE-AB", "TRAVEL_PLANNING");
        plan(Ground.first(), other);
        assertThat(ground.holds("all-legs-ticketed", caseId)).isFalse();
    }

    @Test
    public void takesNoContactFromBeforeThePersonWasMissed() {
        underWay();
        move(TRANSIT_OVERDUE);

        refused("platform.invalid", () -> contact(alarm().id(), "2026-12-10T09:14:59Z"));
        contact(alarm().id(), "2026-12-10T09:15:00Z");
    }

    @Test
    public void letsNobodyCloseAnIncidentWhoHasHandledItBeforeSomebodyElse() {
        ground.cases.put(caseId, "SE-AB", "READY_TO_DEPART");
        ground.status(caseId, 1, "DEPARTED");
        Ground.OFFICER.call(() -> ground.life.fire(caseId, "departed", null));
        ground.cases.put(caseId, "consent", Map.of());
        ground.run();
        UUID incident = alarm().id();
        Ground.DUTY.call(() -> ground.alarms.note(caseId, incident, Ground.of("note", "Spoken with.")));
        Ground.OFFICER.call(() -> ground.alarms.note(caseId, incident, Ground.of("note", "Spoken with again.")));
        Caller withTwoRoles = new Caller(new AgencyId("SE-AB"), "SUPERVISOR", Optional.of("duty-1"), "TRAVEL");

        refused(
                "platform.same-person",
                () -> withTwoRoles.call(
                        () -> ground.alarms.close(caseId, incident, Ground.of("outcome", "SPOKEN_WITH"))));
    }

    @Test
    public void asksAPersonToCallWhoHasNotSignedForAnAlarmInTime() {
        underWay();
        move(TRANSIT_OVERDUE);
        assertThat(tasks()).doesNotContain("alert-by-hand");

        move(TRANSIT_OVERDUE.plus(Duration.ofMinutes(15)));

        assertThat(tasks()).filteredOn("alert-by-hand"::equals).hasSize(2);
    }

    private CaseId ready() {
        CaseId each = ground.given("READY_TO_DEPART");
        caseId = each;
        ground.reconfirmed(each, DEPARTURE.minusSeconds(3600));
        ground.planned(each, Ground.first(), Ground.second());
        ground.ticketed(each);
        named();
        return each;
    }

    private void named() {
        Ground.OFFICER.call(() -> ground.receptions.name(
                caseId, Ground.of("provider", "BG-RECEPTION", "namedReceiver", "Testa Testova")));
    }

    private void underWay() {
        until(DEPARTURE);
        ground.iomReports(caseId, "DEPARTED", DEPARTURE);
        ground.run();
        assertThat(ground.state(caseId)).isEqualTo("IN_TRANSIT");
    }

    private static void until(Instant moment) {
        List.of(JOURNAL, CLOCK).forEach(clock -> clock.move(Duration.between(clock.instant(), moment)));
    }

    private static void move(Instant to) {
        until(to);
        ground.run();
    }

    /** The kinds of the tasks of this case. */
    private List<String> tasks() {
        return ground.cases.opened().stream()
                .filter(task -> task.caseId().equals(caseId))
                .map(Opened::kind)
                .toList();
    }

    private void plan(Content... legs) {
        Ground.OFFICER.call(() -> ground.plans.plan(caseId, Ground.plan(legs)));
    }

    private void found(UUID alarm) {
        contact(alarm, CLOCK.instant().toString());
        Ground.DUTY.call(() -> ground.alarms.note(caseId, alarm, Ground.of("note", "The flight is late.")));
    }

    private void contact(UUID alarm, String at) {
        Ground.DUTY.call(() -> ground.alarms.contact(caseId, alarm, Ground.of("contactAt", at, "contactVia", "PHONE")));
    }

    private Alarm alarm() {
        return ground.newest(Alarm.class, caseId);
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).hasMessageStartingWith(code + ":");
    }
}
