// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.After;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Journal;
import se.hemresa.client.http.Platform;
import se.hemresa.client.journey.CaseTalk;
import se.hemresa.client.journey.Partners;
import se.hemresa.client.journey.Travel;
import se.hemresa.client.journey.Traveller;
import se.hemresa.client.journey.Voices;
import se.hemresa.client.journey.Walk;
import se.hemresa.client.keys.DevelopmentKeys;
import se.hemresa.client.token.DevelopmentTokens;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;

/** People go home from Stockholm, with the simulated partners in the server's process. */
public abstract class JourneyTest extends ContainerTest {

    static final Traveller EU_ADULT = new Traveller(
            "SE-AB", "bul", "BG", "BG-05", "Vidin", false, true, List.of("WHEELCHAIR", "MEDICATION_IN_HAND_LUGGAGE"));
    static final Traveller EU_CHILD = new Traveller("SE-AB", "ron", "RO", "RO-BC", "Bacau", true, true, List.of());
    static final Traveller THIRD_COUNTRY_ADULT =
            new Traveller("SE-AB", "srp", "RS", "RS-20", "Nis", false, false, List.of());
    static final Traveller THIRD_COUNTRY_CHILD =
            new Traveller("SE-AB", "srp", "RS", "RS-20", "Nis", true, false, List.of("WHEELCHAIR"));

    private static final AtomicInteger NUMBER = new AtomicInteger(1000);
    private static Voices voices;

    /** Each test finds partners who do what they do by themselves, and leaves a journal that tells the state of each case. */
    @After
    public void partnersForgetWhatTheyWereTold() {
        sandbox().clear("/faults");
        sandbox().clear("/answers");
        await("the journal tells the state of each case")
                .atMost(20, SECONDS)
                .untilAsserted(() -> assertEquals(statesSeen(), statesTold()));
    }

    final Partners sandbox() {
        return Partners.at(home().resolve("sandbox"));
    }

    private static Path home() {
        return Path.of(System.getProperty("hemresa.data"));
    }

    private Voices voices() {
        if (voices == null) {
            DevelopmentTokens tokens =
                    new DevelopmentTokens(new DevelopmentKeys(home()).privateKey(), Clock.systemUTC());
            voices = new Voices(new Platform(base()), tokens);
        }
        return voices;
    }

    /** Somebody has just been referred. */
    final Walk referred(Traveller who) {
        return referred(who, Travel::new);
    }

    final Walk referred(Traveller who, Function<CaseTalk, Travel> travel) {
        String caseId = stockholm()
                .refer(id(), Referral.json(NUMBER.incrementAndGet(), who))
                .expect(201)
                .json()
                .path("caseId")
                .asText();
        CaseTalk talk = new CaseTalk(voices(), caseId, who);
        talk.awaitPartners();
        return new Walk(talk, travel.apply(talk), sandbox());
    }

    final Walk readyToApply(Traveller who) {
        return readyToApply(who, Travel::new);
    }

    final Walk readyToApply(Traveller who, Function<CaseTalk, Travel> travel) {
        Walk walk = referred(who, travel);
        walk.toRiskAssessment();
        walk.toApplicationReady();
        return walk;
    }

    /** The case as its county sees it. */
    static JsonNode shell(CaseTalk talk) {
        return talk.read(talk.traveller().coordinator(), "");
    }

    static String pseudonym(CaseTalk talk) {
        return shell(talk).path("pseudonym").asText();
    }

    /** The newest handover of a case. */
    static JsonNode handover(CaseTalk talk) {
        return talk.read(talk.traveller().coordinator(), "/handovers")
                .path("handovers")
                .path(0);
    }

    /** The events that have moved a case, oldest first; the first one is that it came. */
    static List<String> events(CaseTalk talk) {
        return each(talk.read(talk.traveller().coordinator(), "/history").path("changes"))
                .map(change -> change.path("event").asText())
                .toList();
    }

    /** The kinds of the tasks that are open. */
    static List<String> tasks(CaseTalk talk) {
        JsonNode reply = talk.read(talk.traveller().supervisor(), "/tasks");
        return each(reply.path("tasks"))
                .filter(task -> !task.has("doneAt"))
                .map(task -> task.path("kind").asText())
                .toList();
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** What the journal tells of a type about a case, oldest first. */
    final List<Entry> told(String type, CaseTalk talk) {
        CaseId caseId = CaseId.fromString(talk.caseId());
        return told(type).stream()
                .filter(entry -> entry.subject().filter(caseId::equals).isPresent())
                .toList();
    }

    private List<Entry> told(String type) {
        Journal journal = service(Journal.class);
        List<Entry> all = new ArrayList<>();
        List<Entry> page = journal.after(0, Set.of(type), 1000);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = journal.after(page.get(page.size() - 1).position(), Set.of(type), 1000);
        }
        return all;
    }

    /** Messages about a case that have reached a partner, by type. */
    final List<String> delivered(CaseTalk talk, String partner) {
        return told("MessageDelivered", talk).stream()
                .filter(entry -> partner.equals(entry.payload().get("receiver")))
                .map(entry -> entry.payload().get("messageType"))
                .toList();
    }

    /** Replayed from the journal: a case that came is REFERRED, and each move leads from where the one before it led. */
    private Map<String, String> statesTold() {
        Map<String, String> states = new LinkedHashMap<>();
        told("CaseReferred").forEach(entry -> states.put(subject(entry), "REFERRED"));
        told("CaseMoved").stream()
                .filter(entry -> states.containsKey(subject(entry)))
                .forEach(entry -> {
                    assertEquals(states.get(subject(entry)), entry.payload().get("from"));
                    states.put(subject(entry), entry.payload().get("to"));
                });
        return states;
    }

    private static String subject(Entry entry) {
        return entry.subject().orElseThrow().toString();
    }

    private Map<String, String> statesSeen() {
        Map<String, String> states = new LinkedHashMap<>();
        each(voices().read(EU_ADULT.coordinator(), "/cases?limit=100").path("items"))
                .forEach(one -> states.put(
                        one.path("caseId").asText(), one.path("state").asText()));
        return states;
    }
}
