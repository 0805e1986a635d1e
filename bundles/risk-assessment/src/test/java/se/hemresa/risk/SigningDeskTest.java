// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.util.Optional;
import java.util.UUID;

import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.risk.Signature.Capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Who signs what. */
public class SigningDeskTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private Office office;
    private CaseId caseId;
    private RiskAssessment made;

    @Before
    public void open() {
        office = Office.in(DATABASE);
        caseId = office.newCase();
        made = office.assess(caseId, Office.draft(Answers.calm()));
    }

    @Test
    public void takesTheSignaturesOfTwoPersons() {
        RiskAssessment once = office.sign(made, Office.ASSESSOR, Capacity.ASSESSOR);
        assertThat(once.isSigned()).isFalse();
        assertThat(once.version()).isEqualTo(2);

        RiskAssessment twice = office.sign(made, Office.SUPERVISOR, Capacity.APPROVER);

        assertThat(twice.isSigned()).isTrue();
        assertThat(twice.version()).isEqualTo(3);
    }

    @Test
    public void refusesTheAssessorAsApproverEvenInAnotherRole() {
        office.sign(made, Office.ASSESSOR, Capacity.ASSESSOR);
        Caller promoted = new Caller(Office.ASSESSOR.agency(), "SUPERVISOR", Office.ASSESSOR.user(), "SUPERVISION");

        assertThat(refusal(promoted, Capacity.APPROVER)).isEqualTo("platform.same-person");
    }

    @Test
    public void refusesAnotherPersonAsAssessor() {
        Caller colleague =
                new Caller(new AgencyId("SE-AB"), "RISK_ASSESSOR", Optional.of("assessor-2"), "RISK_ASSESSMENT");

        assertThat(refusal(colleague, Capacity.ASSESSOR)).isEqualTo("risk.not-the-assessor");
    }

    @Test
    public void refusesApprovalBeforeTheAssessorHasSigned() {
        assertThat(refusal(Office.SUPERVISOR, Capacity.APPROVER)).isEqualTo("risk.not-signed-by-assessor");
    }

    @Test
    public void refusesASecondSignatureOfTheSameKind() {
        office.sign(made, Office.ASSESSOR, Capacity.ASSESSOR);

        assertThat(refusal(Office.ASSESSOR, Capacity.ASSESSOR)).isEqualTo("risk.already-signed");
    }

    @Test
    public void refusesTheDigestOfSomethingElse() {
        PlatformException refused = catchThrowableOfType(
                PlatformException.class,
                () -> Office.ASSESSOR.call(
                        () -> office.signing.sign(caseId, made.id(), Capacity.ASSESSOR, "A".repeat(43))));

        assertThat(refused.code()).isEqualTo(RiskError.OTHER_DIGEST);
        assertThat(office.file(caseId).find(made.id()).orElseThrow().signing().signatures())
                .isEmpty();
    }

    @Test
    public void countsIomsOwnAssessmentAsSignedByItsAssessor() {
        RiskAssessment theirs =
                office.assess(caseId, Office.draft(Answers.calm()).side(Side.ORIGIN));
        assertThat(theirs.isSigned()).isFalse();

        assertThat(office.sign(theirs, Office.IOM, Capacity.ASSESSOR).isSigned())
                .isTrue();
    }

    @Test
    public void wantsNoApprovalOfIomsAssessment() {
        RiskAssessment theirs =
                office.assessAndSign(caseId, Office.draft(Answers.calm()).side(Side.ORIGIN));

        assertThat(refusal(theirs, Office.SUPERVISOR, Capacity.APPROVER)).isEqualTo("risk.signature-not-needed");
    }

    @Test
    public void wantsAJointAssessmentSignedByBothCountries() {
        RiskAssessment joint =
                office.assess(caseId, Office.draft(Answers.calm()).side(Side.JOINT));
        office.sign(joint, Office.ASSESSOR, Capacity.ASSESSOR);
        assertThat(office.sign(joint, Office.SUPERVISOR, Capacity.APPROVER).isSigned())
                .isFalse();

        assertThat(office.sign(joint, Office.IOM, Capacity.ORIGIN).isSigned()).isTrue();
    }

    @Test
    public void letsOnlyIomSignForTheCountryOfReturn() {
        RiskAssessment joint =
                office.assess(caseId, Office.draft(Answers.calm()).side(Side.JOINT));
        office.sign(joint, Office.ASSESSOR, Capacity.ASSESSOR);

        assertThat(refusal(joint, Office.SUPERVISOR, Capacity.ORIGIN)).isEqualTo("platform.not-found");
        assertThat(refusal(Office.IOM, Capacity.ORIGIN)).isEqualTo("risk.signature-not-needed");
    }

    @Test
    public void answersNotFoundForAnAssessmentOfAnotherCase() {
        PlatformException refused = catchThrowableOfType(
                PlatformException.class,
                () -> Office.ASSESSOR.call(() -> office.signing.sign(
                        office.newCase(),
                        made.id(),
                        Capacity.ASSESSOR,
                        made.signing().digest())));
        assertThat(refused.code().code()).isEqualTo("platform.not-found");
        assertThat(catchThrowableOfType(
                                PlatformException.class,
                                () -> Office.ASSESSOR.call(() -> office.signing.sign(
                                        caseId,
                                        UUID.randomUUID(),
                                        Capacity.ASSESSOR,
                                        made.signing().digest())))
                        .code()
                        .code())
                .isEqualTo("platform.not-found");
    }

    private String refusal(Caller caller, Capacity capacity) {
        return refusal(made, caller, capacity);
    }

    private String refusal(RiskAssessment assessment, Caller caller, Capacity capacity) {
        return catchThrowableOfType(PlatformException.class, () -> office.sign(assessment, caller, capacity))
                .code()
                .code();
    }
}
