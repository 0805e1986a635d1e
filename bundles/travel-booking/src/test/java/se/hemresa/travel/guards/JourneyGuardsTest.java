// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.guards;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.cases.CaseDirectory.AgeGroup;
import se.hemresa.api.id.CaseId;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.travel.Alarm;
import se.hemresa.travel.Checkpoint.Kind;
import se.hemresa.travel.Ground;

import static org.assertj.core.api.Assertions.assertThat;

/** The guards of departure, abort, alarm, arrival and reception. */
public class JourneyGuardsTest {

    private static final Instant LANDED = Instant.parse("2026-12-10T09:15:00Z");

    private static final MovableClock CLOCK = new MovableClock(Ground.TODAY);

    @ClassRule
    public static final TestDatabase DATABASE =
            TestDatabase.derby().withoutSequencer().clock(CLOCK);

    private static Ground ground;
    private CaseId caseId;

    @Before
    public void open() {
        if (ground == null) {
            ground = new Ground(DATABASE, CLOCK);
        }
        until(Ground.TODAY);
        caseId = ground.given("READY_TO_DEPART");
        ground.planned(caseId, Ground.first());
        ground.ticketed(caseId);
    }

    @Test
    public void firstLegDepartedHoldsWhenThePersonIsAboard() {
        ground.status(caseId, 1, "DEPARTED");

        assertThat(ground.holds("first-leg-departed", caseId)).isTrue();
    }

    @Test
    public void firstLegDepartedFailsWithATicketOnly() {
        assertThat(ground.holds("first-leg-departed", caseId)).isFalse();
    }

    @Test
    public void replanCausePresentHoldsForACancelledLegAnExpiredDocumentOrARaisedRisk() {
        ground.status(caseId, 1, "CANCELLED");
        assertThat(ground.holds("replan-cause-present", caseId)).isTrue();

        CaseId expired = ground.given("READY_TO_DEPART");
        document(expired, "2026-11-22");
        assertThat(ground.holds("replan-cause-present", expired)).isTrue();

        CaseId raised = ground.given("READY_TO_DEPART");
        risks(raised, "HIGH", "MODERATE");
        assertThat(ground.holds("replan-cause-present", raised)).isTrue();
    }

    @Test
    public void replanCausePresentFailsWhenEveryCauseIsAbsentOrMended() {
        document(caseId, "2026-11-22");
        document(caseId, "2030-01-01");
        risks(caseId, "MODERATE", "HIGH");

        assertThat(ground.holds("replan-cause-present", caseId)).isFalse();
    }

    @Test
    public void personAtKnownSafePlaceHoldsWhenSomebodyHasConfirmedThePlace() {
        abort("safePlace", "Hotel Test", "confirmedBy", "IOM-FI", "confirmedAt", "2026-11-23T08:00:00Z");

        assertThat(ground.holds("person-at-known-safe-place", caseId)).isTrue();
    }

    @Test
    public void personAtKnownSafePlaceFailsWithoutConfirmationOrForAnEarlierPlan() {
        abort("safePlace", "Hotel Test");
        assertThat(ground.holds("person-at-known-safe-place", caseId)).isFalse();

        abort("safePlace", "Hotel Test", "confirmedBy", "IOM-FI", "confirmedAt", "2026-11-23T08:00:00Z");
        ground.planned(caseId, Ground.first());
        assertThat(ground.holds("person-at-known-safe-place", caseId)).isFalse();
    }

    @Test
    public void abortReasonRecordedHoldsWithAReason() {
        abort("reason", "ILLNESS");

        assertThat(ground.holds("abort-reason-recorded", caseId)).isTrue();
    }

    @Test
    public void abortReasonRecordedFailsWithAPlaceOnly() {
        abort("safePlace", "Hotel Test");

        assertThat(ground.holds("abort-reason-recorded", caseId)).isFalse();
    }

    @Test
    public void unusedLegsCancelledHoldsWhenNoSeatIsKept() {
        ground.status(caseId, 1, "CANCELLED");

        assertThat(ground.holds("unused-legs-cancelled", caseId)).isTrue();
    }

    @Test
    public void unusedLegsCancelledFailsWhileASeatIsKept() {
        assertThat(ground.holds("unused-legs-cancelled", caseId)).isFalse();
    }

