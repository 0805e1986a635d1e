// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.sections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.risk.Answers;
import se.hemresa.risk.BestInterests.Outcome;
import se.hemresa.risk.Office;
import se.hemresa.risk.RiskAssessment;
import se.hemresa.risk.Side;
import se.hemresa.risk.Signature.Capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What each view shows of the two sections. */
public class SectionsTest {

    private static final Caller TRAVEL = Caller.module("travel-booking");

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private Office office;
    private CaseId caseId;
    private RiskSection risk;
    private RiskAssessment approved;

    @Before
    public void open() {
        office = Office.in(DATABASE);
        caseId = office.newCase();
        risk = new RiskSection(office.risks, office.cases);
        approved = office.assessAndSign(
                caseId,
                Office.draft(Answers.calm().domain("JOURNEY", 2, 4).forget(6))
                        .escort("JOURNEY", Optional.of("TRAVEL_OFFICER"))
                        .note("secret note"));
    }

    @Test
    public void showsEverythingToWhoSeesItWhole() {
        Map<String, Object> row = rows(Office.SUPERVISOR, View.WHOLE).get(0);

        assertThat(row)
                .containsEntry("id", approved.id().toString())
                .containsEntry("template", "RA-SE")
                .containsEntry("templateVersion", 1)
                .containsEntry("stage", "INITIAL")
                .containsEntry("side", "SWEDEN")
                .containsEntry("assessedAt", "2026-11-24T12:00:00Z")
                .containsEntry("assessor", "assessor-1")
                .containsEntry("approver", "supervisor-1")
                .containsEntry("overall", "HIGH")
                .containsEntry("confidence", 0.9)
                .containsEntry("validUntil", "2027-02-22T12:00:00Z")
                .containsEntry("signed", true)
                .containsEntry("version", 3L)
                .containsEntry("nonRefoulementNote", "secret note");
        assertThat((List<?>) row.get("answers")).hasSize(60);
        List<Object> domains = List.copyOf((List<?>) row.get("domains"));
        assertThat(domains)
                .contains(
                        Map.of("code", "JOURNEY", "score", 8, "level", "HIGH"),
                        Map.of("code", "RETALIATION", "level", "UNKNOWN"));
    }

