// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.api.id.CaseId;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.risk.BestInterests.ChildHeard;
import se.hemresa.risk.BestInterests.FamilyTracing;
import se.hemresa.risk.BestInterests.Grounds;
import se.hemresa.risk.BestInterests.Option;
import se.hemresa.risk.BestInterests.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** How the best interests of a child are determined and decided on. */
public class BestInterestsDeskTest {

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
    public void recordsTheBoardsDecisionAndTellsIt() {
        BestInterests entered = office.enter(caseId, Office.goodGrounds());

        BestInterests decided = office.decide(entered, Outcome.RETURN);

        assertThat(decided.isGranted()).isTrue();
        assertThat(decided.decision().orElseThrow().decidedBy()).isEqualTo("SE-AB:social-board");
        assertThat(decided.decision().orElseThrow().recordedBy().who()).isEqualTo("lead-1");
        assertThat(office.journal.events())
                .containsExactly(new BestInterestsDecided(caseId, entered.id(), Outcome.RETURN));
    }

    @Test
    public void refusesADecisionByWhoEnteredTheDetermination() {
        BestInterests entered = office.enter(caseId, Office.goodGrounds());
        Caller both =
                new Caller(Office.LEAD.agency(), Office.LEAD.role(), Office.SOCIAL_WORKER.user(), "RISK_ASSESSMENT");

        assertThat(refusal(both, entered.id(), Office.NOON)).isEqualTo("platform.same-person");
    }

    @Test
    public void refusesADecisionOnWhatHasBeenReplaced() {
        BestInterests old = office.enter(caseId, Office.goodGrounds());
        office.enter(caseId, Office.goodGrounds());

        assertThat(refusal(Office.LEAD, old.id(), Office.NOON)).isEqualTo("risk.determination-replaced");
    }

    @Test
    public void refusesASecondDecision() {
        BestInterests entered = office.enter(caseId, Office.goodGrounds());
        office.decide(entered, Outcome.STAY);

        assertThat(refusal(Office.LEAD, entered.id(), Office.NOON)).isEqualTo("risk.already-decided");
    }

    @Test
    public void refusesADecisionOfTomorrow() {
        BestInterests entered = office.enter(caseId, Office.goodGrounds());

        assertThat(refusal(Office.LEAD, entered.id(), Office.NOON.plusSeconds(1)))
                .isEqualTo("platform.invalid");
    }

    @Test
    public void answersNotFoundWhereNothingWasDetermined() {
        assertThat(refusal(Office.LEAD, UUID.randomUUID(), Office.NOON)).isEqualTo("platform.not-found");
    }

    @Test
    public void wantsStayingConsideredAndNothingOfTomorrow() {
        Grounds grounds = new Grounds(
                Optional.of(new ChildHeard(Office.NOON.plusSeconds(1), "social-1")),
                FamilyTracing.ONGOING,
                Optional.empty(),
                List.of(Option.REUNIFICATION_WITH_FAMILY),
                Optional.empty(),
                Optional.empty());

        PlatformException refused = catchThrowableOfType(PlatformException.class, () -> office.enter(caseId, grounds));

        assertThat(refused.violations())
                .extracting(Violation::rule)
                .containsExactly("staying-not-considered", "future-date");
    }

    private String refusal(Caller caller, UUID determination, Instant at) {
        return catchThrowableOfType(
                        PlatformException.class,
                        () -> caller.call(() -> office.bestInterests.decide(
                                caseId, determination, Outcome.RETURN, "SE-AB:social-board", at)))
                .code()
                .code();
    }
}
