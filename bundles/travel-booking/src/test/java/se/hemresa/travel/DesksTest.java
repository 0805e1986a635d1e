// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.travel.Checkpoint.Kind;
import se.hemresa.travel.sections.TravelSections;
import se.hemresa.travel.shell.Printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the desks take and refuse, and what the sections show to whom. */
public class DesksTest {

    private static final MovableClock CLOCK = new MovableClock(Ground.TODAY);

    @ClassRule
    public static final TestDatabase DATABASE =
            TestDatabase.derby().withoutSequencer().clock(CLOCK);

    private static final Caller ESCORT =
            new Caller(new AgencyId("IOM-FI"), "ESCORT", Optional.of("escort-1"), "ESCORT");

    private static Ground ground;
    private CaseId caseId;

    @Before
    public void open() {
        if (ground == null) {
            ground = new Ground(DATABASE, CLOCK);
        }
        caseId = ground.given("TRAVEL_PLANNING");
    }

    @Test
    public void makesTheCheckpointsOfEveryLegWithTheirGrace() {
        ground.planned(caseId, Ground.first(), Ground.second().with("graceMinutes", 0));

        assertThat(ground.journey(caseId).checkpoints())
                .extracting(one -> one.legSeq() + " " + one.kind() + " " + one.expectedAt() + " " + one.grace())
                .containsExactly(
                        "1 CHECK_IN 2026-12-10T05:00:00Z PT2H",
                        "1 BOARDED 2026-12-10T07:00:00Z PT2H",
                        "1 TRANSIT_MET 2026-12-10T09:15:00Z PT2H",
                        "2 CHECK_IN 2026-12-10T09:15:00Z PT0S",
                        "2 BOARDED 2026-12-10T11:00:00Z PT0S",
                        "2 LANDED 2026-12-10T12:30:00Z PT0S",
                        "2 MET 2026-12-10T13:30:00Z PT0S",
                        "2 AT_DESTINATION 2026-12-10T14:30:00Z PT0S");
    }

    @Test
    public void keepsTheTicketOfALegThatStaysAndPlansAnewOneThatChanges() {
        ground.planned(caseId, Ground.first(), Ground.second());
        ground.status(caseId, 1, "TICKETED");
        UUID kept = ground.journey(caseId).leg(1).orElseThrow().id();
        UUID landing =
                ground.journey(caseId).checkpoint(2, Kind.LANDED).orElseThrow().id();

        ground.planned(
                caseId,
                Ground.first().with("minTransferMinutes", 30),
                Ground.second().with("serviceNo", "XY999"));

        Journey journey = ground.journey(caseId);
        assertThat(journey.plan().orElseThrow().stamp().version()).isEqualTo(2);
        assertThat(journey.leg(1).orElseThrow().id()).isEqualTo(kept);
        assertThat(journey.leg(1).orElseThrow().status()).isEqualTo(LegStatus.TICKETED);
        assertThat(journey.leg(1).orElseThrow().minTransferMinutes()).isEqualTo(30);
        assertThat(journey.leg(2).orElseThrow().status()).isEqualTo(LegStatus.PLANNED);
        assertThat(journey.checkpoints()).hasSize(8).noneMatch(one -> one.id().equals(landing));
    }

    @Test
    public void refusesToChangeALegThatIsBooked() {
        ground.planned(caseId, Ground.first());
        ground.ticketed(caseId);

        refused("travel.leg-booked", () -> ground.planned(caseId, Ground.first().with("carrier", "ZZ")));
        refused("travel.leg-booked", () -> ground.planned(caseId));

        assertThat(ground.journey(caseId).plan().orElseThrow().stamp().version())
                .isEqualTo(1);
    }

    @Test
    public void refusesToChangeALegThatIsTravelledWhileTheJourneyGoesOn() {
        ground.planned(caseId, Ground.first());
        ground.ticketed(caseId);
        ground.status(caseId, 1, "DEPARTED");
        ground.cases.put(caseId, "SE-AB", "IN_TRANSIT");

        refused("travel.leg-travelled", () -> ground.planned(caseId));

        ground.cases.put(caseId, "SE-AB", "TRAVEL_PLANNING");
        ground.planned(caseId, Ground.second().with("seq", 1));
        assertThat(ground.journey(caseId).departed()).isFalse();
    }

