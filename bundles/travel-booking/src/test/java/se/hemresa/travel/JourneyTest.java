// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.exchange.Draft;
import se.hemresa.api.exchange.MessageDelivered;
import se.hemresa.api.exchange.MessageStopped;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.testing.KnownCases.Opened;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A journey from plan to reception, on both databases, with what goes wrong on the way. */
@RunWith(Parameterized.class)
public class JourneyTest {

    private static final Instant DEPARTURE = Instant.parse("2026-12-10T07:00:00Z");
    private static final Instant LANDING = Instant.parse("2026-12-10T12:30:00Z");

    @Rule
    public final TestDatabase database;

    private final MovableClock clock = new MovableClock(Ground.TODAY);
    private Ground ground;
    private CaseId caseId;

    public JourneyTest(TestDatabase database) {
        this.database = database.withoutSequencer().clock(clock);
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return TestDatabase.both();
    }

    @Before
    public void open() {
        ground = new Ground(database, clock);
        caseId = ground.given("READY_TO_DEPART");
    }

    @Test
    public void booksWithTheCarrierAndTicketsWhenItAnswers() throws Exception {
        ground.post.field("fullName", Map.of("given", "Test", "family", "Testsson"));
        ground.post.field("health", List.of("WHEELCHAIR"));
        ground.planned(caseId, Ground.first(), Ground.second());

        UUID messageId = Ground.OFFICER.call(
                () -> ground.bookings.book(caseId, List.of()).id());

        assertThat(ground.journey(caseId).legs()).allMatch(leg -> leg.status() == LegStatus.REQUESTED);
        Draft draft = ground.post.posted().get(0);
        JsonNode message = new ObjectMapper().readTree(draft.content());
        assertThat(draft.type()).isEqualTo("M10");
        assertThat(draft.fields()).containsExactlyInAnyOrder("fullName", "health");
        assertThat(message.path("type").asText()).isEqualTo("TravelProposal");
        assertThat(message.path("envelope").path("receiver").asText()).isEqualTo("CARRIER:bookings");
        assertThat(message.path("envelope").path("conversationId").asText()).isEqualTo(messageId.toString());
        assertThat(message.path("passengers")
                        .path(0)
                        .path("fullName")
                        .path("family")
                        .asText())
                .isEqualTo("Testsson");
        assertThat(message.path("assistance").path(0).asText()).isEqualTo("WHEELCHAIR");
        assertThat(message.path("legs").path(1).path("departsAt").asText())
                .isEqualTo("2026-12-10T12:00+01:00[Europe/Vienna]");

        answered(messageId, List.of(answer(1, "TICKETED"), answer(2, "TICKETED")));

        assertThat(ground.holds("all-legs-ticketed", caseId)).isTrue();
        assertThat(ground.journey(caseId).legs().get(1).content().text("ticketNo"))
                .contains("T-2");
        assertThat(ground.newest(Booking.class, caseId).open()).isFalse();
    }

    @Test
    public void goesOnWithTheConversationThatThePartnerKnows() throws Exception {
        UUID known = UUID.randomUUID();
        ground.post.conversation(known);
        ground.planned(caseId, Ground.first());

        Ground.OFFICER.call(() -> ground.bookings.book(caseId, List.of()));

        JsonNode message =
                new ObjectMapper().readTree(ground.post.posted().get(0).content());
        assertThat(message.path("envelope").path("conversationId").asText()).isEqualTo(known.toString());
    }

    @Test
    public void plansALegAnewThatTheCarrierHasNoSeatOn() {
        ground.planned(caseId, Ground.first(), Ground.second());
        UUID messageId = Ground.OFFICER.call(
                () -> ground.bookings.book(caseId, List.of()).id());

        answered(messageId, List.of(answer(1, "TICKETED"), answer(2, "REFUSED")));

        assertThat(ground.journey(caseId).leg(2).orElseThrow().status()).isEqualTo(LegStatus.PLANNED);
        assertThat(ground.cases.opened()).extracting(Opened::kind).containsExactly("book-leg-anew");
    }

    @Test
    public void plansTheLegsAnewWhenTheMessageIsStopped() {
        ground.planned(caseId, Ground.first());
        UUID messageId = Ground.OFFICER.call(
                () -> ground.bookings.book(caseId, List.of(1)).id());

        ground.tell(Caller.module("exchange"), new MessageStopped(caseId, messageId, "M10", new AgencyId("CARRIER")));
        ground.run();

        assertThat(ground.journey(caseId).leg(1).orElseThrow().status()).isEqualTo(LegStatus.PLANNED);
        assertThat(ground.cases.opened()).extracting(Opened::role).containsExactly("TRAVEL_OFFICER");
    }