    @Test
    public void givesModulesTheFactsButNotWhatWasSaid() {
        Map<String, Object> row = rows(TRAVEL, View.WHOLE).get(0);

        assertThat(row)
                .containsKeys("domains", "mitigations")
                .doesNotContainKeys("answers", "reasons", "nonRefoulementNote");
        assertThat(mitigations(row))
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .containsEntry("domain", "JOURNEY")
                        .containsEntry("kind", "ESCORT")
                        .containsEntry("owner", "TRAVEL_OFFICER")
                        .containsEntry("dueOn", "2026-12-01")
                        .containsEntry("instruction", "stay beside until the handover")
                        .containsEntry("addressedTo", List.of("ESCORT")));
    }

    @Test
    public void showsTheNewestFirst() {
        RiskAssessment newer = office.assess(caseId, Office.draft(Answers.calm()));

        assertThat(rows(Office.SUPERVISOR, View.WHOLE))
                .extracting(row -> row.get("id"))
                .containsExactly(newer.id().toString(), approved.id().toString());
    }

    @Test
    public void showsTheLevelOnly() {
        assertThat(read(caller("TRAVEL_OFFICER"), masks("LEVEL_ONLY")))
                .isEqualTo(Map.of("overall", "HIGH", "validUntil", "2027-02-22T12:00:00Z"));
    }

    @Test
    public void showsLevelsAndMitigationsOfTheNewestApproved() {
        office.assess(caseId, Office.draft(Answers.calm()));

        Map<String, Object> seen = read(Office.IOM, masks("LEVELS_AND_MITIGATIONS"));

        assertThat(seen)
                .containsOnlyKeys("template", "templateVersion", "assessedAt", "overall", "domains", "mitigations")
                .containsEntry("overall", "HIGH");
        assertThat(seen.toString()).doesNotContain("evidence", "secret note", "score");
        List<Object> domains = List.copyOf((List<?>) seen.get("domains"));
        assertThat(domains).contains(Map.of("code", "JOURNEY", "level", "HIGH"));
    }

    @Test
    public void showsSafetyInstructionsToWhomTheyAreAddressed() {
        assertThat(mitigations(read(caller("ESCORT"), masks("SAFETY_INSTRUCTIONS"))))
                .extracting(one -> one.get("instruction"))
                .containsExactly("stay beside until the handover");
        assertThat(mitigations(read(caller("RECEPTION_PARTNER"), masks("SAFETY_INSTRUCTIONS"))))
                .isEmpty();
        assertThat(read(caller("ESCORT"), masks("SAFETY_INSTRUCTIONS")))
                .containsOnlyKeys("mitigations", "notToBeHandedOverTo");
    }

    @Test
    public void warnsUnderSafetyInstructionsOfWhomThePersonMustNotBeHandedOverToAndNamesNobody() {
        office.cases.put(
                caseId,
                "relations",
                Map.of(
                        "relationships",
                        List.of(
                                Map.of("type", "UNCLE", "firstName", "Ivan", "noContact", true),
                                Map.of("type", "OTHER", "role", "former employer", "isSuspectedExploiter", true),
                                Map.of("type", "MOTHER", "firstName", "Maria", "travelsTogether", true))));

        Map<String, Object> seen = read(caller("ESCORT"), masks("SAFETY_INSTRUCTIONS"));

        assertThat(seen).containsEntry("notToBeHandedOverTo", List.of("UNCLE", "former employer"));
        assertThat(seen.toString()).doesNotContain("Ivan", "MOTHER");
        assertThat(read(Office.IOM, masks("LEVELS_AND_MITIGATIONS"))).doesNotContainKey("notToBeHandedOverTo");
    }

    @Test
    public void warnsAlsoBeforeAnythingIsAssessedAndSaysNothingWhereItCannotKnow() {
        CaseId other = office.newCase();
        assertThat(safety(other)).hasValue(Map.of("notToBeHandedOverTo", List.of()));

        office.cases.absent("relations");
        assertThat(safety(other)).hasValue(Map.of());
    }

    private Optional<Map<String, Object>> safety(CaseId other) {
        return office.look(() -> caller("ESCORT").call(() -> risk.read(other, masks("SAFETY_INSTRUCTIONS"))));
    }

    @Test
    public void showsIomTheOwnRowsAndTheJointOnes() {
        RiskAssessment theirs =
                office.assess(caseId, Office.draft(Answers.calm()).side(Side.ORIGIN));
        RiskAssessment joint =
                office.assess(caseId, Office.draft(Answers.calm()).side(Side.JOINT));

        assertThat(rows(Office.IOM, masks("OWN_ROWS")))
                .extracting(row -> row.get("id"))
                .containsExactly(joint.id().toString(), theirs.id().toString());
    }

    @Test
    public void showsAPoliceLiaisonOnlyWhatThatUserEnteredOrSigned() {
        Caller police = new Caller(new AgencyId("SE-AB"), "POLICE_LIAISON", Optional.of("police-1"), "RISK_ASSESSMENT");
        RiskAssessment own = police.call(
                () -> office.desk.assess(caseId, Office.draft(Answers.calm()).make()));

        assertThat(rows(police, masks("OWN_ROWS")))
                .extracting(row -> row.get("id"))
                .containsExactly(own.id().toString());
    }

    @Test
    public void showsBothThePartsAndTheOwnRowsUnderTwoMasks() {
        office.assess(caseId, Office.draft(Answers.calm()).side(Side.ORIGIN));

        Map<String, Object> seen = read(Office.IOM, masks("LEVELS_AND_MITIGATIONS", "OWN_ROWS"));

        assertThat(seen).containsEntry("overall", "HIGH");
        assertThat((List<?>) seen.get("assessments")).hasSize(1);
    }

    @Test
    public void showsNoPartsBeforeAnythingIsApproved() {
        CaseId other = office.newCase();
        RiskAssessment made = office.assess(other, Office.draft(Answers.calm()));
        office.sign(made, Office.ASSESSOR, Capacity.ASSESSOR);

        assertThat(office.look(() -> Office.IOM.call(() -> risk.read(other, masks("LEVELS_AND_MITIGATIONS")))))
                .hasValue(Map.of());
    }

    @Test
    public void showsNothingUnderAMaskItDoesNotKnow() {
        assertThat(read(Office.IOM, masks("SUMMARY"))).isEmpty();
    }

    @Test
    public void isEmptyForACaseWithoutAssessment() {
        CaseId other = office.newCase();

        assertThat(office.look(() -> TRAVEL.call(() -> risk.read(other, View.WHOLE))))
                .isEmpty();
    }

    @Test
    public void showsTheDeterminationWholeOrNotAtAll() {
        office.decide(office.enter(caseId, Office.goodGrounds()), Outcome.RETURN);
        BestInterestsSection section = new BestInterestsSection(office.determinations);

        Map<String, Object> seen = office.look(() -> Office.LEAD.call(() -> section.read(caseId, View.WHOLE)))
                .orElseThrow();
        assertThat(seen)
                .containsEntry("childHeardAt", "2026-11-22T12:00:00Z")
                .containsEntry("childViews", "wants to go to grandmother")
                .containsEntry("decision", "RETURN")
                .containsEntry("decidedBy", "SE-AB:social-board")
                .containsEntry("guardianConsentAt", "2026-11-23T12:00:00Z")
                .containsEntry("optionsConsidered", List.of("REUNIFICATION_WITH_FAMILY", "STAY_IN_SWEDEN"));
        assertThat(office.look(() -> TRAVEL.call(() -> section.read(caseId, View.WHOLE)))
                        .orElseThrow())
                .doesNotContainKey("childViews");
        assertThat(office.look(() -> Office.LEAD.call(() -> section.read(caseId, masks("SUMMARY")))))
                .isEmpty();
    }

    @Test
    public void takesAssessmentsAndSignaturesUnderOwnRowsAndUnderNoOtherMask() {
        Caller police = new Caller(new AgencyId("SE-AB"), "POLICE_LIAISON", Optional.of("police-1"), "RISK_ASSESSMENT");
        office.access.mask("POLICE_LIAISON", "OWN_ROWS");
        RiskAssessment own = police.call(
                () -> office.desk.assess(caseId, Office.draft(Answers.calm()).make()));
        office.sign(own, police, Capacity.ASSESSOR);
        notFound(() -> office.sign(approved, police, Capacity.ASSESSOR));

        office.access.mask("POLICE_LIAISON", "LEVELS_AND_MITIGATIONS", "LEVEL_ONLY", "SAFETY_INSTRUCTIONS");
        notFound(() -> police.call(
                () -> office.desk.assess(caseId, Office.draft(Answers.calm()).make())));
        office.access.mask("SOCIAL_SERVICES", "OWN_ROWS");
        notFound(() -> office.enter(caseId, Office.goodGrounds()));
    }

    private static void notFound(ThrowingCallable work) {
        assertThatThrownBy(work).hasMessageStartingWith("platform.not-found:");
    }

    private static Caller caller(String role) {
        return new Caller(new AgencyId("SE-AB"), role, Optional.of("someone"), "TRAVEL");
    }

    private static View masks(String... masks) {
        return new View(false, Set.of(masks));
    }

    private Map<String, Object> read(Caller caller, View view) {
        return office.look(() -> caller.call(() -> risk.read(caseId, view))).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(Caller caller, View view) {
        return (List<Map<String, Object>>) read(caller, view).get("assessments");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> mitigations(Map<String, Object> tree) {
        return (List<Map<String, Object>>) tree.get("mitigations");
    }
}
