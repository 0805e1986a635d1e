// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseLifecycle.Transition;
import se.hemresa.api.cases.CaseMoved;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.cases.TransitionRefused;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseError;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.emergency.EmergencyOverride;
import se.hemresa.cases.emergency.EmergencyOverride.Ground;
import se.hemresa.cases.emergency.EmergencyOverrideUsed;
import se.hemresa.cases.tasks.Task;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** In acute danger a journey begins before everything is settled, if two others have approved it (domain.md §8.4.4). */
public class EmergencyTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private static final String EVENT = "travelComplete";
    private static final Set<String> GUARDS = Set.copyOf(new StateTable()
            .rules().stream().filter(rule -> rule.event().equals(EVENT)).findFirst().orElseThrow().guards().stream()
                    .map(StateRule.GuardRule::code)
                    .toList());
    private static final String RECEPTION = "reception-confirmed";
    private static final String ESCORT = "escort-confirmed-if-required";

    private static final Caller OFFICER = as("TRAVEL_OFFICER", "tove");
    private static final Caller COLLEAGUE = as("SUPERVISOR", "sten");
    private static final Caller THIRD = as("SUPERVISOR", "stina");

    private final County county = County.on(DATABASE);
    private final CaseId id = county.inState("TRAVEL_PLANNING");

    @Before
    public void letOnlyReceptionAndEscortBeSettled() {
        proven(RECEPTION, ESCORT);
    }

    @Test
    public void letsTheJourneyBeginOnceTwoOthersHaveApproved() {
        UUID override = approved(id);

        assertThat(fire(id)).isEqualTo("READY_TO_DEPART");

        List<String> skipped = override(id).skipped();
        assertThat(skipped).hasSize(GUARDS.size() - 2).doesNotContain(RECEPTION, ESCORT);
        assertThat(override(id).usedAt()).contains(Story.NOW);
        assertThat(county.journal().events())
                .endsWith(
                        new EmergencyOverrideUsed(id, override, skipped),
                        new CaseMoved(id, EVENT, "TRAVEL_PLANNING", "READY_TO_DEPART"));
    }

    @Test
    public void hasItsUseReviewedWithinADay() {
        UUID override = approved(id);

        fire(id);

        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo("review-emergency-override");
            assertThat(task.role()).isEqualTo("SUPERVISOR");
            assertThat(task.dueAt()).isEqualTo(Story.NOW.plus(Duration.ofHours(24)));
            assertThat(task.source()).isEqualTo(override.toString());
        });
    }

    @Test
    public void isNotEnoughWithOneApproval() {
        approve(id, ask(id), Story.SUPERVISOR);

        assertThat(blocking(id)).hasSize(GUARDS.size() - 2);
        assertThat(override(id).usedAt()).isEmpty();
    }

    @Test
    public void letsNobodyApproveTwiceNorWhatTheyAskedFor() {
        UUID override = ask(id);
        approve(id, override, Story.SUPERVISOR);

        assertThat(refusal(() -> approve(id, override, Story.SUPERVISOR))).isEqualTo(PlatformError.SAME_PERSON);
        UUID own = ask(id, Story.SUPERVISOR);
        assertThat(refusal(() -> approve(id, own, Story.SUPERVISOR))).isEqualTo(PlatformError.SAME_PERSON);
        assertThat(blocking(id)).isNotEmpty();
    }

    @Test
    public void letsOnlyWhoMayApproveDecisionsApprove() {
        UUID override = ask(id);

        assertThat(refusal(() -> approve(id, override, as("REGION_COORDINATOR", "kim"))))
                .isEqualTo(PlatformError.NOT_FOUND);
        assertThat(override(id).approvals()).isEmpty();
    }

    @Test
    public void neverSkipsTheReception() {
        proven(ESCORT);
        approved(id);

        assertThat(blocking(id)).containsExactly(RECEPTION);
        assertThat(override(id).usedAt()).isEmpty();
        assertThat(tasks()).isEmpty();
    }

    @Test
    public void neverSkipsTheEscortOfAChild() {
        CaseId child = travelling(new CaseReferral.BirthDate(LocalDate.of(2010, 1, 1), "DAY"), "child");
        proven(RECEPTION);
        approved(child);

        assertThat(blocking(child)).containsExactly(ESCORT);
    }

    @Test
    public void neverSkipsTheEscortOfWhoMustBePresumedToBeAChild() {
        CaseId young = travelling(new CaseReferral.BirthDate(LocalDate.of(2008, 1, 1), "YEAR"), "young");
        CaseId unknown = travelling(null, "unknown");
        proven(RECEPTION);
        approved(young);
        approved(unknown);

        assertThat(blocking(young)).containsExactly(ESCORT);
        assertThat(blocking(unknown)).containsExactly(ESCORT);
    }

    @Test
    public void skipsTheEscortOfAnAdult() {
        proven(RECEPTION);
        approved(id);

        assertThat(fire(id)).isEqualTo("READY_TO_DEPART");
        assertThat(override(id).skipped()).contains(ESCORT);
    }

    @Test
    public void skipsWhatFailsAsWellAsWhatAnAbsentModuleCannotProve() {
        Guard failing = guard("all-legs-ticketed", false);
        county.guardedBy(failing, guard(RECEPTION, true), guard(ESCORT, true));
        approved(id);

        assertThat(outcome("all-legs-ticketed")).isEqualTo(new Shown(GuardOutcome.Outcome.FAILS, false));
        assertThat(outcome("reintegration-outline-agreed"))
                .isEqualTo(new Shown(GuardOutcome.Outcome.NOT_PROVEN, false));
        fire(id);
        assertThat(override(id).skipped()).contains("all-legs-ticketed", "reintegration-outline-agreed");
    }

    @Test
    public void isUsedOnce() {
        UUID override = approved(id);
        fire(id);
        back();

        assertThat(blocking(id)).hasSize(GUARDS.size() - 2);
        assertThat(refusal(() -> approve(id, override, THIRD))).isEqualTo(CaseError.EMERGENCY_OVERRIDE_OVER);
    }

    @Test
    public void staysUnusedWhileEverythingHolds() {
        approved(id);
        proven(GUARDS.toArray(String[]::new));

        assertThat(fire(id)).isEqualTo("READY_TO_DEPART");

        assertThat(override(id).usedAt()).isEmpty();
        assertThat(tasks()).isEmpty();
    }

    @Test
    public void lastsADayFromWhenItWasAskedFor() {
        approved(id);
        county.clock().move(EmergencyOverride.LIFE);
        assertThat(outcome("legs-connect").blocking()).isFalse();

        county.clock().move(Duration.ofMillis(1));

        assertThat(blocking(id)).hasSize(GUARDS.size() - 2);
        UUID late = ask(id);
        county.clock().move(EmergencyOverride.LIFE.plusMillis(1));
        assertThat(refusal(() -> approve(id, late, Story.SUPERVISOR))).isEqualTo(CaseError.EMERGENCY_OVERRIDE_OVER);
    }

    @Test
    public void existsForNoOtherTransitionAndInNoOtherState() {
        CaseId departing = county.inState("READY_TO_DEPART");

        assertThat(refusal(() -> ask(departing, Story.COORDINATOR))).isEqualTo(CaseError.NO_EMERGENCY_OVERRIDE);
        assertThat(refusal(() -> Story.COORDINATOR.call(
                        () -> county.emergencies().ask(id, "withdraw", Ground.ACUTE_DANGER, "Danger"))))
                .isEqualTo(CaseError.NO_EMERGENCY_OVERRIDE);
    }

    @Test
    public void isNotFoundInAnotherCaseNorByAStranger() {
        UUID override = ask(id);
        CaseId other = county.inState("TRAVEL_PLANNING");

        assertThat(refusal(() -> approve(other, override, Story.SUPERVISOR))).isEqualTo(PlatformError.NOT_FOUND);
        assertThat(refusal(() -> ask(id, Story.STRANGER))).isEqualTo(PlatformError.NOT_FOUND);
    }

    private record Shown(GuardOutcome.Outcome outcome, boolean blocking) {}

    private Shown outcome(String code) {
        return OFFICER.call(() -> county.journey().transitions(id)).stream()
                .filter(transition -> transition.event().equals(EVENT))
                .map(Transition::guards)
                .flatMap(List::stream)
                .filter(guard -> guard.code().equals(code))
                .map(guard -> new Shown(guard.outcome(), guard.blocking()))
                .findFirst()
                .orElseThrow();
    }

    private CaseId travelling(CaseReferral.BirthDate born, String diaryNumber) {
        CaseReferral.ReferredPerson alen = Story.ALEN;
        CaseReferral.ReferredPerson person = new CaseReferral.ReferredPerson(
                alen.names(), born, born == null ? 30 : null, alen.gender(), alen.citizenships(), alen.languages());
        CaseId traveller = county.refer(Story.referral(person, diaryNumber));
        county.set(traveller, "TRAVEL_PLANNING");
        return traveller;
    }

    private void back() {
        county.set(id, "TRAVEL_PLANNING");
    }

    private UUID approved(CaseId caseId) {
        UUID override = ask(caseId);
        approve(caseId, override, Story.SUPERVISOR);
        approve(caseId, override, COLLEAGUE);
        return override;
    }

    private UUID ask(CaseId caseId) {
        return ask(caseId, Story.COORDINATOR);
    }

    private UUID ask(CaseId caseId, Caller caller) {
        return caller.call(() -> county.emergencies().ask(caseId, EVENT, Ground.ACUTE_DANGER, "Danger"))
                .id();
    }

    private UUID approve(CaseId caseId, UUID override, Caller caller) {
        return caller.call(() -> county.emergencies().approve(caseId, override)).id();
    }

    private String fire(CaseId caseId) {
        return OFFICER.call(() -> county.journey().fire(caseId, EVENT, null));
    }

    private List<String> blocking(CaseId caseId) {
        return catchThrowableOfType(TransitionRefused.class, () -> fire(caseId)).guards().stream()
                .map(GuardOutcome::code)
                .toList();
    }

    private EmergencyOverride override(CaseId caseId) {
        return county.read(() -> county.stores().emergencies().of(caseId)).get(0);
    }

    private List<Task> tasks() {
        return county.read(() -> county.stores().tasks().of(id));
    }

    private static ErrorCode refusal(Runnable work) {
        return catchThrowableOfType(PlatformException.class, work::run).code();
    }

    private static Caller as(String role, String user) {
        return new Caller(new AgencyId("SE-O"), role, Optional.of(user), "CASE_HANDLING");
    }

    private void proven(String... codes) {
        county.guardedBy(List.of(codes).stream().map(code -> guard(code, true)).toArray(Guard[]::new));
    }

    private static Guard guard(String code, boolean holds) {
        return new Guard() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public boolean holds(CaseId caseId) {
                return holds;
            }
        };
    }
}
