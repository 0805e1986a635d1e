// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseLifecycle;
import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.cases.TransitionRefused;
import se.hemresa.api.id.CaseId;
import se.hemresa.client.http.Platform;
import se.hemresa.client.http.Reply;
import se.hemresa.client.journey.Actor;
import se.hemresa.client.journey.CaseTalk;
import se.hemresa.client.journey.Travel;
import se.hemresa.client.journey.Traveller;
import se.hemresa.client.journey.Walk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

/** Each module is taken away in turn: the rest stays, nothing is let through unproved, and what was due happens when it is back. */
public class AbsenceIT extends JourneyTest {

    private static final String REPORT = "/statistics/reports/programme?period=2026-2026";

    @Configuration
    public Option[] configuration() {
        return new Option[] {distribution(data(), partners())};
    }

    @Test
    public void withoutRiskAssessmentNothingIsAccepted() {
        Walk walk = referred(EU_ADULT);
        walk.toRiskAssessment();
        Walk aborted = referred(EU_ADULT);
        toTravelling(aborted);

        without("risk-assessment", "/risk-templates", walk, () -> {
            assertBlocks("risk-assessment", walk.talk(), EU_ADULT.supervisor(), "riskAccepted");
            abort(aborted.talk());
        });

        await("a new assessment is asked for")
                .atMost(30, SECONDS)
                .until(() -> tasks(aborted.talk()).contains("reassess-risk"));
        walk.toApplicationReady();
        walk.toAccepted();
        walk.toTravelPlanning();
        walk.toReadyToDepart();
        walk.toReceived();
        home(walk);
    }

    @Test
    public void withoutTravelBookingNobodyDeparts() {
        Walk walk = referred(EU_ADULT);
        toTravelPlanning(walk);
        Walk withdrawn = referred(EU_ADULT);
        toTravelPlanning(withdrawn);

        without("travel-booking", "/cases/" + walk.talk().caseId() + "/travel-plan", walk, () -> {
            assertBlocks("travel-booking", walk.talk(), EU_ADULT.travelOfficer(), "travelComplete");
            withdrawn.talk().fire(EU_ADULT.coordinator(), "withdraw");
        });

        await("every seat is given back")
                .atMost(30, SECONDS)
                .until(() -> legs(withdrawn.talk()).allMatch("CANCELLED"::equals));
        walk.toReadyToDepart();
        walk.toReceived();
        home(walk);
    }

    @Test
    public void withoutIomIntegrationNothingIsHandedOverAndNoAnswerCounts() {
        Walk walk = referred(EU_ADULT);
        toApplicationReady(walk);
        walk.prepareHandover(1);
        Walk withdrawn = referred(EU_ADULT);
        toApplicationReady(withdrawn);
        withdrawn.toAccepted();
        long stops = taken("ConsentWithdrawn");
        long handovers = taken("IomHandover");

        without("iom-integration", "/cases/" + walk.talk().caseId() + "/handovers", walk, () -> {
            walk.submit(1);
            assertAnswersBlocked(CaseId.fromString(walk.talk().caseId()));
            withdrawn.talk().fire(EU_ADULT.coordinator(), "withdraw");
            assertEquals("nobody hands over", handovers, taken("IomHandover"));
        });

        walk.talk().awaitState("ACCEPTED");
        assertEquals(handovers + 1, taken("IomHandover"));
        await("IOM is told of the withdrawal").atMost(30, SECONDS).until(() -> taken("ConsentWithdrawn") == stops + 1);
        walk.toTravelPlanning();
        walk.toReadyToDepart();
        walk.toReceived();
        home(walk);
    }

    @Test
    public void withoutAftercareNoPlanIsAgreed() {
        Walk walk = referred(EU_ADULT);
        toTravelPlanning(walk);
        walk.toReadyToDepart();

        without("aftercare", "/grant-ceilings", walk, () -> {
            walk.toReceived();
            assertBlocks("aftercare", walk.talk(), Traveller.iom(), "planAgreed");
        });

        await("follow-ups are planned")
                .atMost(30, SECONDS)
                .until(() -> read(walk.talk(), "/follow-ups").path("followUps").size() == 4);
        home(walk);
    }

