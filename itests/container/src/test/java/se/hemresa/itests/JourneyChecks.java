// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.client.journey.Actor;
import se.hemresa.client.journey.Application;
import se.hemresa.client.journey.CaseTalk;
import se.hemresa.client.journey.Preparation;
import se.hemresa.client.journey.Travel;
import se.hemresa.client.journey.Traveller;
import se.hemresa.client.journey.Walk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

/** What holds for everybody who goes home, whichever database the server stands on. */
public abstract class JourneyChecks extends AnswerChecks {

    private static final List<String> TO_THE_END = List.of(
            "submit",
            "ackAccepted",
            "planTravel",
            "travelComplete",
            "departed",
            "arrived",
            "receptionConfirmed",
            "planAgreed",
            "supportDelivered",
            "complete");

    @Test
    public void anAdultFromTheUnionGoesHome() {
        goesHome(EU_ADULT, "riskAccepted");
    }

    @Test
    public void aChildFromTheUnionGoesHome() {
        goesHome(EU_CHILD, "bestInterestsYes");
    }

    @Test
    public void anAdultFromAThirdCountryGoesHome() {
        goesHome(THIRD_COUNTRY_ADULT, "riskAccepted");
    }

    @Test
    public void aChildFromAThirdCountryGoesHome() {
        goesHome(THIRD_COUNTRY_CHILD, "bestInterestsYes");
    }

    private void goesHome(Traveller who, String ready) {
        Walk walk = readyToApply(who);
        walk.toAccepted();
        walk.toTravelPlanning();
        walk.toReadyToDepart();
        walk.toReceived();
        walk.toFollowUp();
        walk.toClosed();

        List<String> events = events(walk.talk());
        assertEquals("COMPLETED", shell(walk.talk()).path("closureReason").asText());
        assertEquals(TO_THE_END, events.subList(events.indexOf(ready) + 1, events.size()));
        assertEquals(List.of("M06"), delivered(walk.talk(), "IOM-FI"));
        assertEquals(List.of("M10"), delivered(walk.talk(), "CARRIER"));
    }

    @Test
    public void acknowledgementsThatComeTwiceAndInDisorderHaveOneEffect() {
        sandbox().set("/faults", "{\"partner\":\"IOM-FI\",\"kind\":\"DUPLICATE_ACK\"}");
        Walk walk = readyToApply(EU_ADULT);
        Application.Preview handover = readyToDepart(walk);
        new Travel(walk.talk()).checkIn();

        sandbox().set("/faults", "{\"partner\":\"IOM-FI\",\"kind\":\"REORDER_ACKS\",\"count\":3}");
        sandbox().report(handover.messageId(), "DEPARTED");
        sandbox().report(handover.messageId(), "TRANSIT_MET");
        sandbox().report(handover.messageId(), "ARRIVED");

        walk.talk().awaitState("ARRIVED");
        walk.report("RECEIVED", "RECEIVED");
        List<String> events = events(walk.talk());
        List<String> since = events.subList(events.indexOf("submit"), events.size());
        assertEquals(TO_THE_END.subList(0, 7), since);
        assertEquals(5, handover(walk.talk()).path("acknowledgements").size());
        assertEquals(List.of("ARRIVED", "TRANSIT_MET", "DEPARTED", "RECEIVED"), kindsReported(walk.talk()));
    }

    private List<String> kindsReported(CaseTalk talk) {
        return told("IomStatusReported", talk).stream()
                .map(entry -> entry.payload().get("kind"))
                .toList();
    }

    private Application.Preview readyToDepart(Walk walk) {
        Application.Preview handover = walk.prepareHandover(1);
        walk.submit(1);
        walk.talk().awaitState("ACCEPTED");
        walk.toTravelPlanning();
        walk.toReadyToDepart();
        return handover;
    }

    @Test
    public void anAnswerThatComesWhileTheCaseRestsWaitsForIt() {
        Walk walk = readyToApply(THIRD_COUNTRY_ADULT);
        CaseTalk talk = walk.talk();
        Actor coordinator = talk.traveller().coordinator();
        sandbox()
                .set(
                        "/answers",
                        "{\"pseudonym\":\"" + pseudonym(talk) + "\",\"code\":\"ACCEPTED\",\"onCommand\":true}");
        Application.Preview handover = walk.prepareHandover(1);
        walk.submit(1);
        await("IOM has it")
                .atMost(30, SECONDS)
                .until(() -> delivered(talk, "IOM-FI").equals(List.of("M06")));
        String hold = talk.post(
                        coordinator, "/holds", "hold entered", Map.of("reason", "ILLNESS", "reviewOn", inTenDays(talk)))
                .path("id")
                .asText();
        talk.fire(coordinator, "hold");

        sandbox().answerNow(handover.messageId(), "ACCEPTED");

        await("the answer waits").atMost(30, SECONDS).until(() -> tasks(talk).contains("answer-waits"));
        assertEquals("ON_HOLD", talk.state());
        assertEquals(
                "hold-reason-ended", talk.refused(coordinator, "resume").get(0).code());
        talk.post(coordinator, "/holds/" + hold + "/end", "hold ended");
        talk.fire(coordinator, "resume");
        talk.awaitState("ACCEPTED");
        assertEquals(
                List.of("submit", "hold", "resume", "ackAccepted"),
                events(talk)
                        .subList(events(talk).indexOf("submit"), events(talk).size()));
    }

