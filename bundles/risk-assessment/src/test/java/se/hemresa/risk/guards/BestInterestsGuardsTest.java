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
import se.hemresa.risk.BestInterests.Grounds;
import se.hemresa.risk.BestInterests.Outcome;
import se.hemresa.risk.BestInterests.ReceivingAuthority;
import se.hemresa.risk.BestInterests.Sealed;
import se.hemresa.risk.Office;
import se.hemresa.risk.guards.BestInterestsGuards.ChildHeard;
import se.hemresa.risk.guards.BestInterestsGuards.ChildRiskAtMostModerateOrReasoned;
import se.hemresa.risk.guards.BestInterestsGuards.GuardianConsentGiven;
import se.hemresa.risk.guards.BestInterestsGuards.ReceivingChildAuthorityConfirmed;
import se.hemresa.risk.guards.BestInterestsGuards.SocialBoardDecisionRecorded;

import static org.assertj.core.api.Assertions.assertThat;

/** The guards of {@code bestInterestsYes}, over the real stores. */
public class BestInterestsGuardsTest {

    private static final Grounds GOOD = Office.goodGrounds();

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
    public void socialBoardDecisionRecordedHoldsWhenTheBoardDecidedForTheReturn() {
        office.decide(office.enter(caseId, GOOD), Outcome.RETURN);

        assertThat(holds(new SocialBoardDecisionRecorded(office.determinations)))
                .isTrue();
    }

    @Test
    public void socialBoardDecisionRecordedFailsWithoutADecision() {
        office.enter(caseId, GOOD);

        assertThat(holds(new SocialBoardDecisionRecorded(office.determinations)))
                .isFalse();
    }

    @Test
    public void socialBoardDecisionRecordedFailsWhenTheBoardDecidedThatTheChildStays() {
        office.decide(office.enter(caseId, GOOD), Outcome.STAY);

        assertThat(holds(new SocialBoardDecisionRecorded(office.determinations)))
                .isFalse();
    }

    @Test
    public void socialBoardDecisionRecordedFailsWhenANewerDeterminationIsNotDecided() {
        office.decide(office.enter(caseId, GOOD), Outcome.RETURN);
        office.enter(caseId, GOOD);

        assertThat(holds(new SocialBoardDecisionRecorded(office.determinations)))
                .isFalse();
    }

    @Test
    public void childHeardHoldsWhenItWasHeard() {
        office.enter(caseId, GOOD);

        assertThat(holds(new ChildHeard(office.determinations))).isTrue();
    }

    @Test
    public void childHeardFailsWhenItWasNot() {
        office.enter(
                caseId,
                new Grounds(
                        Optional.empty(),
                        GOOD.familyTracing(),
                        GOOD.receiving(),
                        GOOD.options(),
                        GOOD.consent(),
                        GOOD.receptionId()));

        assertThat(holds(new ChildHeard(office.determinations))).isFalse();
    }

    @Test
    public void receivingChildAuthorityConfirmedHoldsWhenItConfirmedInWriting() {
        office.enter(caseId, GOOD);

        assertThat(holds(new ReceivingChildAuthorityConfirmed(office.determinations)))
                .isTrue();
    }

    @Test
    public void receivingChildAuthorityConfirmedFailsWhenItOnlySaidSo() {
        office.enter(caseId, receiving(new ReceivingAuthority("BG-CHILD", Optional.of(Office.NOON), Optional.empty())));

        assertThat(holds(new ReceivingChildAuthorityConfirmed(office.determinations)))
                .isFalse();
    }

    @Test
    public void receivingChildAuthorityConfirmedFailsWhenItHasNotAnswered() {
        office.enter(
                caseId,
                receiving(new ReceivingAuthority("BG-CHILD", Optional.empty(), Optional.of(UUID.randomUUID()))));

        assertThat(holds(new ReceivingChildAuthorityConfirmed(office.determinations)))
                .isFalse();
    }

    @Test
    public void guardianConsentGivenHoldsWhenTheGuardianConsented() {
        office.enter(caseId, GOOD);

        assertThat(holds(new GuardianConsentGiven(office.determinations))).isTrue();
    }

    @Test
    public void guardianConsentGivenFailsWithoutConsent() {
        office.enter(
                caseId,
                new Grounds(
                        GOOD.heard(),
                        GOOD.familyTracing(),
                        GOOD.receiving(),
                        GOOD.options(),
                        Optional.empty(),
                        GOOD.receptionId()));

        assertThat(holds(new GuardianConsentGiven(office.determinations))).isFalse();
    }

    @Test
    public void childRiskAtMostModerateOrReasonedHoldsForModerate() {
        office.assess(caseId, Office.draft(Answers.calm().domain("HOUSING", 2, 3)));

        assertThat(childRisk()).isTrue();
    }

    @Test
    public void childRiskAtMostModerateOrReasonedHoldsForHighWithReasons() {
        office.assess(caseId, Office.draft(Answers.calm().domain("HOUSING", 2, 4)));
        office.enter(caseId, GOOD, new Sealed(Optional.empty(), Optional.of("the grandmother has taken the child in")));

        assertThat(childRisk()).isTrue();
    }

    @Test
    public void childRiskAtMostModerateOrReasonedFailsForHighWithoutReasons() {
        office.assess(caseId, Office.draft(Answers.calm().domain("HOUSING", 2, 4)));
        office.enter(caseId, GOOD);

        assertThat(childRisk()).isFalse();
    }

    @Test
    public void childRiskAtMostModerateOrReasonedFailsForUnknownEvenWithReasons() {
        office.assess(caseId, Office.draft(Answers.unknown()));
        office.enter(caseId, GOOD, new Sealed(Optional.empty(), Optional.of("we are sure")));

        assertThat(childRisk()).isFalse();
    }

    @Test
    public void childRiskAtMostModerateOrReasonedFailsWhenNothingWasAssessed() {
        office.enter(caseId, GOOD, new Sealed(Optional.empty(), Optional.of("we are sure")));

        assertThat(childRisk()).isFalse();
    }

    private static Grounds receiving(ReceivingAuthority authority) {
        return new Grounds(
                GOOD.heard(),
                GOOD.familyTracing(),
                Optional.of(authority),
                GOOD.options(),
                GOOD.consent(),
                GOOD.receptionId());
    }

    private boolean childRisk() {
        return holds(new ChildRiskAtMostModerateOrReasoned(office.risks, office.determinations));
    }

    private boolean holds(Guard guard) {
        return office.look(() -> guard.holds(caseId));
    }
}
