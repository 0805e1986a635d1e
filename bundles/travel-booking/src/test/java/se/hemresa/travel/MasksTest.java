// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What each mask covers of the sections of this module, for reading and for writing, and how long an escort is one. */
public class MasksTest {

    private static final MovableClock CLOCK = new MovableClock(Ground.TODAY);

    @ClassRule
    public static final TestDatabase DATABASE =
            TestDatabase.derby().withoutSequencer().clock(CLOCK);

    private static final Caller ESCORT = escort("IOM-FI", "escort-1");
    private static final Caller RECEIVER =
            new Caller(new AgencyId("BG-RECEPTION"), "RECEPTION_PARTNER", Optional.empty(), "RECEPTION");
    private static final Caller OTHER =
            new Caller(new AgencyId("BG-OTHER"), "RECEPTION_PARTNER", Optional.empty(), "RECEPTION");

    private static Ground ground;
    private CaseId caseId;

    @Before
    public void open() {
        if (ground == null) {
            ground = new Ground(DATABASE, CLOCK);
        }
        CLOCK.move(Duration.between(CLOCK.instant(), Ground.TODAY));
        caseId = ground.given("TRAVEL_PLANNING");
        ground.planned(caseId, Ground.first(), Ground.second());
    }

    @Test
    public void givesNothingUnderAMaskThatTheSectionDoesNotKnow() {
        assigned("user", "escort-1");
        needs("legs", List.of(1, 2));
        received();
        Ground.OFFICER.call(
                () -> ground.preparations.document(caseId, Ground.of("type", "PASSPORT", "validTo", "2030-01-01")));

        Map<String, List<String>> known = Map.of(
                "travel", List.of("OWN_LEGS", "ARRIVAL_LEG"),
                "travel-documents", List.of(),
                "travel-needs", List.of("NEEDS_CODES"),
                "escort", List.of("OWN_ROWS"),
                "checkpoints", List.of("OWN_LEGS", "ALARM_FACTS"),
                "reception", List.of("OWN_ROWS", "MEETING_POINT"));
        Set<String> masks = Set.of(
                "OWN_LEGS",
                "ARRIVAL_LEG",
                "NEEDS_CODES",
                "OWN_ROWS",
                "ALARM_FACTS",
                "MEETING_POINT",
                "SUMMARY",
                "MASKED",
                "OWN_CARD");
        known.forEach((section, covered) -> masks.stream()
                .filter(mask -> !covered.contains(mask))
                .forEach(mask -> assertThat(seen(ESCORT, section, mask))
                        .as(section + " " + mask)
                        .isEmpty()));
    }

    @Test
    public void showsUnderTwoMasksTheUnionAndNothingTwice() {
        assigned("user", "escort-1", "legs", List.of(2));

        assertThat((List<?>) seen(ESCORT, "travel", "OWN_LEGS", "ARRIVAL_LEG").get("legs"))
                .hasSize(1);
    }

    @Test
    public void needsCodesGiveAnEscortThoseOfTheOwnLegsAndAnotherNothing() {
        needs();
        assertThat(seen(ESCORT, "travel-needs", "NEEDS_CODES")).isEqualTo(Map.of("needs", List.of()));

        assigned("user", "escort-1", "legs", List.of(2));
        assertThat(seen(ESCORT, "travel-needs", "NEEDS_CODES")).isEqualTo(Map.of("needs", List.of("WHEELCHAIR")));
        assertThat(seen(RECEIVER, "travel-needs", "NEEDS_CODES")).isEqualTo(Map.of("needs", List.of("WHEELCHAIR")));
    }

    @Test
    public void meetingPointGivesPlaceTimeAndWordAndNoName() {
        received();

        assertThat(seen(ESCORT, "reception", "MEETING_POINT"))
                .isEqualTo(Map.of("meetingPoint", "Desk 4", "codeWord", "lingon", "meetingAt", "2026-12-10T13:30:00Z"));
    }

