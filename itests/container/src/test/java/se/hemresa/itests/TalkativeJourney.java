// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.client.http.Reply;
import se.hemresa.client.journey.Actor;
import se.hemresa.client.journey.CaseTalk;
import se.hemresa.client.journey.Partners;
import se.hemresa.client.journey.Preparation;
import se.hemresa.client.journey.Travel;
import se.hemresa.client.journey.Traveller;
import se.hemresa.client.journey.Voices;
import se.hemresa.client.journey.Walk;
import se.hemresa.itests.trust.Contract;
import se.hemresa.itests.trust.Contract.Write;
import se.hemresa.itests.trust.Edits;
import se.hemresa.itests.trust.Words;

import static se.hemresa.itests.trust.Edits.ABSENT;

/**
 * One way home on which everything is said that needs to know more than the case, or comes at its time only: with a word of its
 * own in every text, and each of it once more in a form that must be refused.
 */
final class TalkativeJourney {

    private final Voices voices;
    private final Contract contract;
    private final Words words;
    private final Map<String, Write> writes;
    private final List<String> refusals = new ArrayList<>();
    private String caseId;

    /**
     * @param voices speaks for everybody
     * @param contract the published contract
     * @param words told what has been taken in
     */
    TalkativeJourney(Voices voices, Contract contract, Words words) {
        this.voices = voices;
        this.contract = contract;
        this.words = words;
        this.writes = contract.writes();
    }

    /** @return the answers to what must be refused */
    List<String> refusals() {
        return refusals;
    }

    /** Somebody is referred by either door, and goes home. */
    void walk(Distribution server, Partners partners) {
        ReadyCases cases = new ReadyCases(server, partners);
        new County(server.uri(""), server.data(), "SE-AB", "REGION_COORDINATOR")
                .referBySoap(UUID.randomUUID().toString(), referralBySoap())
                .expect(200);
        CaseTalk talk = cases.referred(referral()).talk();
        Walk walk = new Walk(talk, Travel.overdue(talk), partners);
        cases.ready(walk).submit();
        talk.awaitState("ACCEPTED");
        caseId = talk.caseId();
        aboutThePerson(talk.traveller());
        aboutTheJourney(talk.traveller());
        walk.toTravelPlanning();
        say(talk.traveller().coordinator(), "POST", "/emergency-overrides", Edits.of("event", "travelComplete"));
        walk.toReadyToDepart();
        onTheJourney(talk);
        after(talk);
    }

    private String referralBySoap() {
        String xml = Referral.xml(9_002)
                .replace("Vesela9002", Words.of("soap given"))
                .replace("Sparvsten", Words.of("soap family"))
                .replace(
                        "</CaseReferral>",
                        "<FreeContact channel=\"EMAIL\">" + Words.of("soap contact") + "</FreeContact></CaseReferral>");
        words.note(xml);
        return xml;
    }

    private String referral() {
        Map<String, Object> body = Edits.of(
                        "envelope.messageId",
                        UUID.randomUUID().toString(),
                        "envelope.sender",
                        "SE-AB:social-services",
                        "envelope.receiver",
                        "SE-AB:return-coordination",
                        "county",
                        "01",
                        "municipality",
                        "0180",
                        "diaryNumber.number",
                        "801-9001-26",
                        "secondaryPurposes",
                        List.of(),
                        "person.ageAtReferral",
                        ABSENT,
                        "person.birthDate.value",
                        "1990-02-03",
                        "person.citizenships",
                        List.of("BG"),
                        "consentToContact.given",
                        true,
                        "extensions",
                        Map.of("note", Words.of("extensions")))
                .in(contract.fill(writes.get("POST /cases")));
        words.note(body);
        return json(body);
    }

