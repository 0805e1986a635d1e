// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.guards;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.aftercare.FollowUp;
import se.hemresa.aftercare.LedgerEntry.Type;
import se.hemresa.aftercare.Measure;
import se.hemresa.aftercare.Money;
import se.hemresa.aftercare.testing.CareHome;
import se.hemresa.api.cases.CaseDirectory.AgeGroup;
import se.hemresa.api.cases.Guard;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hemresa.aftercare.testing.CareHome.EMIL;
import static se.hemresa.aftercare.testing.CareHome.IVANA;
import static se.hemresa.aftercare.testing.CareHome.NOW;
import static se.hemresa.aftercare.testing.CareHome.measure;
import static se.hemresa.aftercare.testing.CareHome.report;
import static se.hemresa.aftercare.testing.CareHome.settling;

/** Each guard, holding and failing, by what is recorded. */
public class GuardsTest {

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    private CareHome home;
    private Map<String, Guard> guards;

    @Before
    public void open() {
        home = new CareHome(database);
        guards = CareGuards.of(home);
    }

    @Test
    public void reintegrationOutlineAgreedHoldsOnceThePersonAgreesToAGoal() {
        home.plan();
        IVANA.call(() -> home.plans().agreeOutline(EMIL, NOW));

        assertHolds("reintegration-outline-agreed");
    }

    @Test
    public void reintegrationOutlineAgreedFailsWhileTheOutlineIsOnlyWritten() {
        assertFails("reintegration-outline-agreed");

        home.plan();

        assertFails("reintegration-outline-agreed");
    }

    @Test
    public void planHasMeasureHoldsFromVersionOneOn() {
        home.plan(measure("HOUSING", "100"));

        assertHolds("plan-has-measure");
    }

    @Test
    public void planHasMeasureFailsForAnOutlineAndForCancelledMeasures() {
        home.plan();
        assertFails("plan-has-measure");

        home.plan(measure("HOUSING", "100"));
        home.move(Measure.Status.CANCELLED);

        assertFails("plan-has-measure");
    }

    @Test
    public void budgetWithinCeilingHoldsUpToTheCeilingOfAnAdult() {
        returnsTo("BG", AgeGroup.ADULT);
        home.plan(measure("SUBSISTENCE", "615"), measure("HOUSING", "1500"), measure("JOB", "500"));

        assertHolds("budget-within-ceiling");
    }

    @Test
    public void budgetWithinCeilingFailsAboveTheCeiling() {
        returnsTo("BG", AgeGroup.ADULT);
        home.plan(measure("HOUSING", "1500"), measure("JOB", "500.01"));
        assertFails("budget-within-ceiling");

        home.plan(measure("SUBSISTENCE", "615.01"));

        assertFails("budget-within-ceiling");
    }

    @Test
    public void budgetWithinCeilingFailsForWhoeverMayBeAChild() {
        returnsTo("BG", AgeGroup.UNCERTAIN);
        home.plan(measure("HOUSING", "1000"));
        assertHolds("budget-within-ceiling");

        home.plan(measure("HOUSING", "1000.01"));

        assertFails("budget-within-ceiling");
    }

    @Test
    public void budgetWithinCeilingFailsInACurrencyWithoutCeiling() {
        returnsTo("BG", AgeGroup.ADULT);
        home.plan(measure("HOUSING", new Money(BigDecimal.ONE, "SEK")));

        assertFails("budget-within-ceiling");
    }

    @Test
    public void budgetWithinCeilingFailsWithoutPlanAndWithoutCountry() {
        returnsTo("BG", AgeGroup.ADULT);
        assertFails("budget-within-ceiling");

        home.plan(measure("HOUSING", "100"));
        home.cases().absent("mapping");

        assertFails("budget-within-ceiling");
    }

    @Test
    public void planSignedByPersonHoldsForTheVersionThatWasSigned() {
        home.plan(measure("HOUSING", "100"));
        home.sign(NOW);

        assertHolds("plan-signed-by-person");
    }

    @Test
    public void planSignedByPersonFailsForTheNextVersion() {
        home.plan(measure("HOUSING", "100"));
        assertFails("plan-signed-by-person");
        home.sign(NOW);

        home.plan(measure("HOUSING", "200"));

        assertFails("plan-signed-by-person");
    }

