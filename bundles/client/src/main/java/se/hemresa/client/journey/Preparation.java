// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.journey;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

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