    @Test
    public void cancelsASeatWhenTheCarrierSaysSoAndNotBefore() {
        ground.planned(caseId, Ground.first(), Ground.second());
        ground.ticketed(caseId);

        UUID messageId = Ground.OFFICER.call(
                () -> ground.bookings.cancel(caseId, List.of(2)).id());
        assertThat(ground.journey(caseId).leg(2).orElseThrow().status()).isEqualTo(LegStatus.TICKETED);
        answered(messageId, List.of(answer(2, "CANCELLED")));

        assertThat(ground.journey(caseId).leg(2).orElseThrow().status()).isEqualTo(LegStatus.CANCELLED);
        assertThat(ground.journey(caseId).leg(1).orElseThrow().status()).isEqualTo(LegStatus.TICKETED);
    }

    @Test
    public void givesBackWhatWasAskedForWhenThePersonWithdraws() {
        ground.planned(caseId, Ground.first(), Ground.second());
        UUID asked = Ground.OFFICER.call(
                () -> ground.bookings.book(caseId, List.of(1)).id());

        Ground.OFFICER.call(() -> ground.life.move(caseId, "withdraw", "CLOSED"));
        ground.run();
        assertThat(ground.journey(caseId).leg(2).orElseThrow().status()).isEqualTo(LegStatus.CANCELLED);
        answered(asked, List.of(answer(1, "TICKETED")));

        Draft change = ground.post.posted().get(1);
        assertThat(change.type()).isEqualTo("M10C");
        assertThat(change.content()).contains("TravelChange").contains("B-1");
        answered(change.messageId(), List.of(answer(1, "CANCELLED")));
        assertThat(ground.journey(caseId).leg(1).orElseThrow().status()).isEqualTo(LegStatus.CANCELLED);
    }

    @Test
    public void endsInTheSameStateInWhateverOrderStatusesCome() {
        List<String> kinds = List.of("DEPARTED", "TRANSIT_MET", "ARRIVED", "RECEIVED");
        for (List<String> order : List.of(
                kinds,
                List.of("RECEIVED", "ARRIVED", "TRANSIT_MET", "DEPARTED"),
                List.of("ARRIVED", "RECEIVED", "DEPARTED", "TRANSIT_MET"),
                List.of("TRANSIT_MET", "DEPARTED", "RECEIVED", "ARRIVED"))) {
            CaseId each = readyToDepart();

            for (String kind : order) {
                ground.iomReports(each, kind, Ground.TODAY);
                ground.iomReports(each, kind, Ground.TODAY);
                ground.run();
            }

            assertThat(ground.state(each)).as(order.toString()).isEqualTo("RECEIVED");
            assertThat(ground.journey(each).legs())
                    .as(order.toString())
                    .allMatch(leg -> leg.status().travelled());
            assertThat(ground.journey(each).lastLeg().orElseThrow().status()).isEqualTo(LegStatus.ARRIVED);
        }
    }

    @Test
    public void opensATaskForAStatusThatTheCaseCannotFollow() {
        CaseId early = ground.given("TRAVEL_PLANNING");
        ground.planned(early, Ground.first());

        ground.iomReports(early, "DEPARTED", Ground.TODAY);
        ground.run();

        assertThat(ground.state(early)).isEqualTo("TRAVEL_PLANNING");
        assertThat(ground.journey(early).departed()).isTrue();
        assertThat(ground.cases.opened()).extracting(Opened::kind).containsExactly("status-out-of-place");
    }

    @Test
    public void keepsAChildFromBeingReceivedWithoutTheTakeoverAndSaysSo() {
        CaseId child = readyToDepart();
        ground.cases.put(child, CaseDirectory.AgeGroup.CHILD);

        List.of("DEPARTED", "ARRIVED", "RECEIVED").forEach(kind -> ground.iomReports(child, kind, Ground.TODAY));
        ground.run();

        assertThat(ground.state(child)).isEqualTo("ARRIVED");
        assertThat(ground.cases.opened()).extracting(Opened::kind).contains("status-not-applied");
    }

