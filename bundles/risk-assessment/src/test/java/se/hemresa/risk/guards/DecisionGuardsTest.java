// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.guards;

import java.util.Optional;
import java.util.UUID;

import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.risk.Answers;
import se.hemresa.risk.Author;
import se.hemresa.risk.Office;
import se.hemresa.risk.Reason;
import se.hemresa.risk.Reason.Principle;
import se.hemresa.risk.RiskAssessment;
import se.hemresa.risk.RiskLevel;
import se.hemresa.risk.Side;
import se.hemresa.risk.Signature;
import se.hemresa.risk.Signature.Capacity;
import se.hemresa.risk.guards.DecisionGuards.HighRiskDomainsMitigated;
import se.hemresa.risk.guards.DecisionGuards.NonRefoulementNoteRecorded;
import se.hemresa.risk.guards.DecisionGuards.RiskOverallAtMostHigh;
import se.hemresa.risk.guards.DecisionGuards.RiskOverallUnacceptable;
import se.hemresa.risk.guards.DecisionGuards.RiskSignedFourEyes;

import static org.assertj.core.api.Assertions.assertThat;

/** The guards of {@code riskAccepted} and {@code returnNotSafe}, over the real store. */
public class DecisionGuardsTest {

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
    public void riskSignedFourEyesHoldsWhenAnotherPersonApprovedIt() {
        office.assessAndSign(caseId, Office.draft(Answers.calm()));

        assertThat(holds(new RiskSignedFourEyes(office.risks))).isTrue();
    }

    @Test
    public void riskSignedFourEyesHoldsForAJointAssessmentThatIomHasNotSignedYet() {
        RiskAssessment joint =
                office.assess(caseId, Office.draft(Answers.calm()).side(Side.JOINT));
        office.sign(joint, Office.ASSESSOR, Capacity.ASSESSOR);
        office.sign(joint, Office.SUPERVISOR, Capacity.APPROVER);

        assertThat(holds(new RiskSignedFourEyes(office.risks))).isTrue();
    }

    @Test
    public void riskSignedFourEyesFailsWhenOnlyTheAssessorSigned() {
        RiskAssessment made = office.assess(caseId, Office.draft(Answers.calm()));
        office.sign(made, Office.ASSESSOR, Capacity.ASSESSOR);

        assertThat(holds(new RiskSignedFourEyes(office.risks))).isFalse();
    }

    @Test
    public void riskSignedFourEyesFailsWhenTheAssessorApprovedTheOwnAssessment() {
        RiskAssessment made = office.assess(caseId, Office.draft(Answers.calm()));
        office.sign(made, Office.ASSESSOR, Capacity.ASSESSOR);
        approve(made, made.setting().assessor(), made.signing().digest());

        assertThat(holds(new RiskSignedFourEyes(office.risks))).isFalse();
    }

    @Test
    public void riskSignedFourEyesFailsWhenTheApprovalIsUnderSomethingElse() {
        RiskAssessment made = office.assess(caseId, Office.draft(Answers.calm()));
        office.sign(made, Office.ASSESSOR, Capacity.ASSESSOR);
        approve(made, new Author("supervisor-1", Office.SUPERVISOR.agency()), "A".repeat(43));

        assertThat(holds(new RiskSignedFourEyes(office.risks))).isFalse();
    }

    @Test
    public void riskSignedFourEyesFailsWhenANewerAssessmentIsNotSigned() {
        office.assessAndSign(caseId, Office.draft(Answers.calm()));
        office.assess(caseId, Office.draft(Answers.calm()));

        assertThat(holds(new RiskSignedFourEyes(office.risks))).isFalse();
    }

    @Test
    public void riskSignedFourEyesFailsWhenOnlyIomHasAssessed() {
        office.assessAndSign(caseId, Office.draft(Answers.calm()).side(Side.ORIGIN));

        assertThat(holds(new RiskSignedFourEyes(office.risks))).isFalse();
    }

    @Test
    public void riskOverallAtMostHighHoldsForHigh() {
        office.assess(caseId, Office.draft(Answers.calm().domain("DEBT", 2, 4)));

        assertThat(holds(new RiskOverallAtMostHigh(office.risks))).isTrue();
    }

