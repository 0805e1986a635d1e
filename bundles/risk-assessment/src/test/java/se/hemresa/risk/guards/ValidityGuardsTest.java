// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.guards;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.risk.Answers;
import se.hemresa.risk.Office;
import se.hemresa.risk.Office.DraftOf;
import se.hemresa.risk.RiskAssessment;
import se.hemresa.risk.Side;
import se.hemresa.risk.Signature.Capacity;
import se.hemresa.risk.Stage;
import se.hemresa.risk.guards.ValidityGuards.RiskAssessmentStillValid;
import se.hemresa.risk.guards.ValidityGuards.RiskCountriesAgree;
import se.hemresa.risk.guards.ValidityGuards.RiskNotOlderThan90Days;
import se.hemresa.risk.guards.ValidityGuards.RiskReassessedWithin14Days;

import static org.assertj.core.api.Assertions.assertThat;

/** The guards of {@code submit}, {@code travelComplete} and {@code resume}, over the real store. */
public class ValidityGuardsTest {

    private static final Instant TRAVEL_DAY = Instant.parse("2026-12-04T06:00:00Z");
    private static final String DEPARTURE = "2026-12-04T07:00+01:00[Europe/Stockholm]";

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private Office office;
    private CaseId caseId;

    @Before
    public void open() {
        office = Office.in(DATABASE);
        caseId = office.newCase();
    }

    @Test
    public void riskAssessmentStillValidHoldsUntilTheLastMoment() {
        office.assessAndSign(caseId, Office.draft(Answers.calm()));
        office.clock.move(Duration.ofDays(90).minusMillis(1));

        assertThat(stillValid()).isTrue();
    }

    @Test
    public void riskAssessmentStillValidFailsAfterNinetyDays() {
        office.assessAndSign(caseId, Office.draft(Answers.calm()));
        office.clock.move(Duration.ofDays(90));

        assertThat(stillValid()).isFalse();
    }

    @Test
    public void riskAssessmentStillValidFailsWhenNobodyApprovedIt() {
        RiskAssessment made = office.assess(caseId, Office.draft(Answers.calm()));
        office.sign(made, Office.ASSESSOR, Capacity.ASSESSOR);

        assertThat(stillValid()).isFalse();
    }

    @Test
    public void riskAssessmentStillValidFailsAfterAnAbortedJourney() {
        office.assessAndSign(caseId, Office.draft(Answers.calm()));
        office.clock.move(Duration.ofDays(1));
        office.run(() -> office.reassessment.journeyAborted(caseId, office.clock.instant()));

        assertThat(stillValid()).isFalse();
    }

    private boolean stillValid() {
        return holds(new RiskAssessmentStillValid(office.risks, office.clock));
    }

    @Test
    public void riskReassessedWithin14DaysHoldsForASignedReassessment() {
        travel(DEPARTURE);
        office.assessAndSign(caseId, beforeDeparture());

        assertThat(reassessed()).isTrue();
    }

    @Test
    public void riskReassessedWithin14DaysHoldsExactlyFourteenDaysBefore() {
        travel(DEPARTURE);
        office.assessAndSign(caseId, beforeDeparture().at(TRAVEL_DAY.minus(Duration.ofDays(14))));

        assertThat(reassessed()).isTrue();
    }

    @Test
    public void riskReassessedWithin14DaysFailsOneMomentEarlier() {
        travel(DEPARTURE);
        office.assessAndSign(
                caseId,
                beforeDeparture().at(TRAVEL_DAY.minus(Duration.ofDays(14)).minusMillis(1)));

        assertThat(reassessed()).isFalse();
    }

    @Test
    public void riskReassessedWithin14DaysFailsForAnAssessmentOfAnotherStage() {
        travel(DEPARTURE);
        office.assessAndSign(caseId, Office.draft(Answers.calm()));

        assertThat(reassessed()).isFalse();
    }

    @Test
    public void riskReassessedWithin14DaysFailsWhenItIsNotSigned() {
        travel(DEPARTURE);
        office.assess(caseId, beforeDeparture());

        assertThat(reassessed()).isFalse();
    }

    @Test
    public void riskReassessedWithin14DaysFailsAfterAnAbortedJourney() {
        travel(DEPARTURE);
        office.assessAndSign(caseId, beforeDeparture());
        office.clock.move(Duration.ofHours(1));
        office.run(() -> office.reassessment.journeyAborted(caseId, office.clock.instant()));

        assertThat(reassessed()).isFalse();
    }

    @Test
    public void riskReassessedWithin14DaysFailsWithoutAPlanOrWithoutTheModule() {
        office.assessAndSign(caseId, beforeDeparture());
        assertThat(reassessed()).isFalse();

        travel(DEPARTURE);
        office.cases.absent("travel");

        assertThat(reassessed()).isFalse();
    }

    @Test
    public void riskReassessedWithin14DaysFailsWhenTheDepartureCannotBeRead() {
        travel("soon");
        office.assessAndSign(caseId, beforeDeparture());

        assertThat(reassessed()).isFalse();
    }