    @Test
    public void raisesTheAlarmWhenACheckpointIsMissedAndAlertsPoliceAndIom() {
        underWay();

        ground.move(LANDING.minusSeconds(10_800));
        assertThat(ground.state(caseId)).isEqualTo("IN_TRANSIT");
        ground.move(Instant.parse("2026-12-10T11:14:59Z"));
        assertThat(ground.state(caseId)).isEqualTo("IN_TRANSIT");
        ground.move(Instant.parse("2026-12-10T11:15:00Z"));

        assertThat(ground.state(caseId)).isEqualTo("ALARM");
        Alarm alarm = alarm();
        assertThat(alarm.kind()).isEqualTo(Alarm.Kind.OVERDUE);
        assertThat(ground.post.posted()).extracting(Draft::type).containsExactly("M12", "M12");
        assertThat(ground.post.posted().get(0).content())
                .contains("SafetyAlarm")
                .contains("TRANSIT_MET")
                .contains("\"place\":\"SOF\"");
        assertThat(ground.holds("police-and-iom-alerted", caseId)).isFalse();
        ground.post
                .posted()
                .forEach(draft -> ground.tell(
                        Caller.module("exchange"),
                        new MessageDelivered(caseId, draft.messageId(), "M12", draft.receiver())));
        ground.run();
        assertThat(ground.holds("police-and-iom-alerted", caseId)).isTrue();
    }

    @Test
    public void raisesTheAlarmWhileTheExchangeIsAwayAndAlertsWhenItIsBack() {
        underWay();
        ground.exchange(false);

        ground.move(Instant.parse("2026-12-10T11:15:00Z"));
        assertThat(ground.state(caseId)).isEqualTo("ALARM");
        assertThat(ground.post.posted()).isEmpty();
        ground.move(Instant.parse("2026-12-10T11:16:00Z"));
        ground.exchange(true);
        ground.move(Instant.parse("2026-12-10T11:16:15Z"));
        ground.move(Instant.parse("2026-12-10T11:20:00Z"));

        assertThat(ground.post.posted())
                .extracting(draft -> draft.receiver().value())
                .containsExactlyInAnyOrder("POLICE", "IOM-FI");
    }

    @Test
    public void asksAPersonToCallAPartyThatIsNoPartner() {
        underWay();
        ground.post.stranger("POLICE");

        ground.move(Instant.parse("2026-12-10T11:15:00Z"));

        assertThat(ground.post.posted()).hasSize(1);
        assertThat(ground.cases.opened()).extracting(Opened::kind).contains("alert-by-hand");
    }

    @Test
    public void goesOnAfterThePersonIsFoundWithNewTimes() {
        underWay();
        ground.move(Instant.parse("2026-12-10T11:15:00Z"));
        Alarm alarm = alarm();
        Ground.DUTY.call(() -> ground.alarms.contact(
                caseId, alarm.id(), Ground.of("contactAt", "2026-12-10T11:15:00Z", "contactVia", "PHONE")));
        Ground.DUTY.call(() -> ground.alarms.note(caseId, alarm.id(), Ground.of("note", "The flight is late.")));

        Ground.DUTY.call(() -> ground.life.fire(caseId, "located", null));
        ground.run();

        assertThat(ground.state(caseId)).isEqualTo("IN_TRANSIT");
        assertThat(alarm().open()).isFalse();
        assertThat(ground.post.posted())
                .extracting(draft -> draft.content().contains("AlarmClosed"))
                .containsExactly(false, false, true, true);
        assertThat(ground.post.posted().get(2).content()).contains("LOCATED");
        assertThat(ground.holds("police-and-iom-alerted", caseId)).isFalse();
        assertThat(ground.journey(caseId).awaited().get(0).expectedAt()).isEqualTo("2026-12-10T11:15:00Z");
        ground.move(Instant.parse("2026-12-10T13:14:59Z"));
        assertThat(ground.state(caseId)).isEqualTo("IN_TRANSIT");
        ground.move(Instant.parse("2026-12-10T13:15:00Z"));
        assertThat(ground.state(caseId)).isEqualTo("ALARM");
    }