    @Test
    public void riskOverallAtMostHighFailsForUnacceptable() {
        office.assess(caseId, Office.draft(Answers.calm().domain("DEBT", 4, 4)));

        assertThat(holds(new RiskOverallAtMostHigh(office.risks))).isFalse();
    }

    @Test
    public void riskOverallAtMostHighFailsForUnknownAndForNothing() {
        assertThat(holds(new RiskOverallAtMostHigh(office.risks))).isFalse();

        office.assess(caseId, Office.draft(Answers.unknown()));

        assertThat(holds(new RiskOverallAtMostHigh(office.risks))).isFalse();
    }

    @Test
    public void riskOverallAtMostHighFailsWhenAPersonDecidedThatItIsUnacceptable() {
        office.assess(
                caseId,
                Office.draft(Answers.calm())
                        .decided(RiskLevel.UNACCEPTABLE, new Reason(Principle.DUE_PROCESS, "a new threat")));

        assertThat(holds(new RiskOverallAtMostHigh(office.risks))).isFalse();
    }

    @Test
    public void highRiskDomainsMitigatedHoldsWithOwnerAndDate() {
        office.assess(
                caseId, Office.draft(Answers.calm().domain("DEBT", 2, 4)).escort("DEBT", Optional.of("RISK_ASSESSOR")));

        assertThat(holds(new HighRiskDomainsMitigated(office.risks))).isTrue();
    }

    @Test
    public void highRiskDomainsMitigatedFailsWithoutOwner() {
        office.assess(caseId, Office.draft(Answers.calm().domain("DEBT", 2, 4)).escort("DEBT", Optional.empty()));

        assertThat(holds(new HighRiskDomainsMitigated(office.risks))).isFalse();
    }

    @Test
    public void highRiskDomainsMitigatedFailsWhenAnotherDomainIsMitigated() {
        office.assess(
                caseId,
                Office.draft(Answers.calm().domain("DEBT", 2, 4).domain("HONOUR", 2, 4))
                        .escort("DEBT", Optional.of("RISK_ASSESSOR")));

        assertThat(holds(new HighRiskDomainsMitigated(office.risks))).isFalse();
    }

    @Test
    public void highRiskDomainsMitigatedFailsForAWorseDomainToo() {
        office.assess(
                caseId,
                Office.draft(Answers.calm().domain("DEBT", 4, 4))
                        .decided(RiskLevel.HIGH, new Reason(Principle.DUE_PROCESS, "paid off")));

        assertThat(holds(new HighRiskDomainsMitigated(office.risks))).isFalse();
    }

    @Test
    public void riskOverallUnacceptableHoldsForACriticalAnswer() {
        office.assess(caseId, Office.draft(Answers.calm().item("CHILD_SAFETY-NO-RECEIVER", 4)));

        assertThat(holds(new RiskOverallUnacceptable(office.risks))).isTrue();
    }

    @Test
    public void riskOverallUnacceptableFailsForHigh() {
        office.assess(caseId, Office.draft(Answers.calm().domain("DEBT", 2, 4)));

        assertThat(holds(new RiskOverallUnacceptable(office.risks))).isFalse();
    }

    @Test
    public void nonRefoulementNoteRecordedHoldsWithANote() {
        office.assess(caseId, Office.draft(Answers.calm()).note("persecuted for her faith"));

        assertThat(holds(new NonRefoulementNoteRecorded(office.risks))).isTrue();
    }

    @Test
    public void nonRefoulementNoteRecordedFailsWithoutOne() {
        office.assess(caseId, Office.draft(Answers.calm()));

        assertThat(holds(new NonRefoulementNoteRecorded(office.risks))).isFalse();
    }

    /** As no desk would let it through. */
    private void approve(RiskAssessment made, Author signer, String digest) {
        Signature signature = new Signature(UUID.randomUUID(), Capacity.APPROVER, signer, digest, Office.NOON);
        office.run(() -> office.risks.add(made, signature));
    }

    private boolean holds(Guard guard) {
        return office.look(() -> guard.holds(caseId));
    }
}
