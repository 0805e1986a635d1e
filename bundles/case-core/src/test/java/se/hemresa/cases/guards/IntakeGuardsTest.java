// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.guards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.Decision;
import se.hemresa.cases.IntakeCheck;
import se.hemresa.cases.ReturnRight;
import se.hemresa.cases.closing.Closure;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The guards of open, confirmEligible and decline, by what is recorded. */
public class IntakeGuardsTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);
    private final CaseId id = county.refer();

    private static final CaseId NOBODY = new CaseId(new UUID(0, 0));

    @Test
    public void referralSourceAndDatePresentHoldsForACaseThatWasReferred() {
        assertHolds("referral-source-and-date-present");
    }

    @Test
    public void referralSourceAndDatePresentFailsWithoutAReferral() {
        assertThat(county.holds("referral-source-and-date-present", NOBODY)).isFalse();
    }

    @Test
    public void duplicateCheckDoneHoldsWhenNothingWasFoundOrItIsHandled() {
        checkDuplicates(Optional.empty());
        assertHolds("duplicate-check-done");

        county.refer();
        checkDuplicates(Optional.of("LINKED_CASE"));
        assertHolds("duplicate-check-done");
    }

    @Test
    public void duplicateCheckDoneFailsBeforeASearchAndWhileAFindingIsOpen() {
        assertFails("duplicate-check-done");

        county.refer();
        checkDuplicates(Optional.empty());
        assertFails("duplicate-check-done");
    }

    @Test
    public void conflictOfInterestCheckDoneHoldsForTheAssignedWorker() {
        checkConflict("karin", IntakeCheck.Result.NONE_FOUND);
        assign("karin");

        assertHolds("conflict-of-interest-check-done");
    }

    @Test
    public void conflictOfInterestCheckDoneFailsForAnotherWorkerAndForAFinding() {
        assertFails("conflict-of-interest-check-done");
        checkConflict("karin", IntakeCheck.Result.NONE_FOUND);
        assertFails("conflict-of-interest-check-done");
        assign("kim");
        assertFails("conflict-of-interest-check-done");
        assign("karin");
        checkConflict("karin", IntakeCheck.Result.FOUND);
        assertFails("conflict-of-interest-check-done");
    }

    @Test
    public void targetGroupGroundPresentHoldsForAReferredGround() {
        assertHolds("target-group-ground-present");
    }

    @Test
    public void targetGroupGroundPresentFailsWithoutACase() {
        assertThat(county.holds("target-group-ground-present", NOBODY)).isFalse();
    }

    @Test
    public void foreignCitizenHoldsForAForeignerAndAStatelessPerson() {
        assertHolds("foreign-citizen");
        assertThat(county.holds("foreign-citizen", citizenOf("XXA"))).isTrue();
    }

    @Test
    public void foreignCitizenFailsForASwedeAndForAnUnknownCitizenship() {
        assertThat(county.holds("foreign-citizen", citizenOf("BG", "SE"))).isFalse();
        assertThat(county.holds("foreign-citizen", citizenOf("XXX"))).isFalse();
    }

    @Test
    public void rightToResideInReturnCountryHoldsWhileItIsPending() {
        recordRight(ReturnRight.Status.PENDING);

        assertHolds("right-to-reside-in-return-country");
    }

    @Test
    public void rightToResideInReturnCountryFailsUnrecordedOrRefused() {
        assertFails("right-to-reside-in-return-country");
        recordRight(ReturnRight.Status.REFUSED);
        assertFails("right-to-reside-in-return-country");
    }

    @Test
    public void eligibilityDecisionRecordedHoldsWhenItGrants() {
        decide(Decision.Outcome.GRANTED, Optional.empty());

        assertHolds("eligibility-decision-recorded");
    }

    @Test
    public void eligibilityDecisionRecordedFailsWithoutOneOrWhenItRefuses() {
        assertFails("eligibility-decision-recorded");
        decide(Decision.Outcome.REFUSED, Optional.empty());
        assertFails("eligibility-decision-recorded");
    }

    @Test
    public void closureReasonNotTargetGroupHoldsForThatReason() {
        prepareClosure("NOT_TARGET_GROUP");

        assertHolds("closure-reason-not-target-group");
    }

    @Test
    public void closureReasonNotTargetGroupFailsForNoneAndForAnother() {
        assertFails("closure-reason-not-target-group");
        prepareClosure("WITHDRAWN");
        assertFails("closure-reason-not-target-group");
    }

    @Test
    public void alternativeSupportRecordedHoldsWhenSupportIsNamed() {
        prepareClosure("NOT_TARGET_GROUP", "LEGAL");

        assertHolds("alternative-support-recorded");
    }

    @Test
    public void alternativeSupportRecordedFailsWhenNoneIsNamed() {
        prepareClosure("NOT_TARGET_GROUP");

        assertFails("alternative-support-recorded");
    }

    @Test
    public void personInformedOfDecisionHoldsOnceThePersonWasTold() {
        decide(Decision.Outcome.REFUSED, Optional.of(Story.NOW));

        assertHolds("person-informed-of-decision");
    }

    @Test
    public void personInformedOfDecisionFailsBeforeThat() {
        decide(Decision.Outcome.REFUSED, Optional.empty());

        assertFails("person-informed-of-decision");
    }

    private CaseId citizenOf(String... codes) {
        return county.refer(Story.referral(
                new CaseReferral.ReferredPerson(List.of(), null, 30, "Feminine", List.of(codes), List.of()), "1"));
    }

    private void assign(String user) {
        record(() -> county.recording().assign(id, user, Optional.empty()));
    }

    private void checkDuplicates(Optional<String> handledHow) {
        record(() -> county.recording()
                .check(id, IntakeCheck.Kind.DUPLICATE, Optional.empty(), Optional.empty(), handledHow));
    }

    private void checkConflict(String user, IntakeCheck.Result result) {
        IntakeCheck.Kind kind = IntakeCheck.Kind.CONFLICT_OF_INTEREST;
        record(() -> county.recording().check(id, kind, Optional.of(user), Optional.of(result), Optional.empty()));
    }

    private void recordRight(ReturnRight.Status status) {
        ReturnRight right = new ReturnRight(null, id, "BG", "CITIZENSHIP", status, "PASSPORT", null);
        record(() -> county.recording().recordReturnRight(id, right));
    }

    private void decide(Decision.Outcome outcome, Optional<Instant> informedAt) {
        Decision decision =
                new Decision(null, id, Decision.ELIGIBILITY, outcome, List.of("karin"), Story.NOW, informedAt, null);
        record(() -> county.recording().recordDecision(id, decision, Optional.empty()));
    }

    private void prepareClosure(String reason, String... support) {
        Closure.Terms terms = new Closure.Terms(reason, List.of(support), null, null, null, null, null);
        record(() -> county.closing().prepareClosure(id, terms, Optional.empty()));
    }

    private static void record(Supplier<?> work) {
        Story.COORDINATOR.call(work);
    }

    private void assertHolds(String code) {
        assertThat(county.holds(code, id)).as(code).isTrue();
    }

    private void assertFails(String code) {
        assertThat(county.holds(code, id)).as(code).isFalse();
    }
}
