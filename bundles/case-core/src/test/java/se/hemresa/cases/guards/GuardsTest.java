// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.guards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.Closure;
import se.hemresa.cases.Decision;
import se.hemresa.cases.IntakeCheck;
import se.hemresa.cases.ReturnRight;
import se.hemresa.cases.lifecycle.StateRule;
import se.hemresa.cases.lifecycle.StateTable;
import se.hemresa.cases.lifecycle.TestJourney;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Each guard of open, confirmEligible and decline, once failing and once holding, by what is recorded. */
public class GuardsTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);

    private final CaseId id = county.refer();

    @Test
    public void areTheGuardsOfTheFirstThreeEvents() {
        List<String> demanded = new StateTable()
                .rules().stream()
                        .filter(rule ->
                                List.of("open", "confirmEligible", "decline").contains(rule.event()))
                        .flatMap(rule -> rule.guards().stream())
                        .map(StateRule.GuardRule::code)
                        .toList();

        assertThat(TestJourney.guards(county.stores().cases(), county.stores().facts()))
                .extracting(Guard::code)
                .containsExactlyInAnyOrderElementsOf(demanded);
    }

    @Test
    public void demandTheReferral() {
        assertThat(holds("referral-source-and-date-present", new CaseId(new UUID(0, 0))))
                .isFalse();
        assertHolds("referral-source-and-date-present");
    }

    @Test
    public void demandASearchForDuplicates() {
        assertFails("duplicate-check-done");
        checkDuplicates(Optional.empty());
        assertHolds("duplicate-check-done");
    }

    @Test
    public void demandThatADuplicateIsHandled() {
        county.refer();
        checkDuplicates(Optional.empty());
        assertFails("duplicate-check-done");
        checkDuplicates(Optional.of("LINKED_CASE"));
        assertHolds("duplicate-check-done");
    }

    @Test
    public void demandAConflictCheckOfTheAssignedWorker() {
        assertFails("conflict-of-interest-check-done");
        checkConflict("karin", IntakeCheck.Result.NONE_FOUND);
        assertFails("conflict-of-interest-check-done");
        assign("kim");
        assertFails("conflict-of-interest-check-done");
        assign("karin");
        assertHolds("conflict-of-interest-check-done");
        checkConflict("karin", IntakeCheck.Result.FOUND);
        assertFails("conflict-of-interest-check-done");
    }

    @Test
    public void demandAGroundOfTheTargetGroup() {
        assertThat(holds("target-group-ground-present", new CaseId(new UUID(0, 0))))
                .isFalse();
        assertHolds("target-group-ground-present");
    }

    @Test
    public void demandAForeignCitizen() {
        assertHolds("foreign-citizen");
        assertThat(holds("foreign-citizen", citizenOf("XXA"))).isTrue();
        assertThat(holds("foreign-citizen", citizenOf("BG", "SE"))).isFalse();
        assertThat(holds("foreign-citizen", citizenOf("XXX"))).isFalse();
    }

    @Test
    public void demandARightToReside() {
        assertFails("right-to-reside-in-return-country");
        recordRight(ReturnRight.Status.PENDING);
        assertHolds("right-to-reside-in-return-country");
        recordRight(ReturnRight.Status.REFUSED);
        assertFails("right-to-reside-in-return-country");
    }

    @Test
    public void demandADecisionThatGrants() {
        assertFails("eligibility-decision-recorded");
        decide(Decision.Outcome.REFUSED, Optional.empty());
        assertFails("eligibility-decision-recorded");
        decide(Decision.Outcome.GRANTED, Optional.empty());
        assertHolds("eligibility-decision-recorded");
    }

    @Test
    public void demandTheReasonNotTargetGroup() {
        assertFails("closure-reason-not-target-group");
        prepareClosure("WITHDRAWN");
        assertFails("closure-reason-not-target-group");
        prepareClosure("NOT_TARGET_GROUP");
        assertHolds("closure-reason-not-target-group");
    }

    @Test
    public void demandAlternativeSupport() {
        prepareClosure("NOT_TARGET_GROUP");
        assertFails("alternative-support-recorded");
        prepareClosure("NOT_TARGET_GROUP", "LEGAL");
        assertHolds("alternative-support-recorded");
    }

    @Test
    public void demandThatThePersonIsInformed() {
        decide(Decision.Outcome.REFUSED, Optional.empty());
        assertFails("person-informed-of-decision");
        decide(Decision.Outcome.REFUSED, Optional.of(Story.NOW));
        assertHolds("person-informed-of-decision");
    }

    private void assertHolds(String code) {
        assertThat(holds(code, id)).as(code).isTrue();
    }

    private void assertFails(String code) {
        assertThat(holds(code, id)).as(code).isFalse();
    }

    private boolean holds(String code, CaseId caseId) {
        return county.read(() -> guard(code).holds(caseId));
    }

    private Guard guard(String code) {
        return TestJourney.guards(county.stores().cases(), county.stores().facts()).stream()
                .filter(guard -> guard.code().equals(code))
                .findFirst()
                .orElseThrow();
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
        Closure closure = new Closure(null, id, reason, null, List.of(support), null);
        record(() -> county.recording().prepareClosure(id, closure, Optional.empty()));
    }

    private static void record(Supplier<?> work) {
        Story.COORDINATOR.call(work);
    }
}
