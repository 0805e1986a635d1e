// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.journey;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Phase 1, until the application is ready: whether the person belongs here, what the person wants, and what is known. */
public final class Preparation {

    /** What the place of return is like. */
    public static final String SITUATION = "A room above the siskin bakery is free; a clinic is in walking distance.";

    private static final String TEXT_VERSION = "2026-1";

    private final CaseTalk talk;
    private final Traveller traveller;
    private final String now;
    private final LocalDate today;

    public Preparation(CaseTalk talk) {
        this.talk = talk;
        this.traveller = talk.traveller();
        this.now = talk.opened().toString();
        this.today = talk.opened().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Checks the referral and assigns the case: REFERRED → ELIGIBILITY_REVIEW. */
    public void open() {
        Actor coordinator = traveller.coordinator();
        talk.post(coordinator, "/assignment", "assign", Map.of("coordinator", coordinator.user()));
        talk.post(coordinator, "/intake-checks", "duplicates", Map.of("kind", "DUPLICATE"));
        talk.post(
                coordinator,
                "/intake-checks",
                "conflict of interest",
                Map.of("kind", "CONFLICT_OF_INTEREST", "checkedUser", coordinator.user(), "result", "NONE_FOUND"));
        talk.fire(coordinator, "open");
    }

    /** Decides that the person may join: → COUNSELLING. */
    public void confirmEligible() {
        Actor coordinator = traveller.coordinator();
        talk.post(
                coordinator,
                "/return-rights",
                "return right",
                Map.of(
                        "country",
                        traveller.country(),
                        "ground",
                        "CITIZENSHIP",
                        "status",
                        "ESTABLISHED",
                        "source",
                        "EMBASSY"));
        talk.post(
                coordinator,
                "/decisions",
                "eligibility",
                Map.of(
                        "kind",
                        "ELIGIBILITY",
                        "outcome",
                        "GRANTED",
                        "decidedBy",
                        List.of(coordinator.user(), "iom-fi"),
                        "decidedAt",
                        now,
                        "personInformedAt",
                        now));
        talk.fire(coordinator, "confirmEligible");
    }

    /** Names who takes part, each with what they need to know. */
    public void nameParticipants() {
        participant(traveller.assessor(), List.of());
        participant(traveller.travelOfficer(), List.of());
        participant(traveller.socialWorker(), List.of("identity", "risk", "reception"));
        participant(traveller.socialServicesLead(), List.of("identity", "risk", "reception"));
    }

    /** Names one more who takes part, as its role needs it. */
    public void nameParticipant(Actor actor) {
        participant(actor, List.of());
    }

    private void participant(Actor actor, List<String> sections) {
        talk.post(
                traveller.coordinator(),
                "/participants",
                "participant " + actor.role(),
                Map.of(
                        "agency", actor.agency(),
                        "user", actor.user(),
                        "role", actor.role(),
                        "needToKnowSections", sections,
                        "reason", "Takes part in the return"));
    }

    /** Tells the person what the programme is, and hears what the person wants: → MAPPING. */
    public void counsel() {
        inform("PROGRAMME");
        if (traveller.euCitizen()) {
            talk.post(
                    traveller.coordinator(),
                    "/information",
                    "information REFLECTION_PERIOD",
                    Map.of(
                            "packageCode",
                            "REFLECTION_PERIOD",
                            "packageVersion",
                            TEXT_VERSION,
                            "givenAt",
                            now,
                            "notApplicableBecause",
                            "EU_CITIZEN"));
        } else {
            inform("REFLECTION_PERIOD");
        }
        for (String scope : List.of(
                "DATA_COLLECTION",
                "VOLUNTARY_RETURN",
                "SHARE_IOM_FI",
                "SHARE_IOM_RECEIVING",
                "HEALTH_DATA",
                "FOLLOW_UP_CONTACT")) {
            consent(scope);
        }
        declare();
        talk.fire(traveller.coordinator(), "wantsReturn");
    }

    /** Explains what the return does to permits and to coming back. */
    public void explainPermitEffects() {
        inform("PERMIT_EFFECTS");
    }

    private void inform(String packageCode) {
        talk.post(
                traveller.coordinator(),
                "/information",
                "information " + packageCode,
                Map.of(
                        "packageCode",
                        packageCode,
                        "packageVersion",
                        TEXT_VERSION,
                        "language",
                        traveller.language(),
                        "medium",
                        "ORAL",
                        "interpreter",
                        "PRESENT",
                        "givenAt",
                        now,
                        "understood",
                        "YES"));
    }

    private void consent(String scope) {
        talk.post(
                traveller.coordinator(),
                "/consents",
                "consent " + scope,
                Map.of(
                        "scope",
                        scope,
                        "purpose",
                        "ASSISTED_RETURN",
                        "givenBy",
                        traveller.child() ? "GUARDIAN" : "SELF",
                        "language",
                        traveller.language(),
                        "textVersion",
                        TEXT_VERSION,
                        "medium",
                        "PAPER",
                        "interpreter",
                        "PRESENT",
                        "givenAt",
                        now));
    }

    private void declare() {
        talk.post(
                traveller.coordinator(),
                "/declaration",
                "declaration",
                Map.of(
                        "signedAt",
                        now,
                        "witness",
                        "interpreter-7",
                        "pressureChecklist",
                        Map.of(
                                "othersPresent", false,
                                "threatened", false,
                                "debtOrPromise", false,
                                "documentsWithheld", false,
                                "movementsControlled", false,
                                "supportMadeConditional", false,
                                "unfitToDecide", false)));
    }

    /** Finds out about the place of return, and what the person needs: → RISK_ASSESSMENT. */
    public void map() {
        Actor coordinator = traveller.coordinator();
        talk.post(
                coordinator,
                "/mapping",
                "mapping",
                Map.of(
                        "country",
                        traveller.country(),
                        "region",
                        traveller.region(),
                        "place",
                        traveller.place(),
                        "situation",
                        SITUATION,
                        "availableSupport",
                        List.of(
                                Map.of("supportType", "HOUSING", "provider", "Shelter of the municipality"),
                                Map.of("supportType", "HEALTH", "provider", "District clinic")),
                        "sources",
                        List.of(Map.of("title", "Country sheet", "date", today.toString()))));
        talk.post(
                coordinator,
                "/health",
                "health",
                Map.of(
                        "needs",
                        traveller.needs(),
                        "conditions",
                        List.of("CHRONIC_ILLNESS"),
                        "treatmentOngoing",
                        true,
                        "fitToTravelRequired",
                        !traveller.needs().isEmpty(),
                        "source",
                        "Health centre"));
        talk.post(coordinator, "/planned-travel", "planned travel", Map.of("plannedTravelOn", today.toString()));
        talk.fire(coordinator, "mappingDone");
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

    /** Chooses the legal basis of the transfer to IOM. */
    public void chooseTransferBasis() {
        talk.post(
                traveller.coordinator(),
                "/transfer-basis",
                "transfer basis",
                Map.of(
                        "oslProvision", "OSL_12_2",
                        "gdprArticle", "GDPR_46_2A",
                        "agreement", "AGR-2026-03",
                        "weighing", "The person has waived secrecy towards IOM; the agreement binds IOM."));
    }
}
