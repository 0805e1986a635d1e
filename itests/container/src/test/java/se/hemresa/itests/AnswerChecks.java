// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.client.journey.Application;
import se.hemresa.client.journey.CaseTalk;
import se.hemresa.client.journey.RiskAssessing;
import se.hemresa.client.journey.Traveller;
import se.hemresa.client.journey.Walk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

/** What is handed over to IOM, and what IOM answers. */
public abstract class AnswerChecks extends JourneyTest {

    private static final String CANARY = "Siskin-canary-";

    @Test
    public void aSubmissionIsRefusedWithAllReasons() {
        Walk walk = referred(THIRD_COUNTRY_ADULT);
        walk.toRiskAssessment();
        CaseTalk talk = walk.talk();
        Traveller who = talk.traveller();
        RiskAssessing risk = new RiskAssessing(talk);
        RiskAssessing.Assessment assessment = risk.assess(who.assessor(), "INITIAL", "SWEDEN");
        risk.sign(who.assessor(), assessment, "ASSESSOR");
        assertEquals(List.of("risk-signed-four-eyes"), reasons(talk.refused(who.supervisor(), "riskAccepted")));
        risk.sign(who.supervisor(), assessment, "APPROVER");
        talk.fire(who.supervisor(), "riskAccepted");

        List<CaseTalk.Guard> guards = talk.refused(who.coordinator(), "submit");

        assertEquals(
                List.of("transfer-basis-chosen", "payload-preview-approved", "signing-and-encryption-keys-valid"),
                reasons(guards));
        assertEquals(
                List.of("case-core", "exchange", "exchange"),
                guards.stream().map(CaseTalk.Guard::owner).toList());
        assertEquals("APPLICATION_READY", talk.state());
    }

    private static List<String> reasons(List<CaseTalk.Guard> guards) {
        return guards.stream().map(CaseTalk.Guard::code).toList();
    }

    @Test
    public void whatIomDeclinesIsClosedAndThePersonIsToBeTold() {
        Walk walk = submitted(THIRD_COUNTRY_ADULT, "DECLINED");

        walk.talk().awaitState("CLOSED");

        assertEquals("IOM_DECLINED", shell(walk.talk()).path("closureReason").asText());
        assertEquals("DECLINED", handover(walk.talk()).path("answer").asText());
        assertTrue(tasks(walk.talk()).contains("inform-person"));
    }

    @Test
    public void whatIomAsksForIsHandedOverInASecondVersion() {
        Walk walk = submitted(EU_ADULT, "NEEDS_INFO");
        walk.talk().awaitState("APPLICATION_READY");
        JsonNode first = handover(walk.talk());

        Application.Preview second = walk.prepareHandover(2);
        walk.submit(2);

        walk.talk().awaitState("ACCEPTED");
        assertEquals("NEEDS_INFO", first.path("answer").asText());
        assertEquals("health", first.path("requestedFieldPaths").path(0).asText());
        assertEquals(1, first.path("version").asInt());
        assertEquals(second.messageId(), handover(walk.talk()).path("messageId").asText());
        assertEquals(2, handover(walk.talk()).path("version").asInt());
        assertEquals(List.of("M06", "M06"), delivered(walk.talk(), "IOM-FI"));
    }

    @Test
    public void whomIomRedirectsSomebodyMustChooseARecipientFor() {
        Walk walk = submitted(EU_ADULT, "REDIRECTED");

        walk.talk().awaitState("APPLICATION_READY");

        assertEquals("IOM-BG", handover(walk.talk()).path("proposedOrg").asText());
        assertTrue(tasks(walk.talk()).contains("choose-recipient"));
    }

    private Walk submitted(Traveller who, String answer) {
        Walk walk = readyToApply(who);
        sandbox().answerWith(pseudonym(walk.talk()), answer);
        walk.prepareHandover(1);
        walk.submit(1);
        return walk;
    }