    @Test
    public void raisesTheAlarmWhenNobodyHasReceivedThePersonFourHoursAfterLanding() {
        underWay();
        ground.iomReports(caseId, "TRANSIT_MET", DEPARTURE);
        ground.run();
        ground.status(caseId, 2, "DEPARTED");
        ground.move(LANDING);
        ground.iomReports(caseId, "ARRIVED", LANDING);
        ground.run();
        assertThat(ground.state(caseId)).isEqualTo("ARRIVED");

        ground.move(LANDING.plusSeconds(4 * 3600 - 1));
        assertThat(ground.state(caseId)).isEqualTo("ARRIVED");
        ground.move(LANDING.plusSeconds(4 * 3600));

        assertThat(ground.state(caseId)).isEqualTo("ALARM");
        assertThat(alarm().kind()).isEqualTo(Alarm.Kind.NO_RECEPTION);
    }

    @Test
    public void raisesNothingForACheckpointThatWasMovedOrReached() {
        underWay();
        ground.iomReports(caseId, "TRANSIT_MET", DEPARTURE);
        ground.iomReports(caseId, "ARRIVED", LANDING);
        ground.iomReports(caseId, "RECEIVED", LANDING);
        ground.run();

        ground.move(LANDING.plusSeconds(86_400));

        assertThat(ground.state(caseId)).isEqualTo("RECEIVED");
        assertThat(ground.all(Alarm.class, caseId)).isEmpty();
    }

    @Test
    public void raisesAnIncidentOnceIfThePersonLeftWithoutConfirmingAgain() {
        ground.planned(caseId, Ground.first());
        ground.ticketed(caseId);
        ground.status(caseId, 1, "DEPARTED");
        Ground.OFFICER.call(() -> ground.life.fire(caseId, "departed", null));
        ground.run();
        ground.run();

        assertThat(ground.all(Alarm.class, caseId)).hasSize(1);
        assertThat(alarm().kind()).isEqualTo(Alarm.Kind.NOT_RECONFIRMED);
        assertThat(ground.cases.opened()).extracting(Opened::kind).containsExactly("speak-with-person");
        assertThat(ground.state(caseId)).isEqualTo("IN_TRANSIT");
    }

    @Test
    public void letsNobodyCheckInWhoHasNotConfirmedAgainInTime() {
        ground.planned(caseId, Ground.first());
        ground.ticketed(caseId);
        Checkpoint checkIn =
                ground.journey(caseId).checkpoint(1, Checkpoint.Kind.CHECK_IN).orElseThrow();

        for (Instant tooEarlyOrLate : List.of(DEPARTURE.minusSeconds(86_401), DEPARTURE.plusSeconds(1))) {
            ground.reconfirmed(caseId, tooEarlyOrLate);
            assertThatThrownBy(() ->
                            Ground.OFFICER.call(() -> ground.checkpoints.arrive(caseId, checkIn.id(), Ground.of())))
                    .hasMessageContaining("travel.voluntariness-not-reconfirmed");
        }
        ground.reconfirmed(caseId, DEPARTURE.minusSeconds(86_400));
        Ground.OFFICER.call(() -> ground.checkpoints.arrive(caseId, checkIn.id(), Ground.of()));

        assertThat(ground.journey(caseId).leg(1).orElseThrow().status()).isEqualTo(LegStatus.CHECKED_IN);
    }

    private CaseId readyToDepart() {
        CaseId each = ground.given("READY_TO_DEPART");
        ground.reconfirmed(each, DEPARTURE.minusSeconds(3600));
        ground.planned(each, Ground.first(), Ground.second());
        ground.ticketed(each);
        Ground.OFFICER.call(() ->
                ground.receptions.name(each, Ground.of("provider", "BG-RECEPTION", "namedReceiver", "Testa Testova")));
        return each;
    }

    private void underWay() {
        caseId = readyToDepart();
        ground.move(DEPARTURE);
        ground.iomReports(caseId, "DEPARTED", DEPARTURE);
        ground.run();
        assertThat(ground.state(caseId)).isEqualTo("IN_TRANSIT");
    }

    private Alarm alarm() {
        return ground.newest(Alarm.class, caseId);
    }

    private static Map<String, Object> answer(int seq, String status) {
        return Map.of("seq", seq, "status", status, "bookingRef", "B-" + seq, "ticketNo", "T-" + seq);
    }

    private void answered(UUID messageId, List<Map<String, Object>> legs) {
        ground.post.receipt(messageId, Map.of("legs", legs));
        ground.tell(Caller.module("exchange"), new MessageDelivered(caseId, messageId, "M10", new AgencyId("CARRIER")));
        ground.run();
    }
}