    @Test
    public void anEscortIsTheUserThatIsNamedOfTheAgencyThatIsNamed() {
        assigned("organisation", "IOM-FI", "user", "escort-1");

        assertThat(seen(ESCORT, "escort", "OWN_ROWS")).isNotEmpty();
        assertThat(seen(escort("IOM-FI", "escort-2"), "escort", "OWN_ROWS")).isEmpty();
        assertThat(seen(escort("NGO", "escort-1"), "escort", "OWN_ROWS")).isEmpty();
    }

    @Test
    public void anEscortReportsFromTheOwnLegsOnly() {
        assigned("user", "escort-1", "legs", List.of(2));
        ground.ticketed(caseId);
        ground.access.mask("ESCORT", "OWN_LEGS");
        Content now = Ground.of();

        notFound(() -> ESCORT.call(() -> ground.checkpoints.arrive(caseId, checkpoint(1), now)));
        notFound(() -> ESCORT.call(() -> ground.checkpoints.abort(caseId, Ground.of("reason", "ILLNESS"))));
        ESCORT.call(() -> ground.checkpoints.arrive(caseId, checkpoint(2), now));

        ground.access.mask("ESCORT", "ALARM_FACTS");
        notFound(() -> ESCORT.call(() -> ground.checkpoints.arrive(caseId, checkpoint(2), now)));
    }

    @Test
    public void aReceptionPartnerAnswersForTheOwnReceptionOnly() {
        received();
        ground.access.mask("RECEPTION_PARTNER", "OWN_ROWS");

        notFound(() -> OTHER.call(() -> ground.receptions.confirm(caseId)));
        notFound(() -> OTHER.call(() -> ground.receptions.name(caseId, Ground.of("provider", "BG-OTHER"))));
        notFound(() -> RECEIVER.call(() -> ground.receptions.name(caseId, Ground.of("provider", "BG-OTHER"))));
        RECEIVER.call(() -> ground.receptions.confirm(caseId));

        ground.access.mask("RECEPTION_PARTNER", "MEETING_POINT");
        notFound(() -> RECEIVER.call(() -> ground.receptions.confirm(caseId)));
    }

    @Test
    public void whoSeesPartsOnlyWritesNothingElse() {
        ground.access.mask("IOM_RECEIVING", "ARRIVAL_LEG", "OWN_ROWS", "OWN_LEGS", "NEEDS_CODES");
        Caller masked = new Caller(new AgencyId("IOM-BG"), "IOM_RECEIVING", Optional.empty(), "TRAVEL");

        notFound(() -> masked.call(() -> ground.plans.plan(caseId, Ground.plan(Ground.first()))));
        notFound(() -> masked.call(() -> ground.bookings.book(caseId, List.of())));
        notFound(() -> masked.call(() -> ground.preparations.needs(caseId, Ground.of("needs", List.of("WHEELCHAIR")))));
        notFound(
                () -> masked.call(() -> ground.preparations.escort(caseId, Ground.of("type", "MEDICAL", "user", "x"))));
        notFound(() -> masked.call(() -> ground.alarms.note(caseId, UUID.randomUUID(), Ground.of("note", "A note."))));
    }

    @Test
    public void duringAssignmentHoldsFromReadinessUntilADayAfterTheLastOwnLeg() {
        assigned("user", "escort-1", "legs", List.of(1));
        assertThat(assignment(ESCORT)).as("while it is planned").isFalse();

        state("READY_TO_DEPART");
        assertThat(assignment(ESCORT)).isTrue();
        state("IN_TRANSIT");
        at("2026-12-11T09:14:59Z");
        assertThat(assignment(ESCORT)).isTrue();
        at("2026-12-11T09:15:00Z");
        assertThat(assignment(ESCORT)).as("a day after the landing in Vienna").isFalse();
    }

