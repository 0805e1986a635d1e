// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.aftercare.testing.CareHome;
import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseMoved;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.EntryId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.testing.KnownCases.Fired;
import se.hemresa.api.testing.KnownCases.Opened;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.hemresa.aftercare.testing.CareHome.EMIL;
import static se.hemresa.aftercare.testing.CareHome.NOW;
import static se.hemresa.aftercare.testing.CareHome.measure;
import static se.hemresa.aftercare.testing.CareHome.report;

public class CareFollowerTest {

    private static final Caller IOM = new Caller(new AgencyId("IOM-FI"), "IOM_FINLAND", Optional.empty(), "HANDOVER");
    private static final Caller SELF = Caller.module("aftercare");

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    private CareHome home;

    @Before
    public void open() {
        home = new CareHome(database);
    }

    @Test
    public void plansFollowUpsFromTheMomentOfReceptionAlsoWhenItHearsOfItLate() {
        home.clock().move(Duration.ofDays(3));

        moved("receptionConfirmed", "ARRIVED", "RECEIVED");

        assertThat(followUps()).hasSize(4);
        assertThat(followUps().get(0).plan().dueAt()).hasToString("2026-12-24T09:00:00Z");
    }

    @Test
    public void plansNothingWhenACaseComesBackFromHold() {
        moved("resume", "ON_HOLD", "RECEIVED");

        assertThat(followUps()).isEmpty();
    }

    @Test
    public void cancelsWhatHasNotEndedWhenTheJourneyIsBrokenOff() {
        home.plan(measure("HOUSING", "100"), measure("JOB", "50"));
        home.move(Measure.Status.RUNNING);
        home.move(Measure.Status.DONE);

        moved("breakOff", "RECEIVED", "FOLLOW_UP");

        assertThat(home.read(() -> home.stores().plans().newest(EMIL))
                        .orElseThrow()
                        .measures())
                .extracting(Measure::status)
                .containsExactly(Measure.Status.DONE, Measure.Status.CANCELLED);
        assertThat(home.cases().opened()).isEmpty();
    }

    @Test
    public void asksForTheLedgerToBeSettledAfterABreakOff() {
        home.pay("100");

        Entry entry = moved("breakOff", "RECEIVED", "FOLLOW_UP");

        assertThat(home.cases().opened())
                .containsExactly(new Opened(
                        EMIL,
                        "settle-ledger",
                        "REGION_COORDINATOR",
                        NOW.plus(Duration.ofDays(14)),
                        entry.id().toString()));
    }

    @Test
    public void plansFollowUpsOnceForWhoeverBreaksOff() {
        moved("breakOff", "IN_TRANSIT", "FOLLOW_UP");
        assertThat(followUps()).hasSize(4);

        moved("breakOff", "REINTEGRATION", "FOLLOW_UP");

        assertThat(followUps()).hasSize(4);
    }

    @Test
    public void movesTheCaseOnAsIomWhenIomTellsThatThePlanIsAgreed() {
        home.cases().offer("planAgreed");

        told("PLAN_AGREED");

        assertThat(home.cases().fired()).containsExactly(new Fired(EMIL, "planAgreed", IOM));
        assertThat(home.cases().opened()).isEmpty();
    }

    @Test
    public void asksAPersonToLookWhenTheCaseRefuses() {
        told("PLAN_AGREED");

        assertThat(home.cases().fired()).isEmpty();
        assertThat(home.cases().opened())
                .extracting(task -> task.kind() + " " + task.source())
                .containsExactly("check-plan ack-1");
    }

    @Test
    public void letsTheJournalOfferAgainWhatFailed() {
        home.cases().offer("planAgreed");
        home.cases().refuse("planAgreed", new PlatformException(PlatformError.FAILED));

        assertThatThrownBy(() -> told("PLAN_AGREED")).extracting("code").isEqualTo(PlatformError.FAILED);
    }

    @Test
    public void asksForAFollowUpToBeRecordedWhenIomTellsOfOne() {
        told("FOLLOW_UP");
        told("DEPARTED");

        assertThat(home.cases().opened()).extracting(Opened::kind).containsExactly("record-follow-up");
    }

    @Test
    public void asksForAFollowUpThatIsDue() {
        moved("receptionConfirmed", "ARRIVED", "RECEIVED");
        FollowUp first = followUps().get(0);

        due(first.id());

        assertThat(home.cases().opened())
                .extracting(task -> task.kind() + " " + task.source())
                .containsExactly("follow-up " + first.id());
    }

    @Test
    public void asksForNoFollowUpThatIsDoneOrNotNeeded() {
        moved("receptionConfirmed", "ARRIVED", "RECEIVED");
        UUID first = followUps().get(0).id();
        UUID second = followUps().get(1).id();
        FollowUpDesk.Report plain = report(FollowUp.Kind.REGULAR, "SAFE_STABLE");
        home.followUp(
                new FollowUpDesk.Report(Optional.of(first), plain.kind(), NOW, plain.reached(), plain.findings()));
        due(first);
        home.cases().put(EMIL, "SE-O", "CLOSED");
        due(second);
        home.cases().put(EMIL, "SE-O", "FOLLOW_UP");
        home.followUp(report(FollowUp.Kind.FINAL, "DECLINED_CONTACT"));

        due(second);

        assertThat(home.cases().opened()).isEmpty();
    }

    @Test
    public void asksForTheFollowUpsOfASecondReturnAlthoughThoseOfTheFirstHaveEnded() {
        moved("receptionConfirmed", "ARRIVED", "RECEIVED");
        home.followUp(report(FollowUp.Kind.FINAL, "RE_EXPLOITED"));
        home.clock().move(Duration.ofDays(400));
        home.cases().put(EMIL, "SE-O", "RECEIVED");
        moved("receptionConfirmed", "ARRIVED", "RECEIVED", home.clock().instant());
        FollowUp first = followUps().stream()
                .filter(one -> one.plan().dueAt().isAfter(home.clock().instant()))
                .findFirst()
                .orElseThrow();

        due(first.id());

        assertThat(home.cases().opened())
                .extracting(Opened::source)
                .containsExactly(first.id().toString());
    }

    private Entry moved(String event, String from, String to) {
        return moved(event, from, to, NOW);
    }

    private Entry moved(String event, String from, String to, Instant at) {
        Entry entry = new Entry(
                1,
                new EntryId(UUID.randomUUID()),
                "CaseMoved",
                1,
                at,
                IOM,
                Optional.of(EMIL),
                new CaseMoved(EMIL, event, from, to).payload());
        SELF.run(() -> home.follower().moved(entry));
        return entry;
    }

    private void told(String kind) {
        SELF.run(() -> database.unitOfWork()
                .run(() -> home.follower().told(entry("IomStatusReported", Map.of("ackId", "ack-1", "kind", kind)))));
    }

    private void due(UUID followUp) {
        SELF.run(() -> home.follower().due(entry("FollowUpDue", Map.of("followUpId", followUp.toString()))));
    }

    private static Entry entry(String type, Map<String, String> payload) {
        return new Entry(1, new EntryId(UUID.randomUUID()), type, 1, NOW, IOM, Optional.of(EMIL), payload);
    }

    private List<FollowUp> followUps() {
        return home.read(() -> home.stores().followUps().ofCase(EMIL));
    }
}