    @Test
    public void checkpointOverdueHoldsFromTheEndOfTheGraceOn() {
        until(Instant.parse("2026-12-10T07:00:00Z"));

        assertThat(ground.holds("checkpoint-overdue", caseId)).isTrue();
    }

    @Test
    public void checkpointOverdueFailsBeforeTheEndOfTheGraceAndWhenALaterOneIsReached() {
        until(Instant.parse("2026-12-10T06:59:59Z"));
        assertThat(ground.holds("checkpoint-overdue", caseId)).isFalse();

        CLOCK.move(Duration.ofSeconds(1));
        ground.status(caseId, 1, "DEPARTED");
        assertThat(ground.holds("checkpoint-overdue", caseId)).isFalse();
    }

    @Test
    public void receptionConfirmationOverdueHoldsFourHoursAfterLanding() {
        landed();
        CLOCK.move(Duration.ofHours(4));

        assertThat(ground.holds("reception-confirmation-overdue", caseId)).isTrue();
    }

    @Test
    public void receptionConfirmationOverdueFailsBeforeThatAndWhenThePersonIsReceived() {
        landed();
        CLOCK.move(Duration.ofHours(4).minusSeconds(1));
        assertThat(ground.holds("reception-confirmation-overdue", caseId)).isFalse();

        named();
        Ground.IOM.call(() -> ground.receptions.received(caseId, Ground.of()));
        CLOCK.move(Duration.ofHours(4));
        assertThat(ground.holds("reception-confirmation-overdue", caseId)).isFalse();
    }

    @Test
    public void contactReEstablishedHoldsWhenSomebodySpokeWithThePerson() {
        UUID alarm = alarm();
        Ground.DUTY.call(() -> ground.alarms.contact(
                caseId, alarm, Ground.of("contactAt", "2026-12-10T06:59:00Z", "contactVia", "PHONE")));

        assertThat(ground.holds("contact-re-established", caseId)).isTrue();
        assertThat(ground.holds("alarm-note-written", caseId)).isFalse();
    }

    @Test
    public void contactReEstablishedFailsWithANoteOnly() {
        UUID alarm = alarm();
        Ground.DUTY.call(() -> ground.alarms.note(caseId, alarm, Ground.of("note", "No answer.")));

        assertThat(ground.holds("contact-re-established", caseId)).isFalse();
    }

    @Test
    public void alarmNoteWrittenHoldsWithANote() {
        UUID alarm = alarm();
        Ground.DUTY.call(() -> ground.alarms.note(caseId, alarm, Ground.of("note", "No answer.")));

        assertThat(ground.holds("alarm-note-written", caseId)).isTrue();
    }

    @Test
    public void alarmNoteWrittenFailsWithoutOne() {
        alarm();

        assertThat(ground.holds("alarm-note-written", caseId)).isFalse();
    }

    @Test
    public void policeAndIomAlertedHoldsWhenBothWereTold() {
        UUID alarm = alarm();
        told(alarm, "POLICE");
        told(alarm, "IOM-FI");

        assertThat(ground.holds("police-and-iom-alerted", caseId)).isTrue();
    }

    @Test
    public void policeAndIomAlertedFailsWhileTheMessagesOnlyWait() {
        UUID alarm = alarm();
        told(alarm, "POLICE");

        assertThat(ground.holds("police-and-iom-alerted", caseId)).isFalse();
    }

    @Test
    public void missingChildReportedHoldsForAnAdultAndForAReportedChild() {
        UUID alarm = alarm();
        assertThat(ground.holds("missing-child-reported", caseId)).isTrue();

        ground.cases.put(caseId, AgeGroup.CHILD);
        told(alarm, "POLICE");
        told(alarm, "SOCIAL_SERVICES");
        assertThat(ground.holds("missing-child-reported", caseId)).isTrue();
    }

    @Test
    public void missingChildReportedFailsForAChildOrAnUncertainAgeWithoutSocialServices() {
        told(alarm(), "POLICE");

        for (AgeGroup age : List.of(AgeGroup.CHILD, AgeGroup.UNCERTAIN)) {
            ground.cases.put(caseId, age);
            assertThat(ground.holds("missing-child-reported", caseId)).isFalse();
        }
    }