    @Test
    public void whatWasPreviewedIsByteForByteWhatIomDecrypts() {
        Walk walk = readyToApply(EU_ADULT);
        CaseTalk talk = walk.talk();
        plantCanaries(talk);
        Application.Preview preview = walk.prepareHandover(1);
        JsonNode seen = new Application(talk).look(preview);
        String content = seen.path("content").asText();

        walk.submit(1);
        talk.awaitState("ACCEPTED");

        JsonNode received = sandbox().message(preview.messageId());
        assertEquals(HandoverProfile.digest(content), received.path("digest").asText());
        assertEquals(preview.digest(), received.path("digest").asText());
        assertEquals(content, received.path("content").toString());
        assertFalse("a canary has flown", content.contains(CANARY));
        assertFalse(content.contains("narrative"));
        assertTrue(content.contains("UNCLE"));
        Set<String> expected = HandoverProfile.of(context, "IOM_FINLAND");
        // Nobody travels together with this person.
        expected.remove("family");
        assertEquals(expected, fieldsOf(seen));
    }

    /** In the narrative, and in members that no partner's profile lets out as they are. */
    private static void plantCanaries(CaseTalk talk) {
        Traveller who = talk.traveller();
        talk.post(
                who.coordinator(),
                "/narrative",
                "narrative",
                Map.of("text", CANARY + "narrative", "sensitivity", "HIGH"));
        talk.post(
                who.coordinator(),
                "/relationships",
                "exploiter",
                Map.of(
                        "type",
                        "OTHER",
                        "role",
                        "UNCLE",
                        "firstName",
                        CANARY + "exploiter",
                        "isSuspectedExploiter",
                        true,
                        "noContact",
                        true));
        talk.post(
                who.coordinator(),
                "/relationships",
                "sister",
                Map.of("type", "SIBLING", "firstName", CANARY + "sister", "age", 19, "travelsTogether", false));
        talk.post(
                who.coordinator(),
                "/criminal-case",
                "trial",
                Map.of("stage", "TRIAL", "isInjuredParty", true, "hearingDates", List.of("2099-01-15")));
    }

    private static Set<String> fieldsOf(JsonNode sheet) {
        return each(sheet.path("notes"))
                .filter(note -> note.path("given").asBoolean())
                .map(note -> note.path("field").asText())
                .collect(Collectors.toSet());
    }

    @Test
    public void aConsentWithdrawnBeforeItIsSentStopsIt() {
        sandbox().set("/faults", "{\"partner\":\"IOM-FI\",\"kind\":\"DOWN\"}");
        Walk walk = readyToApply(EU_ADULT);
        CaseTalk talk = walk.talk();
        Application.Preview preview = walk.prepareHandover(1);
        walk.submit(1);
        await("it waits for IOM")
                .atMost(20, SECONDS)
                .until(() -> "QUEUED".equals(handover(talk).path("state").asText()));

        withdraw(talk, "SHARE_IOM_FI");

        assertEquals("RESTRICTED", talk.state());
        await("it is stopped")
                .atMost(20, SECONDS)
                .until(() -> told("MessageStopped", talk).stream()
                        .anyMatch(stopped ->
                                preview.messageId().equals(stopped.payload().get("messageId"))));
        sandbox().clear("/faults");
        readyToApply(EU_ADULT).toAccepted();
        assertFalse(received(preview.messageId()));
        assertFalse(
                "only the withdrawal itself may reach IOM",
                delivered(talk, "IOM-FI").contains("M06"));
    }

    static void withdraw(CaseTalk talk, String scope) {
        String consent = each(talk.read(talk.traveller().coordinator(), "/consents")
                        .path("consents"))
                .filter(one -> scope.equals(one.path("scope").asText()))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseThrow();
        talk.post(
                talk.traveller().coordinator(),
                "/consents/" + consent + "/withdrawal",
                "withdrawal of " + scope,
                Map.of("reason", "CHANGED_MIND"));
    }

    private boolean received(String messageId) {
        return each(sandbox().inbox().path("messages"))
                .anyMatch(message -> messageId.equals(message.path("messageId").asText()));
    }
}
