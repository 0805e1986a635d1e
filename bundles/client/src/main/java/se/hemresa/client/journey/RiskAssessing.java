// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.journey;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** What the return may do to the person: the assessment, its signatures, and what is best for a child. */
public final class RiskAssessing {

    private final CaseTalk talk;
    private final Traveller traveller;
    private final String now;
    private final LocalDate today;

    /** @param talk about the case */
    public RiskAssessing(CaseTalk talk) {
        this.talk = talk;
        this.traveller = talk.traveller();
        this.now = talk.opened().toString();
        this.today = talk.opened().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * Assesses the risk, without signing.
     *
     * @param stage INITIAL, PRE_DEPARTURE, …
     * @return what is to be signed
     */
    public Assessment assess(Actor assessor, String stage, String side) {
        List<Map<String, Object>> answers = new ArrayList<>();
        List<JsonNode> items = new ArrayList<>();
        talk.template().path("items").forEach(items::add);
        for (JsonNode item : items) {
            answers.add(Map.of(
                    "item",
                    item.path("code").asText(),
                    "value",
                    value(item),
                    "evidence",
                    "Told by the person and by the authorities concerned",
                    "source",
                    "SOCIAL_SERVICES"));
        }
        JsonNode recorded = talk.post(
                assessor,
                "/risk-assessments",
                "assessment " + stage + " " + side,
                Map.of(
                        "template", "RA-SE",
                        "stage", stage,
                        "side", side,
                        "assessedAt", now,
                        "answers", answers,
                        "mitigations",
                                List.of(
                                        mitigation("HEALTH_PHYSICAL", "MEDICAL_CARE"),
                                        mitigation("JOURNEY", "ESCORT"))));
        return new Assessment(
                recorded.path("id").asText(), recorded.path("digest").asText());
    }

    private Map<String, Object> mitigation(String domain, String kind) {
        return Map.of(
                "domain",
                domain,
                "kind",
                kind,
                "owner",
                traveller.travelOfficer().user(),
                "dueOn",
                today.plusDays(1).toString(),
                "instruction",
                "Not to be left alone at the change.",
                "addressedTo",
                List.of("ESCORT", "RECEPTION_PARTNER"));
    }

    private static int value(JsonNode item) {
        if ("PROTECTIVE".equals(item.path("polarity").asText())) {
            return 2;
        }
        return switch (item.path("aspect").asText()) {
            case "LIKELIHOOD" -> item.path("domain").asText().equals("HEALTH_PHYSICAL") ? 2 : 1;
            case "SEVERITY" -> 2;
            default -> 0;
        };
    }

    /**
     * What is signed.
     *
     * @param id the assessment
     * @param digest of what it says
     */
    public record Assessment(String id, String digest) {}

    /** Signs an assessment as ASSESSOR, APPROVER or ORIGIN. */
    public void sign(Actor signer, Assessment assessment, String capacity) {
        talk.post(
                signer,
                "/risk-assessments/" + assessment.id() + "/signatures",
                "signature " + capacity + " " + assessment.id(),
                Map.of("capacity", capacity, "digest", assessment.digest()));
    }

    /** A child: guardian, the child's own words, the board's decision: RISK_ASSESSMENT → BEST_INTERESTS → APPLICATION_READY. */
    public void bestInterests() {
        String guardian = talk.post(
                        traveller.coordinator(),
                        "/guardians",
                        "guardian",
                        Map.of("kind", "GOD_MAN", "appointedBy", traveller.county(), "from", today.toString()))
                .path("id")
                .asText();
        talk.fire(traveller.assessor(), "childCase");
        String determination = talk.post(
                        traveller.socialWorker(), "/best-interests", "best interests", determination(guardian))
                .path("id")
                .asText();
        talk.post(
                traveller.socialServicesLead(),
                "/best-interests/" + determination + "/decision",
                "decision of the board",
                Map.of("decision", "RETURN", "decidedBy", traveller.socialServices(), "decidedAt", now));
        talk.fire(traveller.socialServicesLead(), "bestInterestsYes");
    }

    private Map<String, Object> determination(String guardian) {
        return Map.of(
                "childViews",
                Map.of("heardAt", now, "heardBy", "child-specialist", "views", "Wants to live with the aunt."),
                "familyTracing",
                "FOUND_SAFE",
                "receivingAuthority",
                Map.of(
                        "org",
                        traveller.country() + ":child-protection",
                        "confirmedAt",
                        now,
                        "documentId",
                        document("receiving authority")),
                "optionsConsidered",
                List.of("REUNIFICATION_WITH_FAMILY", "STAY_IN_SWEDEN"),
                "guardianConsent",
                Map.of("guardianId", guardian, "givenAt", now, "documentId", document("consent of the guardian")));
    }

    private String document(String what) {
        return talk.post(
                        traveller.coordinator(),
                        "/documents",
                        "document " + what,
                        Map.of("type", "LETTER", "language", "eng", "direction", "INCOMING", "sha256", "0".repeat(64)))
                .path("id")
                .asText();
    }
}