    @Test
    public void duringAssignmentHoldsForTheUserWhoIsNamedAlone() {
        assigned("organisation", "IOM-FI");
        state("READY_TO_DEPART");
        assertThat(assignment(ESCORT)).as("an organisation does not travel").isFalse();

        assigned("organisation", "IOM-FI", "user", "escort-1");
        assertThat(assignment(ESCORT)).isTrue();
        assertThat(assignment(escort("IOM-FI", "escort-2"))).isFalse();
        assertThat(assignment(escort("NGO", "escort-1"))).isFalse();
        assertThat(assignment(new Caller(new AgencyId("IOM-FI"), "ESCORT", Optional.empty(), "TRAVEL")))
                .isFalse();
    }

    @Test
    public void duringAssignmentFollowsWhenTheLastLegWasReallyOver() {
        assigned("user", "escort-1");
        ground.ticketed(caseId);
        state("IN_TRANSIT");
        at("2026-12-11T06:00:00Z");
        UUID landed =
                ground.journey(caseId).checkpoint(2, Kind.LANDED).orElseThrow().id();
        Ground.OFFICER.call(() -> ground.checkpoints.arrive(caseId, landed, Ground.of()));

        at("2026-12-12T05:59:59Z");
        assertThat(assignment(ESCORT)).isTrue();
        at("2026-12-12T06:00:00Z");
        assertThat(assignment(ESCORT)).isFalse();
    }

    @Test
    public void duringAssignmentRestsWithACaseThatNobodyHasLeftIn() {
        assigned("user", "escort-1");
        ground.ticketed(caseId);
        state("ON_HOLD");
        assertThat(assignment(ESCORT)).isFalse();
        state("CLOSED");
        assertThat(assignment(ESCORT)).isFalse();

        state("IN_TRANSIT");
        ground.status(caseId, 1, "DEPARTED");
        state("RESTRICTED");
        assertThat(assignment(ESCORT)).isTrue();
        assertThat(holds(new CaseId(UUID.randomUUID()), ESCORT)).isFalse();
    }

    private boolean assignment(Caller caller) {
        return holds(caseId, caller);
    }

    private static boolean holds(CaseId caseId, Caller caller) {
        DuringAssignment condition = new DuringAssignment(ground.store, ground.cases, CLOCK);
        return ground.read(() -> condition.holds("duringAssignment", caseId, caller));
    }

    private void state(String state) {
        ground.cases.put(caseId, "SE-AB", state);
    }

    private static void at(String moment) {
        CLOCK.move(Duration.between(CLOCK.instant(), Instant.parse(moment)));
    }

    private UUID checkpoint(int leg) {
        return ground.journey(caseId)
                .checkpoint(leg, Kind.BOARDED)
                .orElseThrow()
                .id();
    }

    private void assigned(Object... namesAndValues) {
        Content escort = Ground.of(namesAndValues).with("type", "OPERATIONAL");
        Ground.OFFICER.call(() -> ground.preparations.escort(caseId, escort));
    }

    private void needs(Object... namesAndValues) {
        Content needs =
                Ground.of(namesAndValues).with("needs", List.of("WHEELCHAIR")).with("detail", "secret");
        Ground.OFFICER.call(() -> ground.preparations.needs(caseId, needs));
    }

    private void received() {
        Content reception = Ground.of(
                "provider",
                "BG-RECEPTION",
                "namedReceiver",
                "Testa Testova",
                "codeWord",
                "lingon",
                "meetingPoint",
                "Desk 4");
        Ground.OFFICER.call(() -> ground.receptions.name(caseId, reception));
    }

    private Map<String, Object> seen(Caller caller, String section, String... masks) {
        View view = new View(false, Set.of(masks));
        return ground.read(() -> caller.call(() -> TravelSections.read(ground.store, section, caseId, view)));
    }

    private static Caller escort(String agency, String user) {
        return new Caller(new AgencyId(agency), "ESCORT", Optional.of(user), "TRAVEL");
    }

    private static void notFound(ThrowingCallable work) {
        assertThatThrownBy(work).hasMessageStartingWith("platform.not-found:");
    }
}