    private void aboutThePerson(Traveller who) {
        say(who.coordinator(), "POST", "/identifiers", Edits.of("type", "DOSSIERNUMMER"));
        say(who.coordinator(), "POST", "/contact-channels", Edits.none());
        say(who.coordinator(), "POST", "/guardians", Edits.none());
        say(
                who.coordinator(),
                "POST",
                "/holds",
                Edits.of("reviewOn", LocalDate.now().plusDays(9).toString()));
        say(who.coordinator(), "POST", "/break-offs", Edits.none());
        say(who.coordinator(), "POST", "/closure", Edits.none());
        say(
                who.assessor(),
                "POST",
                "/best-interests",
                Edits.of("optionsConsidered", List.of("STAY_IN_SWEDEN"), "guardianConsent", ABSENT));
        say(who.coordinator(), "POST /person-searches", Edits.of("reference", ABSENT));
    }

    private void aboutTheJourney(Traveller who) {
        say(who.travelOfficer(), "POST", "/fit-to-travel", Edits.none());
        say(who.coordinator(), "PUT", "/reception", Edits.none());
        say(
                who.travelOfficer(),
                "PUT",
                "/travel-plan",
                Edits.of("legs.0.arrivesAt", "2026-11-20T11:00:00Z", "onward.departsAt", "2026-11-20T12:00:00Z"));
    }

    private void onTheJourney(CaseTalk talk) {
        Traveller who = talk.traveller();
        new Preparation(talk).nameParticipant(who.dutyOfficer());
        say(who.travelOfficer(), "PUT", "/legs/{seq}/status", Edits.of("status", "DEPARTED"), "1");
        talk.fire(who.travelOfficer(), "departed");
        talk.awaitState("ALARM");
        String alarm = talk.read(who.dutyOfficer(), "/alarms")
                .path("alarms")
                .path(0)
                .path("id")
                .asText();
        say(who.dutyOfficer(), "PUT", "/alarms/{id}/note", Edits.none(), alarm);
        say(who.dutyOfficer(), "POST", "/journey-abort", Edits.none());
    }

    private void after(CaseTalk talk) {
        Actor coordinator = talk.traveller().coordinator();
        say(Traveller.iom(), "PUT", "/reintegration-plan", Edits.none());
        pay(talk);
        say(
                new Actor("SE-M", "REGION_COORDINATOR", "on-duty"),
                "POST /emergency-access",
                Edits.of("reference", talk.read(coordinator, "").path("caseRef").asText()));
        say(coordinator, "POST", "/protection-level", Edits.of("level", "PROTECTED_REGISTRATION"));
        say(coordinator, "POST", "/openings", Edits.none());
        say(coordinator, "POST", "/protected-identity", Edits.of("identifiers.0.type", "PASSPORT"));
    }

    /** Nothing is paid out that was not promised, and nothing promised that was not budgeted. */
    private void pay(CaseTalk talk) {
        for (String type : List.of("BUDGET", "COMMIT")) {
            String entry = say(Traveller.iom(), "POST", "/ledger", Edits.of("type", type, "payee", ABSENT));
            talk.post(talk.traveller().supervisor(), "/ledger/" + entry + "/approval", "approved " + type, Map.of());
        }
        say(Traveller.iom(), "POST", "/ledger", Edits.of("type", "DISBURSE"));
    }

    private String say(Actor actor, String method, String what, Edits edits, String... ids) {
        return say(actor, method + " /cases/{caseId}" + what, edits, ids);
    }

    /** @return the id of what was recorded; empty text if it has none */
    private String say(Actor actor, String operation, Edits edits, String... ids) {
        Write write = writes.get(operation);
        String path = write.path().replace("{caseId}", caseId);
        for (String id : ids) {
            path = path.replaceFirst("[{][a-z]+[}]", id);
        }
        Map<String, Object> body = edits.in(contract.fill(write));
        Reply reply = send(actor, write, path, body);
        if (reply.status() != 200) {
            reply.expect(201);
        }
        words.note(body);
        Map<String, Object> more = new LinkedHashMap<>(body);
        more.put(Words.of("unknown member"), Words.of("unknown value"));
        refusals.add(County.text(send(actor, write, path, more).expect(422)));
        return reply.json().path("id").asText();
    }

    private Reply send(Actor actor, Write write, String path, Map<String, Object> body) {
        return voices.write(actor, write.method(), path, UUID.randomUUID().toString(), body);
    }

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException notPlain) {
            throw new IllegalArgumentException(notPlain);
        }
    }
}