    @Test
    public void planWithinOneMonthHoldsOnTheSameDayOfTheNextMonth() {
        home.cases().put(EMIL, "reception", Map.of("personReceivedAt", "2026-10-24T09:00:00Z"));
        home.plan(measure("HOUSING", "100"));
        home.sign(NOW);

        assertHolds("plan-within-one-month");
    }

    @Test
    public void planWithinOneMonthFailsLaterOrWithoutAReception() {
        home.plan(measure("HOUSING", "100"));
        home.sign(NOW);
        assertFails("plan-within-one-month");

        home.cases().put(EMIL, "reception", Map.of("personReceivedAt", "2026-10-24T08:59:59Z"));

        assertFails("plan-within-one-month");
    }

    @Test
    public void allMeasuresEndedHoldsWhenEachIsDoneOrCancelled() {
        home.plan(measure("HOUSING", "100"));
        home.move(Measure.Status.RUNNING);
        home.move(Measure.Status.DONE);

        assertHolds("all-measures-ended");
    }

    @Test
    public void allMeasuresEndedFailsWhileOneRunsOrThereIsNoPlan() {
        assertFails("all-measures-ended");
        home.plan(measure("HOUSING", "100"));
        home.move(Measure.Status.RUNNING);

        assertFails("all-measures-ended");
    }

    @Test
    public void ledgerBalancedHoldsWhenReceiptsAndRefundsCoverThePayments() {
        assertHolds("ledger-balanced");
        var paid = home.pay("615");
        home.book(settling(Type.RECEIPT, "600", paid));
        home.book(settling(Type.REFUND, "15", paid));

        assertHolds("ledger-balanced");
    }

    @Test
    public void ledgerBalancedFailsWhileAPaymentIsNotCovered() {
        var paid = home.pay("615");
        assertFails("ledger-balanced");

        home.book(settling(Type.RECEIPT, "614.99", paid));

        assertFails("ledger-balanced");
    }

    @Test
    public void ledgerBalancedFailsWhileAnEntryWaits() {
        home.enter(CareHome.posting(Type.BUDGET, "615"));

        assertFails("ledger-balanced");
    }

    @Test
    public void receiptsCompleteHoldsWhenEachPaymentHasOneOrWasRefunded() {
        assertHolds("receipts-complete");
        home.book(settling(Type.RECEIPT, "10", home.pay("615")));
        home.book(settling(Type.REFUND, "20", home.pay("20")));

        assertHolds("receipts-complete");
    }

    @Test
    public void receiptsCompleteFailsForAPaymentWithoutReceipt() {
        var paid = home.pay("615");
        home.book(settling(Type.REFUND, "600", paid));
        assertFails("receipts-complete");

        home.enter(settling(Type.RECEIPT, "15", paid));

        assertFails("receipts-complete");
    }

    @Test
    public void followUpShowsNeedHoldsWhenTheLatestIsUnstableOrAtRisk() {
        home.followUp(report(FollowUp.Kind.REGULAR, "SAFE_UNSTABLE"));
        assertHolds("follow-up-shows-need");

        home.followUp(report(FollowUp.Kind.REGULAR, "AT_RISK", NOW.minusSeconds(1)));

        assertHolds("follow-up-shows-need");
    }

    @Test
    public void followUpShowsNeedFailsWhenTheLatestIsStable() {
        assertFails("follow-up-shows-need");
        home.followUp(report(FollowUp.Kind.REGULAR, "SAFE_STABLE", NOW));

        home.followUp(report(FollowUp.Kind.REGULAR, "AT_RISK", NOW.minusSeconds(60)));

        assertFails("follow-up-shows-need");
    }

    @Test
    public void budgetRemainsHoldsWhileLessIsBoundThanPlanned() {
        home.plan(measure("HOUSING", "100"));
        assertHolds("budget-remains");

        home.book(Type.BUDGET, "100");
        home.book(Type.COMMIT, "99.99");

        assertHolds("budget-remains");
    }

    @Test
    public void budgetRemainsFailsWhenAllIsBoundOrCancelled() {
        assertFails("budget-remains");
        home.plan(measure("HOUSING", "100"));
        home.pay("100");
        assertFails("budget-remains");

        home.plan(measure("HOUSING", "200"));
        home.move(Measure.Status.CANCELLED);

        assertFails("budget-remains");
    }

