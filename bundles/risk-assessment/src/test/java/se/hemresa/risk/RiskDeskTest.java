// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.risk.Office.DraftOf;
import se.hemresa.risk.Reason.Principle;
import se.hemresa.risk.RiskAssessment.Validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** How an assessment is handed in. */
public class RiskDeskTest {

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
    public void scoresWhatIsHandedIn() {
        RiskAssessment made = office.assess(caseId, Office.draft(Answers.calm().domain("HONOUR", 2, 4)));

        assertThat(made.finding().overall()).isEqualTo(RiskLevel.HIGH);
        assertThat(made.finding().level("HONOUR")).isEqualTo(RiskLevel.HIGH);
        assertThat(made.setting().assessor()).isEqualTo(new Author("assessor-1", new AgencyId("SE-AB")));
        assertThat(made.isSigned()).isFalse();
    }

    @Test
    public void lastsNinetyDaysButBeforeADepartureFourteen() {
        RiskAssessment first = office.assess(caseId, Office.draft(Answers.calm()));
        RiskAssessment last = office.assess(caseId, Office.draft(Answers.calm()).stage(Stage.PRE_DEPARTURE));

        assertThat(first.validity()).isEqualTo(new Validity(Office.NOON.plus(Duration.ofDays(90)), false));
        assertThat(last.validity()).isEqualTo(new Validity(Office.NOON.plus(Duration.ofDays(14)), false));
    }

    @Test
    public void letsAPersonDecideOtherwiseWithReasons() {
        DraftOf draft = Office.draft(Answers.calm().domain("HONOUR", 2, 4))
                .decided(RiskLevel.MODERATE, new Reason(Principle.SAFE_AND_DIGNIFIED_RETURN, "another town"));

        RiskAssessment made = office.assess(caseId, draft);

        assertThat(made.finding().scored()).isEqualTo(RiskLevel.HIGH);
        assertThat(made.finding().overall()).isEqualTo(RiskLevel.MODERATE);
    }

    @Test
    public void refusesAnotherDecisionWithoutReasons() {
        DraftOf draft = Office.draft(Answers.calm().domain("HONOUR", 2, 4)).decided(RiskLevel.MODERATE);

        assertThat(violations(draft)).containsExactly("/reasons required");
    }

    @Test
    public void refusesToCallMuchUnknownLow() {
        DraftOf draft = Office.draft(Answers.calm().forget(30))
                .decided(RiskLevel.LOW, new Reason(Principle.DUE_PROCESS, "it feels fine"));

        assertThat(violations(draft)).containsExactly("/overall too-much-unknown");
    }

    @Test
    public void tellsAllViolationsAtOnce() {
        DraftOf draft = Office.draft(Answers.calm().item("NO-SUCH-ITEM", 1))
                .escort("NO_SUCH_DOMAIN", Optional.empty())
                .at(Office.NOON.plusSeconds(1))
                .note("ö".repeat(20_001));

        assertThat(violations(draft))
                .containsExactly(
                        "/answers/60/item unknown-code",
                        "/mitigations/0/domain unknown-code",
                        "/assessedAt future-date",
                        " too-long");
    }

    @Test
    public void refusesAnUnknownInstrument() {
        assertThat(violations(Office.draft(Answers.calm()).template("RA-XX")))
                .containsExactly("/template unknown-code");
    }

    @Test
    public void refusesAnItemThatIsAnsweredTwice() {
        Draft draft = Office.draft(Answers.calm()).make();
        Answer first = draft.words().answers().get(0);
        Words words = new Words(List.of(first, first), List.of(), Optional.empty(), Map.of());
        Draft twice = new Draft(
                draft.template(), draft.stage(), draft.side(), Optional.empty(), Optional.empty(), List.of(), words);

        assertThat(violations(Office.ASSESSOR, twice)).containsExactly("/answers/1/item repeated");
    }

    @Test
    public void letsNobodyAssessForTheOtherCountry() {
        Draft ours = Office.draft(Answers.calm()).make();
        Draft theirs = Office.draft(Answers.calm()).side(Side.ORIGIN).make();

        assertThat(violations(Office.IOM, ours)).containsExactly("/side side-not-callers");
        assertThat(violations(Office.ASSESSOR, theirs)).containsExactly("/side side-not-callers");
    }

    @Test
    public void answersNotFoundToWhoMayNotAssess() {
        Caller stranger = new Caller(new AgencyId("SE-Z"), "RISK_ASSESSOR", Optional.of("x"), "RISK_ASSESSMENT");

        PlatformException refused = catchThrowableOfType(
                PlatformException.class,
                () -> stranger.call(() ->
                        office.desk.assess(caseId, Office.draft(Answers.calm()).make())));

        assertThat(refused.code().code()).isEqualTo("platform.not-found");
    }

    @Test
    public void tellsThatRisksWereAssessedAndWhenToReview() {
        RiskAssessment made = office.assess(caseId, Office.draft(Answers.calm()));

        assertThat(office.journal.events())
                .containsExactly(new RiskAssessed(caseId, made.id(), Stage.INITIAL, Side.SWEDEN, RiskLevel.LOW));
        assertThat(office.journal.told()).last().satisfies(timer -> {
            assertThat(timer.event()).isEqualTo(new RiskReviewDue(caseId, made.id()));
            assertThat(timer.notBefore()).hasValue(Office.NOON.plus(Duration.ofDays(90)));
        });
    }

    @Test
    public void tellsThatTheRiskWasRaisedBeforeAnybodyHasSigned() {
        office.assess(caseId, Office.draft(Answers.calm()));
        RiskAssessment worse = office.assess(caseId, Office.draft(Answers.calm().domain("DEBT", 2, 4)));
        office.assess(caseId, Office.draft(Answers.calm().domain("DEBT", 1, 4)));

        assertThat(office.journal.events().stream().filter(RiskRaised.class::isInstance))
                .containsExactly(new RiskRaised(caseId, worse.id(), Side.SWEDEN, RiskLevel.LOW, RiskLevel.HIGH));
    }

    @Test
    public void signsEverythingThatStandsThere() {
        RiskAssessment one = office.assess(caseId, Office.draft(Answers.calm()));
        Words words = office.look(() -> office.risks.words(one));
        Words otherWords = new Words(words.answers(), List.of(), Optional.of("a note"), words.instructions());

        assertThat(digest(one, words)).isEqualTo(one.signing().digest());
        assertThat(digest(one, otherWords)).isNotEqualTo(one.signing().digest());
    }

    private static String digest(RiskAssessment one, Words words) {
        return Digest.of(one.id(), one.caseId(), one.setting(), one.finding(), one.mitigations(), words);
    }

    private List<String> violations(DraftOf draft) {
        return violations(Office.ASSESSOR, draft.make());
    }

    private List<String> violations(Caller caller, Draft draft) {
        PlatformException refused = catchThrowableOfType(
                PlatformException.class, () -> caller.call(() -> office.desk.assess(caseId, draft)));
        assertThat(refused.code().code()).isEqualTo("platform.invalid");
        assertThat(office.file(caseId).assessments()).isEmpty();
        return refused.violations().stream().map(RiskDeskTest::line).toList();
    }

    private static String line(Violation violation) {
        return violation.at() + " " + violation.rule();
    }
}