    @Test
    public void withoutStatisticsEverybodyComesHomeAndIsCountedLater() {
        await("nothing is outstanding").atMost(60, SECONDS).until(() -> facts() == numberOfCases());
        long before = closed();
        Walk walk = referred(EU_ADULT);

        without("statistics", REPORT, walk, () -> {
            toTravelPlanning(walk);
            walk.toReadyToDepart();
            walk.toReceived();
            home(walk);
        });

        await("it has caught up").atMost(60, SECONDS).until(() -> facts() == numberOfCases() && closed() == before + 1);
    }

    @Test
    public void withoutTheExchangeAnAlarmIsRaisedAndSentLater() {
        Walk missed = referred(EU_ADULT, Travel::overdue);
        toTravelPlanning(missed);
        missed.toReadyToDepart();
        long alarms = taken("SafetyAlarm");

        without("exchange", "/partners/own-keys", missed, () -> {
            new Travel(missed.talk()).depart();
            missed.talk().awaitState("ALARM");
            assertTrue(alerts(missed.talk()).noneMatch(alert -> alert.has("sentAt")));
            assertEquals(alarms, taken("SafetyAlarm"));
        });

        await("police and IOM are told").atMost(60, SECONDS).until(() -> taken("SafetyAlarm") == alarms + 2);
        await("they have signed for it")
                .atMost(30, SECONDS)
                .until(() -> alerts(missed.talk())
                                .filter(alert -> alert.has("receivedAt"))
                                .count()
                        == 2);
        assertEquals(2, alerts(missed.talk()).count());
    }

    /** Takes a module away, looks at what everybody may expect then, does what is asked, and brings it back. */
    private void without(String module, String path, Walk walk, Runnable meanwhile) {
        Bundle bundle = bundle(module);
        String location = bundle.getLocation();
        try {
            bundle.uninstall();
            await("its path names it").atMost(20, SECONDS).until(() -> get(path).status() == 404);
            assertEquals("gateway.module-absent", get(path).json().path("code").asText());
            assertEquals(module, get(path).json().path("module").asText());
            assertOthersStay(module, walk.talk());
            meanwhile.run();
        } catch (BundleException failed) {
            throw new AssertionError(failed);
        } finally {
            install(location);
        }
        await("it is back").atMost(30, SECONDS).until(() -> get(path).status() == 200);
    }