    @Test
    public void arrivalEventReceivedHoldsWhenIomHasSeenThePersonLand() {
        landed();

        assertThat(ground.holds("arrival-event-received", caseId)).isTrue();
    }

    @Test
    public void arrivalEventReceivedFailsWhenOnlyOurOwnStaffSaysSo() {
        until(LANDED);
        Ground.OFFICER.call(() -> ground.checkpoints.arrive(caseId, landing(), Ground.of()));

        assertThat(ground.holds("arrival-event-received", caseId)).isFalse();
    }

    @Test
    public void namedReceiverConfirmedHoldsWhenThePersonIsReceived() {
        named();
        Ground.IOM.call(() -> ground.receptions.received(caseId, Ground.of()));

        assertThat(ground.holds("named-receiver-confirmed", caseId)).isTrue();
    }

    @Test
    public void namedReceiverConfirmedFailsBeforeThatAndWithoutAName() {
        named();
        assertThat(ground.holds("named-receiver-confirmed", caseId)).isFalse();

        Ground.OFFICER.call(() -> ground.receptions.name(caseId, Ground.of("provider", "BG-OTHER")));
        Ground.IOM.call(() -> ground.receptions.received(caseId, Ground.of()));
        assertThat(ground.holds("named-receiver-confirmed", caseId)).isFalse();
    }

    @Test
    public void childTakeoverSignedHoldsForAnAdultAndForAChildThatIsTakenOver() {
        assertThat(ground.holds("child-takeover-signed", caseId)).isTrue();

        ground.cases.put(caseId, AgeGroup.CHILD);
        named();
        Ground.IOM.call(() -> ground.receptions.takeOver(
                caseId, Ground.of("authority", "BG-CHILD", "signedAt", "2026-11-23T08:00:00Z")));
        assertThat(ground.holds("child-takeover-signed", caseId)).isTrue();
    }

    @Test
    public void childTakeoverSignedFailsForAChildOrAnUncertainAgeWithoutIt() {
        named();

        for (AgeGroup age : List.of(AgeGroup.CHILD, AgeGroup.UNCERTAIN)) {
            ground.cases.put(caseId, age);
            assertThat(ground.holds("child-takeover-signed", caseId)).isFalse();
        }
    }

    private static void until(Instant moment) {
        CLOCK.move(Duration.between(CLOCK.instant(), moment));
    }

    private void document(CaseId of, String validTo) {
        Ground.OFFICER.call(() ->
                ground.preparations.document(of, Ground.of("type", "PASSPORT", "issuer", "BG", "validTo", validTo)));
    }

    private void risks(CaseId of, String... newestFirst) {
        List<Map<String, Object>> assessments = Stream.of(newestFirst)
                .map(overall -> Map.<String, Object>of("side", "SWEDEN", "signed", true, "overall", overall))
                .toList();
        ground.cases.put(of, "risk", Map.of("assessments", assessments));
    }

    private void abort(Object... content) {
        Ground.OFFICER.call(() -> ground.checkpoints.abort(caseId, Ground.of(content)));
    }

    private void named() {
        Ground.OFFICER.call(() -> ground.receptions.name(
                caseId, Ground.of("provider", "BG-RECEPTION", "namedReceiver", "Testa Testova")));
    }

    private UUID landing() {
        return ground.journey(caseId).checkpoint(1, Kind.LANDED).orElseThrow().id();
    }

    private void landed() {
        until(LANDED);
        Ground.IOM.call(() -> ground.checkpoints.arrive(caseId, landing(), Ground.of()));
    }

    /** The person has left, is not seen again, and the timer rings. */
    private UUID alarm() {
        ground.cases.put(caseId, "SE-AB", "IN_TRANSIT");
        ground.move(Instant.parse("2026-12-10T07:00:00Z"));
        return ground.newest(Alarm.class, caseId).id();
    }

    private void told(UUID alarm, String party) {
        Ground.DUTY.call(() -> ground.alarms.told(
                caseId, alarm, Ground.of("party", party, "at", "2026-12-10T07:00:00Z", "via", "PHONE")));
    }
}