    @Test
    public void riskReassessedWithin14DaysFailsWhenTheFirstLegLeavesTooLateAlthoughALaterOneIsListedFirst() {
        office.cases.put(
                caseId,
                "travel",
                Map.of(
                        "legs",
                        List.of(
                                Map.of("seq", 2, "departsAt", DEPARTURE),
                                Map.of("seq", 1, "departsAt", "2027-02-04T07:00+01:00[Europe/Stockholm]"))));
        office.assessAndSign(caseId, beforeDeparture());

        assertThat(reassessed()).isFalse();
    }

    private static DraftOf beforeDeparture() {
        return Office.draft(Answers.calm()).stage(Stage.PRE_DEPARTURE);
    }

    private void travel(String departsAt) {
        office.cases.put(caseId, "travel", Map.of("legs", List.of(Map.of("seq", 1, "departsAt", departsAt))));
    }

    private boolean reassessed() {
        return holds(new RiskReassessedWithin14Days(office.risks, new Departures(office.cases), office.clock));
    }

    @Test
    public void riskCountriesAgreeHoldsForTheSameLevelAndNeighbouringDomains() {
        office.assessAndSign(caseId, high("DEBT", 2, 4).side(Side.SWEDEN));
        office.assessAndSign(
                caseId, Office.draft(Answers.calm().domain("DEBT", 3, 3)).side(Side.ORIGIN));

        assertThat(agree()).isTrue();
    }

    @Test
    public void riskCountriesAgreeHoldsForOneJointAssessmentThatBothHaveSigned() {
        office.assessAndSign(caseId, Office.draft(Answers.calm()).side(Side.JOINT));

        assertThat(agree()).isTrue();
    }

    @Test
    public void riskCountriesAgreeFailsWhenOriginFindsHighWhereSwedenFoundLow() {
        office.assessAndSign(caseId, Office.draft(Answers.calm()));
        office.assessAndSign(caseId, high("DEBT", 2, 4).side(Side.ORIGIN));

        assertThat(agree()).isFalse();
    }

    @Test
    public void riskCountriesAgreeFailsWhenADomainIsTwoStepsApart() {
        office.assessAndSign(caseId, high("DEBT", 2, 4));
        office.assessAndSign(caseId, high("HONOUR", 2, 4).side(Side.ORIGIN));

        assertThat(agree()).isFalse();
    }

    @Test
    public void riskCountriesAgreeFailsWhenOnlyOneCountryHasAssessed() {
        office.assessAndSign(caseId, Office.draft(Answers.calm()));

        assertThat(agree()).isFalse();
    }

    @Test
    public void riskCountriesAgreeFailsWhenOriginHasNotSigned() {
        office.assessAndSign(caseId, Office.draft(Answers.calm()));
        office.assess(caseId, Office.draft(Answers.calm()).side(Side.ORIGIN));

        assertThat(agree()).isFalse();
    }

    @Test
    public void riskCountriesAgreeFailsWhenAJointAssessmentLacksTheSignatureOfOrigin() {
        RiskAssessment joint =
                office.assess(caseId, Office.draft(Answers.calm()).side(Side.JOINT));
        office.sign(joint, Office.ASSESSOR, Capacity.ASSESSOR);
        office.sign(joint, Office.SUPERVISOR, Capacity.APPROVER);

        assertThat(agree()).isFalse();
    }

    @Test
    public void riskCountriesAgreeFailsWhenNobodyKnowsAnything() {
        office.assessAndSign(caseId, Office.draft(Answers.unknown()));
        office.assessAndSign(caseId, Office.draft(Answers.unknown()).side(Side.ORIGIN));

        assertThat(agree()).isFalse();
    }

    @Test
    public void riskCountriesAgreeFailsWhenANewerDoubtStandsAgainstAJointAssessment() {
        office.assessAndSign(caseId, Office.draft(Answers.calm()).side(Side.JOINT));
        office.clock.move(Duration.ofDays(1));
        office.assessAndSign(caseId, high("DEBT", 2, 4).side(Side.ORIGIN));

        assertThat(agree()).isFalse();
    }

    private static DraftOf high(String domain, int likelihood, int severity) {
        return Office.draft(Answers.calm().domain(domain, likelihood, severity));
    }

    private boolean agree() {
        return holds(new RiskCountriesAgree(office.risks, office.clock));
    }

    @Test
    public void riskNotOlderThan90DaysHoldsOnTheNinetiethDay() {
        office.assess(caseId, Office.draft(Answers.calm()));
        office.clock.move(Duration.ofDays(90));

        assertThat(fresh()).isTrue();
    }

    @Test
    public void riskNotOlderThan90DaysHoldsWhenThereIsNoneYet() {
        assertThat(fresh()).isTrue();
    }

    @Test
    public void riskNotOlderThan90DaysFailsLater() {
        office.assess(caseId, Office.draft(Answers.calm()));
        office.clock.move(Duration.ofDays(90).plusMillis(1));

        assertThat(fresh()).isFalse();
    }

    private boolean fresh() {
        return holds(new RiskNotOlderThan90Days(office.risks, office.clock));
    }

    private boolean holds(Guard guard) {
        return office.look(() -> guard.holds(caseId));
    }
}