    @Test
    public void sixMonthsPassedOrContactDeclinedHoldsSixMonthsAfterTheArrival() {
        arrived("LANDED", NOW.minus(Duration.ofDays(1)));
        home.clock().move(Duration.ofDays(181));

        assertHolds("six-months-passed-or-contact-declined");
    }

    @Test
    public void sixMonthsPassedOrContactDeclinedHoldsAfterTheBreakOffOfWhoeverNeverArrived() {
        arrived("BOARDED", NOW.minus(Duration.ofDays(200)));
        brokenOff("2026-05-24T09:00:00Z");

        assertHolds("six-months-passed-or-contact-declined");
    }

    @Test
    public void sixMonthsPassedOrContactDeclinedHoldsWhenThePersonDeclines() {
        home.cases().absent("checkpoints");
        home.followUp(report(FollowUp.Kind.REGULAR, "DECLINED_CONTACT"));

        assertHolds("six-months-passed-or-contact-declined");
    }

    @Test
    public void sixMonthsPassedOrContactDeclinedFailsADayTooEarly() {
        assertFails("six-months-passed-or-contact-declined");
        arrived("LANDED", NOW.minus(Duration.ofDays(180)));

        assertFails("six-months-passed-or-contact-declined");
    }

    @Test
    public void sixMonthsPassedOrContactDeclinedFailsWhenContactIsTakenUpAgain() {
        home.followUp(report(FollowUp.Kind.REGULAR, "DECLINED_CONTACT", NOW.minusSeconds(60)));
        home.followUp(report(FollowUp.Kind.REGULAR, "SAFE_STABLE"));

        assertFails("six-months-passed-or-contact-declined");
    }

    @Test
    public void sixMonthsPassedOrContactDeclinedFailsWhenNobodyKnowsWhetherThePersonArrived() {
        home.cases().absent("checkpoints");
        brokenOff("2026-01-01T09:00:00Z");

        assertFails("six-months-passed-or-contact-declined");
    }

    @Test
    public void sixMonthsPassedOrContactDeclinedFailsFromTheArrivalEvenIfBrokenOffBefore() {
        arrived("MET", NOW.minus(Duration.ofDays(10)));
        brokenOff("2026-01-01T09:00:00Z");

        assertFails("six-months-passed-or-contact-declined");
    }

    @Test
    public void finalFollowUpRecordedHoldsOnceItIsDone() {
        home.followUp(report(FollowUp.Kind.FINAL, "SAFE_STABLE"));

        assertHolds("final-follow-up-recorded");
    }

    @Test
    public void finalFollowUpRecordedFailsForTheOneOfAnEarlierReturn() {
        home.followUp(report(FollowUp.Kind.FINAL, "DECLINED_CONTACT"));
        home.clock().move(Duration.ofDays(400));
        IVANA.run(() -> home.followUps().plan(EMIL, home.clock().instant()));

        assertFails("final-follow-up-recorded");
        assertFails("six-months-passed-or-contact-declined");
    }

    @Test
    public void finalFollowUpRecordedFailsWhileItIsOnlyDue() {
        IVANA.run(() -> home.followUps().plan(EMIL, NOW));
        home.followUp(report(FollowUp.Kind.REGULAR, "SAFE_STABLE"));

        assertFails("final-follow-up-recorded");
    }

    private void returnsTo(String country, AgeGroup age) {
        home.cases().put(EMIL, "mapping", Map.of("country", country));
        home.cases().put(EMIL, age);
    }

    private void arrived(String kind, Instant at) {
        home.cases()
                .put(
                        EMIL,
                        "checkpoints",
                        Map.of(
                                "checkpoints",
                                List.of(
                                        Map.of("kind", "CHECK_IN", "actualAt", "2026-01-01T00:00:00Z"),
                                        Map.of("kind", kind, "actualAt", at.toString()),
                                        Map.of("kind", "AT_DESTINATION", "expectedAt", at.toString()))));
    }

    private void brokenOff(String at) {
        home.cases().put(EMIL, "decisions", Map.of("breakOff", Map.of("reason", "OTHER", "contactAt", at)));
    }

    private void assertHolds(String code) {
        assertThat(holds(code)).as(code).isTrue();
    }

    private void assertFails(String code) {
        assertThat(holds(code)).as(code).isFalse();
    }

    private boolean holds(String code) {
        return IVANA.call(() -> home.read(() -> guards.get(code).holds(EMIL)));
    }
}