    private static String inTenDays(CaseTalk talk) {
        return talk.opened().plus(Duration.ofDays(10)).toString().substring(0, 10);
    }

    @Test
    public void whoChangesTheirMindTravelsNowhereAndIomKnows() {
        Walk walk = readyToApply(EU_ADULT);
        readyToDepart(walk);
        CaseTalk talk = walk.talk();

        talk.fire(talk.traveller().coordinator(), "withdraw");

        assertEquals("CLOSED", talk.state());
        await("the seats are given back")
                .atMost(30, SECONDS)
                .until(() -> legs(talk).equals(List.of("CANCELLED", "CANCELLED")));
        await("IOM knows")
                .atMost(30, SECONDS)
                .until(() -> delivered(talk, "IOM-FI").equals(List.of("M06", "M15")));
        assertEquals(List.of("M10", "M10C"), delivered(talk, "CARRIER"));
        assertEquals("WITHDRAWN", shell(talk).path("closureReason").asText());
    }

    private static List<String> legs(CaseTalk talk) {
        return each(talk.read(talk.traveller().supervisor(), "/travel-plan").path("legs"))
                .map(leg -> leg.path("status").asText())
                .toList();
    }

    @Test
    public void whoBreaksOffOnTheWayIsFollowedUpAndIomKnows() {
        Walk walk = readyToApply(EU_ADULT);
        readyToDepart(walk);
        CaseTalk talk = walk.talk();
        Actor coordinator = talk.traveller().coordinator();
        new Travel(talk).checkIn();
        walk.report("DEPARTED", "IN_TRANSIT");
        assertEquals(
                "break-off-reason-recorded",
                talk.refused(coordinator, "breakOff").get(0).code());

        talk.post(
                coordinator,
                "/break-offs",
                "break-off",
                Map.of(
                        "reason", "WANTS_TO_STAY_WITH_FAMILY",
                        "contactAt", talk.opened().toString(),
                        "contactChannel", "PHONE",
                        "socialServicesInformedAt", talk.opened().toString(),
                        "socialServicesFunction", "SE-AB:social-services"));
        talk.fire(coordinator, "breakOff");

        assertEquals("FOLLOW_UP", talk.state());
        await("the second leg is given back")
                .atMost(30, SECONDS)
                .until(() -> legs(talk).equals(List.of("DEPARTED", "CANCELLED")));
        await("IOM knows")
                .atMost(30, SECONDS)
                .until(() -> delivered(talk, "IOM-FI").equals(List.of("M06", "M14")));
        assertTrue(tasks(talk).contains("tell-receiver-of-break-off"));
        walk.toClosed();
    }

    @Test
    public void whoIsNotMetWhereExpectedIsSearchedForUntilFound() {
        Walk walk = readyToApply(EU_ADULT, Travel::overdue);
        readyToDepart(walk);
        CaseTalk talk = walk.talk();
        Actor officer = talk.traveller().dutyOfficer();
        new Preparation(talk).nameParticipant(officer);

        walk.report("DEPARTED", "ALARM");

        await("police and IOM are alerted")
                .atMost(30, SECONDS)
                .until(() -> delivered(talk, "POLICE").equals(List.of("M12"))
                        && delivered(talk, "IOM-FI").equals(List.of("M06", "M12")));
        JsonNode alarm = each(talk.read(officer, "/alarms").path("alarms"))
                .filter(one -> "OVERDUE".equals(one.path("kind").asText()))
                .findFirst()
                .orElseThrow();
        speakWith(talk, officer, alarm);
        walk.report("TRANSIT_MET", "ALARM");
        await("IOM tells where the person was").atMost(30, SECONDS).until(() -> met(talk));
        talk.fire(officer, "located");
        assertEquals("IN_TRANSIT", talk.state());
        await("nobody goes on searching")
                .atMost(30, SECONDS)
                .until(() -> delivered(talk, "POLICE").equals(List.of("M12", "M12")));
        walk.report("ARRIVED", "ARRIVED");
    }

    /** Nobody can say that the person is found before having spoken with the person and written down what is to be known. */
    private static void speakWith(CaseTalk talk, Actor officer, JsonNode alarm) {
        String path = "/alarms/" + alarm.path("id").asText();
        assertEquals(
                List.of("contact-re-established", "alarm-note-written"),
                talk.refused(officer, "located").stream()
                        .map(CaseTalk.Guard::code)
                        .toList());
        talk.put(
                officer,
                path + "/contact",
                "contact",
                Map.of("contactAt", alarm.path("raisedAt").asText(), "contactVia", "PHONE"));
        talk.put(officer, path + "/note", "note", Map.of("note", "The gate had been changed."));
    }

    private static boolean met(CaseTalk talk) {
        return each(talk.read(talk.traveller().dutyOfficer(), "/checkpoints").path("checkpoints"))
                .anyMatch(one -> "TRANSIT_MET".equals(one.path("kind").asText()) && one.has("actualAt"));
    }
}
