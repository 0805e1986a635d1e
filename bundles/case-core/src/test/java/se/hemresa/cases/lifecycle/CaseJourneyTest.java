// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseClosed;
import se.hemresa.api.cases.CaseLifecycle;
import se.hemresa.api.cases.CaseMoved;
import se.hemresa.api.cases.CaseReferred;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.cases.TransitionRefused;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseError;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.Decision;
import se.hemresa.cases.IntakeCheck;
import se.hemresa.cases.ReturnRight;
import se.hemresa.cases.StateChange;
import se.hemresa.cases.closing.Closure;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A case on its way along the table. */
public class CaseJourneyTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private final County county = County.on(DATABASE);

    @Test
    public void namesEveryGuardThatStandsInTheWay() {
        CaseId id = county.refer();

        assertThatExceptionOfType(TransitionRefused.class)
                .isThrownBy(() -> fire(id, "open"))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(CaseError.TRANSITION_REFUSED);
                    assertThat(refusal.guards())
                            .extracting(GuardOutcome::code)
                            .containsExactly("duplicate-check-done", "conflict-of-interest-check-done");
                });
        assertThat(stateOf(id)).isEqualTo("REFERRED");
    }

    @Test
    public void opensAndConfirmsOnceEverythingIsRecorded() {
        CaseId id = county.refer();
        readyToOpen(id);

        assertThat(fire(id, "open")).isEqualTo("ELIGIBILITY_REVIEW");
        recordEligible(id);
        assertThat(fire(id, "confirmEligible")).isEqualTo("COUNSELLING");

        assertThat(county.journal().events())
                .containsExactly(
                        new CaseReferred(id),
                        new CaseMoved(id, "open", "REFERRED", "ELIGIBILITY_REVIEW"),
                        new CaseMoved(id, "confirmEligible", "ELIGIBILITY_REVIEW", "COUNSELLING"));
        assertThat(county.read(() -> county.stores().cases().history(id)))
                .extracting(StateChange::to)
                .containsExactly("REFERRED", "ELIGIBILITY_REVIEW", "COUNSELLING");
    }

    @Test
    public void declinesAndClosesWithTheDefaultReason() {
        CaseId id = county.refer();
        readyToOpen(id);
        fire(id, "open");
        decide(id, Decision.Outcome.REFUSED, true);
        Closure.Terms terms = new Closure.Terms("NOT_TARGET_GROUP", List.of("LEGAL"), null, null, null, null, null);
        Story.COORDINATOR.call(() -> county.closing().prepareClosure(id, terms, Optional.empty()));

        assertThat(fire(id, "decline")).isEqualTo("CLOSED");

        CaseFile file = county.file(id);
        assertThat(file.closureReason()).contains("NOT_TARGET_GROUP");
        assertThat(file.retentionClass()).contains("R2");
        assertThat(county.journal().events()).endsWith(new CaseClosed(id, "NOT_TARGET_GROUP"));
    }

    @Test
    public void alwaysLetsAPersonWithdrawBeforeDeparture() {
        CaseId id = county.refer();

        assertThat(Story.SOCIAL_WORKER.call(() -> county.journey().fire(id, "withdraw", "STAYS_IN_SWEDEN")))
                .isEqualTo("CLOSED");

        assertThat(county.journal().events()).endsWith(new CaseClosed(id, "STAYS_IN_SWEDEN"));
    }

    @Test
    public void refusesAReasonThatTheEventDoesNotCloseFor() {
        CaseId id = county.refer();

        assertRefused(PlatformError.INVALID, () -> county.journey().fire(id, "withdraw", "DECEASED"));
        assertThat(stateOf(id)).isEqualTo("REFERRED");
    }

    @Test
    public void blocksOnAGuardWhoseModuleIsAbsent() {
        CaseId id = county.refer();
        county.guardedBy();

        assertThatExceptionOfType(TransitionRefused.class)
                .isThrownBy(() -> fire(id, "open"))
                .satisfies(refusal -> assertThat(refusal.guards()).hasSize(3).allSatisfy(guard -> {
                    assertThat(guard.outcome()).isEqualTo(GuardOutcome.Outcome.NOT_PROVEN);
                    assertThat(guard.owner()).isEqualTo("case-core");
                }));
    }

    @Test
    public void refusesAnEventThatTheStateOrTheRoleDoesNotHave() {
        CaseId id = county.refer();

        assertRefused(CaseError.NO_SUCH_TRANSITION, () -> county.journey().fire(id, "confirmEligible", null));
        assertRefused(CaseError.NO_SUCH_TRANSITION, () -> county.journey().fire(id, "closeAdministratively", null));
        assertRefused(CaseError.NO_SUCH_TRANSITION, () -> county.journey().fire(id, "restrictAfterJourney", null));
    }

    @Test
    public void tellsAStrangerThatThereIsNoSuchCase() {
        CaseId id = county.refer();

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> Story.STRANGER.call(() -> county.journey().fire(id, "withdraw", null)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(PlatformError.NOT_FOUND));
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> Story.STRANGER.call(() -> county.journey().transitions(id)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(PlatformError.NOT_FOUND));
    }

    @Test
    public void returnsFromAHoldToWhereTheCaseWas() {
        CaseId id = county.refer();
        county.guardedBy(holds(
                "hold-reason-present",
                "hold-review-within-30-days",
                "hold-not-during-journey",
                "hold-reason-ended",
                "risk-not-older-than-90-days"));

        assertThat(fire(id, "hold")).isEqualTo("ON_HOLD");
        assertThat(fire(id, "resume")).isEqualTo("REFERRED");
    }

    @Test
    public void restrictsByItselfAfterTheJourneyIfARestrictionIsPending() {
        CaseId id = county.inState("IN_TRANSIT");
        county.guardedBy(holds("break-off-reason-recorded", "social-services-informed", "restriction-pending"));

        assertThat(fire(id, "breakOff")).isEqualTo("RESTRICTED");

        assertThat(county.read(() -> county.stores().cases().history(id)))
                .extracting(StateChange::event)
                .containsExactly("refer", "breakOff", "restrictAfterJourney");
    }

    @Test
    public void staysAfterTheJourneyIfNothingProvesThatARestrictionIsPending() {
        CaseId id = county.inState("IN_TRANSIT");
        county.guardedBy(holds("break-off-reason-recorded", "social-services-informed"));

        assertThat(fire(id, "breakOff")).isEqualTo("FOLLOW_UP");
    }

    @Test
    public void waitsUntilEveryActorHasAgreed() {
        CaseId id = county.inState("FOLLOW_UP");
        county.guardedBy(holds("follow-up-shows-need", "budget-remains"));
        Caller iom = new Caller(new AgencyId("SE-O"), "IOM_FINLAND", Optional.empty(), "ASSISTED_RETURN");

        assertThat(fire(id, "moreSupport")).isEqualTo("FOLLOW_UP");
        assertThat(fire(id, "moreSupport")).isEqualTo("FOLLOW_UP");
        assertThat(iom.call(() -> county.journey().fire(id, "moreSupport", null)))
                .isEqualTo("REINTEGRATION");
    }

    @Test
    public void endsTheClosureWhenACaseIsOpenedAgain() {
        CaseId id = county.refer();
        Closure.Terms terms = Closure.Terms.of("WITHDRAWN");
        Story.COORDINATOR.call(() -> county.closing().prepareClosure(id, terms, Optional.empty()));
        fire(id, "withdraw");
        county.guardedBy(holds("new-referral-or-re-exploitation", "case-not-disposed"));

        Story.SUPERVISOR.call(() -> county.journey().fire(id, "reopen", null));

        CaseFile file = county.file(id);
        assertThat(file.state()).isEqualTo("ELIGIBILITY_REVIEW");
        assertThat(file.closureReason()).isEmpty();
        assertThat(county.read(() -> county.stores().closing().closure(id))).isEmpty();
    }

    @Test
    public void tellsWhatCanBeFiredWithEveryGuardEvaluated() {
        CaseId id = county.refer();

        List<CaseLifecycle.Transition> transitions =
                Story.COORDINATOR.call(() -> county.journey().transitions(id));

        assertThat(transitions)
                .extracting(CaseLifecycle.Transition::event)
                .containsExactly("open", "withdraw", "hold", "consentWithdrawn");
        Map<String, GuardOutcome.Outcome> outcomes = transitions.get(0).guards().stream()
                .collect(Collectors.toMap(GuardOutcome::code, GuardOutcome::outcome));
        assertThat(outcomes)
                .containsEntry("referral-source-and-date-present", GuardOutcome.Outcome.HOLDS)
                .containsEntry("duplicate-check-done", GuardOutcome.Outcome.FAILS);
    }

    private String fire(CaseId id, String event) {
        return Story.COORDINATOR.call(() -> county.journey().fire(id, event, null));
    }

    private String stateOf(CaseId id) {
        return county.file(id).state();
    }

    private void readyToOpen(CaseId id) {
        Story.COORDINATOR.call(() -> {
            county.recording().assign(id, "karin", Optional.empty());
            county.recording()
                    .check(id, IntakeCheck.Kind.DUPLICATE, Optional.empty(), Optional.empty(), Optional.empty());
            return county.recording()
                    .check(
                            id,
                            IntakeCheck.Kind.CONFLICT_OF_INTEREST,
                            Optional.of("karin"),
                            Optional.of(IntakeCheck.Result.NONE_FOUND),
                            Optional.empty());
        });
    }

    private void recordEligible(CaseId id) {
        decide(id, Decision.Outcome.GRANTED, false);
        ReturnRight right =
                new ReturnRight(null, id, "BG", "CITIZENSHIP", ReturnRight.Status.ESTABLISHED, "PASSPORT", null);
        Story.COORDINATOR.call(() -> county.recording().recordReturnRight(id, right));
    }

    private void decide(CaseId id, Decision.Outcome outcome, boolean informed) {
        Decision decision = new Decision(
                null,
                id,
                Decision.ELIGIBILITY,
                outcome,
                List.of("karin"),
                Story.NOW,
                informed ? Optional.of(Story.NOW) : Optional.empty(),
                null);
        Story.COORDINATOR.call(() -> county.recording().recordDecision(id, decision, Optional.empty()));
    }

    private static void assertRefused(ErrorCode code, Runnable work) {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> Story.COORDINATOR.run(work))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Guard[] holds(String... codes) {
        return List.of(codes).stream().map(CaseJourneyTest::holding).toArray(Guard[]::new);
    }

    private static Guard holding(String code) {
        return new Guard() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public boolean holds(CaseId caseId) {
                return true;
            }
        };
    }
}