    @Test
    public void letsNoLegGoBackwards() {
        ground.planned(caseId, Ground.first());
        refused("travel.leg-status-order", () -> ground.status(caseId, 1, "DEPARTED"));

        ground.ticketed(caseId);
        ground.status(caseId, 1, "DEPARTED");
        refused("travel.leg-status-order", () -> ground.status(caseId, 1, "CANCELLED"));
        refused(
                "travel.leg-not-cancellable",
                () -> Ground.OFFICER.call(() -> ground.bookings.cancel(caseId, List.of())));
        refused("travel.leg-not-bookable", () -> Ground.OFFICER.call(() -> ground.bookings.book(caseId, List.of())));
        refused("platform.not-found", () -> ground.status(caseId, 7, "DEPARTED"));
    }

    @Test
    public void takesACheckpointOnceAndNeverFromTheFuture() {
        ground.planned(caseId, Ground.first());
        ground.ticketed(caseId);
        UUID boarded =
                ground.journey(caseId).checkpoint(1, Kind.BOARDED).orElseThrow().id();

        refused(
                "platform.invalid",
                () -> Ground.OFFICER.call(
                        () -> ground.checkpoints.arrive(caseId, boarded, Ground.of("at", "2026-11-23T09:00:01Z"))));
        Ground.OFFICER.call(() -> ground.checkpoints.arrive(caseId, boarded, Ground.of()));
        refused(
                "travel.checkpoint-reached",
                () -> Ground.OFFICER.call(() -> ground.checkpoints.arrive(caseId, boarded, Ground.of())));

        assertThat(ground.journey(caseId).departed()).isTrue();
    }

    @Test
    public void tellsAStrangerTheSameAsForACaseThatIsNotThere() {
        ground.planned(caseId, Ground.first());
        Caller stranger = new Caller(new AgencyId("SE-O"), "TRAVEL_OFFICER", Optional.of("other"), "TRAVEL");

        for (CaseId each : List.of(caseId, new CaseId(UUID.randomUUID()))) {
            refused("platform.not-found", () -> stranger.call(() -> ground.plans.plan(each, Ground.plan())));
            refused("platform.not-found", () -> stranger.call(() -> ground.bookings.book(each, List.of())));
            refused("platform.not-found", () -> stranger.call(() -> ground.receptions.confirm(each)));
            refused(
                    "platform.not-found",
                    () -> stranger.call(
                            () -> ground.alarms.close(each, UUID.randomUUID(), Ground.of("outcome", "FALSE_ALARM"))));
        }
    }

    @Test
    public void asksForAReceptionBeforeItsAnswers() {
        refused("travel.no-reception-named", () -> Ground.IOM.call(() -> ground.receptions.confirm(caseId)));
    }

    @Test
    public void closesAnIncidentByAnotherPersonThanTheOneWhoHandledIt() {
        ground.planned(caseId, Ground.first());
        ground.ticketed(caseId);
        ground.status(caseId, 1, "DEPARTED");
        ground.cases.put(caseId, "SE-AB", "READY_TO_DEPART");
        Ground.OFFICER.call(() -> ground.life.fire(caseId, "departed", null));
        ground.run();
        UUID alarm = ground.newest(Alarm.class, caseId).id();
        Ground.DUTY.call(() -> ground.alarms.note(caseId, alarm, Ground.of("note", "Spoken with.")));
        Content outcome = Ground.of("outcome", "SPOKEN_WITH");

        refused("platform.same-person", () -> Ground.DUTY.call(() -> ground.alarms.close(caseId, alarm, outcome)));
        Ground.SUPERVISOR.call(() -> ground.alarms.close(caseId, alarm, outcome));
        refused(
                "travel.alarm-closed",
                () -> Ground.DUTY.call(() -> ground.alarms.note(caseId, alarm, Ground.of("note", "More."))));

        assertThat(ground.newest(Alarm.class, caseId).open()).isFalse();
    }

    @Test
    public void refusesToCloseTheAlarmThatHoldsTheCase() {
        CaseId held = ground.given("IN_TRANSIT");
        ground.planned(held, Ground.leg(1, "2026-11-23T05:00+00:00[UTC]", "2026-11-23T08:30+00:00[UTC]"));
        ground.run();
        UUID alarm = ground.newest(Alarm.class, held).id();

        refused(
                "travel.alarm-not-settled",
                () -> Ground.SUPERVISOR.call(
                        () -> ground.alarms.close(held, alarm, Ground.of("outcome", "FALSE_ALARM"))));
    }