    private void install(String location) {
        try {
            context.installBundle(location).start();
        } catch (BundleException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Without the exchange, iom-integration has nothing to offer; it says so itself, and so does the health check. */
    private void assertOthersStay(String absent, CaseTalk talk) {
        Set<String> away = absent.equals("exchange") ? Set.of("exchange", "iom-integration") : Set.of(absent);
        assertEquals(200, health("live"));
        assertEquals(away.size() == 1 ? 200 : 503, health("ready"));
        String one = "/cases/" + talk.caseId();
        Map<String, String> paths = Map.of(
                "case-core",
                one,
                "risk-assessment",
                one + "/risk-assessments",
                "travel-booking",
                one + "/travel-plan",
                "iom-integration",
                one + "/handovers",
                "aftercare",
                "/grant-ceilings",
                "exchange",
                "/partners/own-keys",
                "statistics",
                REPORT);
        paths.forEach((module, path) -> {
            if (!away.contains(module)) {
                assertEquals(module, 200, get(path).status());
            }
        });
        stockholm().newCase(id(), 900);
    }

    private int health(String tag) {
        return new Platform(base()).get("/health?tags=" + tag, Map.of()).status();
    }

    private static void assertBlocks(String owner, CaseTalk talk, Actor actor, String event) {
        List<CaseTalk.Guard> own = talk.refused(actor, event).stream()
                .filter(guard -> guard.owner().equals(owner))
                .toList();
        assertFalse(own.isEmpty());
        own.forEach(guard -> assertEquals(guard.code(), "NOT_PROVEN", guard.outcome()));
        JsonNode told = talk.read(actor, "/transitions");
        assertEquals(
                own.stream().map(CaseTalk.Guard::code).toList(),
                each(told.path("transitions"))
                        .filter(transition ->
                                event.equals(transition.path("event").asText()))
                        .flatMap(transition -> each(transition.path("guards")))
                        .filter(guard -> owner.equals(guard.path("owner").asText()))
                        .filter(guard -> guard.path("blocking").asBoolean())
                        .filter(guard ->
                                "NOT_PROVEN".equals(guard.path("outcome").asText()))
                        .map(guard -> guard.path("code").asText())
                        .toList());
    }

    private void assertAnswersBlocked(CaseId caseId) {
        CaseLifecycle lifecycle = service(CaseLifecycle.class);
        for (String answer : List.of("ackAccepted", "ackNeedsInfo", "ackRedirected", "ackDeclined")) {
            TransitionRefused refused = assertThrows(
                    TransitionRefused.class,
                    () -> Caller.module("iom-integration").call(() -> lifecycle.fire(caseId, answer, null)));
            assertTrue(
                    answer,
                    refused.guards().stream()
                            .anyMatch(guard -> guard.owner().equals("iom-integration")
                                    && guard.outcome() == GuardOutcome.Outcome.NOT_PROVEN));
        }
    }

    private static void toApplicationReady(Walk walk) {
        walk.toRiskAssessment();
        walk.toApplicationReady();
    }

    private static void toTravelPlanning(Walk walk) {
        toApplicationReady(walk);
        walk.toAccepted();
        walk.toTravelPlanning();
    }

    private static void toTravelling(Walk walk) {
        toTravelPlanning(walk);
        walk.toReadyToDepart();
        walk.report("DEPARTED", "IN_TRANSIT");
    }

    private static void home(Walk walk) {
        walk.toFollowUp();
        walk.toClosed();
        assertEquals("CLOSED", walk.talk().state());
    }

    private static void abort(CaseTalk talk) {
        Actor officer = EU_ADULT.travelOfficer();
        talk.post(
                officer,
                "/journey-abort",
                "abort",
                Map.of(
                        "reason", "ILLNESS",
                        "safePlace", "The hospital at the airport",
                        "confirmedBy", "IOM-FI",
                        "confirmedAt", talk.opened().toString()));
        talk.put(officer, "/legs/2/status", "leg 2 cancelled", Map.of("status", "CANCELLED"));
        talk.fire(officer, "journeyAborted");
    }

    private static Stream<String> legs(CaseTalk talk) {
        return each(read(talk, "/travel-plan").path("legs"))
                .map(leg -> leg.path("status").asText());
    }

    private static Stream<JsonNode> alerts(CaseTalk talk) {
        return each(read(talk, "/alarms").path("alarms"))
                .filter(alarm -> "OVERDUE".equals(alarm.path("kind").asText()))
                .flatMap(alarm -> each(alarm.path("alerts")));
    }

    private static JsonNode read(CaseTalk talk, String path) {
        return talk.read(EU_ADULT.coordinator(), path);
    }

    private Reply get(String path) {
        County reader = path.startsWith("/statistics") ? county("SE-NSPM", "STATISTICIAN") : stockholm();
        return reader.get("/api/v1" + path);
    }

    private long facts() {
        return get(REPORT).expect(200).json().path("facts").asLong(-1);
    }

    private long closed() {
        return each(get("/statistics/reports/journey?period=2026-2026")
                        .expect(200)
                        .json()
                        .path("lines"))
                .filter(line -> "closures".equals(line.path("key").asText()))
                .flatMap(line -> each(line.path("figures")))
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    private long taken(String type) {
        return each(sandbox().inbox().path("messages"))
                .filter(message -> type.equals(message.path("type").asText()))
                .count();
    }

    private Bundle bundle(String module) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> module.equals(bundle.getHeaders().get("Hemresa-Module")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bundle of " + module));
    }
}