    @Test
    public void showsAnEscortTheOwnLegsAndNothingElse() {
        ground.planned(caseId, Ground.first(), Ground.second());
        Ground.OFFICER.call(() -> ground.preparations.escort(
                caseId,
                Ground.of("type", "OPERATIONAL", "organisation", "IOM-FI", "user", "escort-1", "legs", List.of(2))));
        Ground.OFFICER.call(() -> ground.preparations.needs(
                caseId, Ground.of("needs", List.of("WHEELCHAIR"), "detail", "secret", "legs", List.of(1))));

        assertThat(seen(ESCORT, "travel", "OWN_LEGS"))
                .contains("XY102")
                .doesNotContain("XY101")
                .doesNotContain("Testovo");
        assertThat(seen(ESCORT, "checkpoints", "OWN_LEGS"))
                .contains("legSeq=2")
                .doesNotContain("legSeq=1")
                .doesNotContain("alarms");
        assertThat(seen(ESCORT, "travel-needs", "NEEDS_CODES")).isEqualTo("{needs=[]}");
        assertThat(seen(ESCORT, "escort", "OWN_ROWS")).contains("OPERATIONAL");
        assertThat(seen(Ground.DUTY, "travel-needs", "NEEDS_CODES")).isEqualTo("{needs=[WHEELCHAIR]}");
        assertThat(seen(Ground.IOM, "escort", "OWN_ROWS")).isEqualTo("{}");
    }

    @Test
    public void showsAReceptionPartnerTheArrivalAndTheOwnReceptionOnly() {
        ground.planned(caseId, Ground.first(), Ground.second());
        Ground.OFFICER.call(() -> ground.receptions.name(
                caseId,
                Ground.of(
                        "provider",
                        "BG-RECEPTION",
                        "namedReceiver",
                        "Testa Testova",
                        "codeWord",
                        "lingon",
                        "meetingPoint",
                        "Desk 4")));
        Caller own = new Caller(new AgencyId("BG-RECEPTION"), "RECEPTION_PARTNER", Optional.empty(), "RECEPTION");
        Caller other = new Caller(new AgencyId("BG-OTHER"), "RECEPTION_PARTNER", Optional.empty(), "RECEPTION");

        assertThat(seen(own, "travel", "ARRIVAL_LEG"))
                .contains("XY102")
                .doesNotContain("departsAt")
                .doesNotContain("XY101");
        assertThat(seen(own, "reception", "OWN_ROWS")).contains("Testova");
        assertThat(seen(other, "reception", "OWN_ROWS")).isEqualTo("{}");
        assertThat(seen(ESCORT, "reception", "MEETING_POINT"))
                .contains("codeWord=lingon", "meetingPoint=Desk 4")
                .doesNotContain("Testova");
    }

    @Test
    public void showsOfAnAlarmTheFactsWithoutTheNote() {
        CaseId held = ground.given("IN_TRANSIT");
        ground.planned(held, Ground.leg(1, "2026-11-23T05:00+00:00[UTC]", "2026-11-23T08:30+00:00[UTC]"));
        ground.run();
        Ground.DUTY.call(() ->
                ground.alarms.note(held, ground.newest(Alarm.class, held).id(), Ground.of("note", "secret words")));

        String facts = ground.read(() -> Ground.DUTY.call(
                () -> TravelSections.read(ground.store, "checkpoints", held, new View(false, Set.of("ALARM_FACTS")))
                        .toString()));

        assertThat(facts)
                .contains("OVERDUE")
                .doesNotContain("secret words")
                .contains("CHECK_IN")
                .doesNotContain("LANDED");
    }

    @Test
    public void printsAJourneyWithoutPlacesAndTheOpenAlarms() {
        ground.planned(caseId, Ground.first());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

        Printed.journey(ground.journey(caseId), out);
        Printed.alarms(List.of(), out);

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("plan version 1, PLANNED")
                .contains("leg 1 AIR")
                .contains("0 open")
                .doesNotContain("ARN")
                .doesNotContain("Testovo");
    }

    private String seen(Caller caller, String section, String mask) {
        return ground.read(() ->
                caller.call(() -> TravelSections.read(ground.store, section, caseId, new View(false, Set.of(mask)))
                        .toString()));
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).hasMessageStartingWith(code + ":");
    }
}
