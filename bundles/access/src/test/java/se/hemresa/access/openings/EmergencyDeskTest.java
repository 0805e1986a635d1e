// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.openings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.access.openings.EmergencyDesk.Told;
import se.hemresa.access.openings.EmergencyPlatform.Wall;
import se.hemresa.access.rules.OneCase;
import se.hemresa.access.rules.TiedRefused;
import se.hemresa.access.searches.SearchLocked;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Seen;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.EmergencyAccessOpened;
import se.hemresa.api.journal.Event;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class EmergencyDeskTest {

    private static final Caller DUTY = EmergencyPlatform.DUTY;
    private static final Caller BOSS = EmergencyPlatform.BOSS;
    private static final List<String> OPENED =
            List.of("shell", "identity", "contact", "health", "risk", "travel", "checkpoints", "reception");

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    private EmergencyPlatform emergency;

    @Before
    public void start() {
        emergency = new EmergencyPlatform(database);
    }

    private void refuses(Caller caller, String reference, String code) {
        assertThatThrownBy(() -> caller.call(
                        () -> emergency.emergencies.open(reference, BreakGlassReason.OTHER, "Because I ask")))
                .hasMessageStartingWith(code);
    }

    @Test
    public void opensOneCaseToOneUserForReadingForAnHour() {
        OPENED.forEach(section -> assertThat(emergency.view(DUTY, section)).isEqualTo(View.NOTHING));

        emergency.open(DUTY);

        OPENED.forEach(section -> assertThat(emergency.view(DUTY, section)).isEqualTo(View.WHOLE));
        assertThat(emergency.view(DUTY, "narrative")).isEqualTo(View.NOTHING);
        for (Operation operation : List.of(Operation.CREATE, Operation.UPDATE, Operation.APPROVE)) {
            assertThat(DUTY.call(() -> emergency.platform.desk.view(OneCase.ID, "health", operation)))
                    .isEqualTo(View.NOTHING);
        }
        emergency.pass(Duration.ofMinutes(60).minusMillis(1));
        assertThat(emergency.view(DUTY, "health")).isEqualTo(View.WHOLE);
        emergency.pass(Duration.ofMillis(1));
        assertThat(emergency.view(DUTY, "health")).isEqualTo(View.NOTHING);
    }

    @Test
    public void opensNothingToOthersNorInAnotherRoleNorForAnotherPurpose() {
        emergency.open(DUTY);

        Caller other = EmergencyPlatform.caller("SE-O", "DUTY_OFFICER", "duty-2");
        Caller namesake = EmergencyPlatform.caller("SE-M", "DUTY_OFFICER", "duty-1");
        Caller otherRole = EmergencyPlatform.caller("SE-O", "REGION_COORDINATOR", "duty-1");
        Caller otherPurpose = new Caller(DUTY.agency(), DUTY.role(), DUTY.user(), "TRAVEL");
        Caller system = new Caller(DUTY.agency(), DUTY.role(), Optional.empty(), "BREAK_GLASS");
        for (Caller caller : List.of(other, namesake, otherRole, otherPurpose, system)) {
            assertThat(emergency.view(caller, "health")).as(caller.toString()).isEqualTo(View.NOTHING);
        }
    }

    @Test
    public void tellsOfItAtOnceWithoutAWordOfTheText() {
        Opening opening = emergency.open(DUTY);

        List<Event> events = emergency.platform.events.events();
        assertThat(events).containsExactly(new EmergencyAccessOpened(OneCase.ID, opening.id(), "DANGER_TO_LIFE"));
        assertThat(events.get(0).payload().toString()).doesNotContain("gate");
        assertThat(emergency.walls)
                .containsExactly(new Wall(
                        OneCase.ID,
                        DUTY.agency(),
                        DUTY.user(),
                        Optional.of(emergency.clock.instant().plus(Duration.ofMinutes(60)))));
    }

    @Test
    public void answersTheSameForAnUnknownReferenceAndForWhoMayNot() {
        refuses(DUTY, "ATV-2026-9999", "platform.not-found");
        refuses(EmergencyPlatform.caller("SE-O", "RISK_ASSESSOR", "ann"), OneCase.REFERENCE, "platform.not-found");
        refuses(
                new Caller(DUTY.agency(), DUTY.role(), Optional.empty(), "BREAK_GLASS"),
                OneCase.REFERENCE,
                "platform.not-found");
        refuses(EmergencyPlatform.caller("SE-O", "SUPERVISOR", "cleo"), OneCase.REFERENCE, "platform.not-found");
        emergency.platform.one.disposed = true;
        refuses(DUTY, OneCase.REFERENCE, "platform.not-found");

        assertThat(emergency.platform.events.told()).isEmpty();
        assertThat(emergency.walls).isEmpty();
    }

    @Test
    public void doesTheSameWorkForAnUnknownReferenceAndForWhoMayNot() {
        emergency.platform.one.disposed = true;
        refuses(DUTY, OneCase.REFERENCE, "platform.not-found");
        List<String> known = List.copyOf(emergency.platform.one.calls);
        emergency.platform.one.calls.clear();

        refuses(DUTY, "ATV-2026-9999", "platform.not-found");

        assertThat(emergency.platform.one.calls).isEqualTo(known).isNotEmpty();
    }

    @Test
    public void doesNotOpenWhatTheOwnerSeesAnyway() {
        refuses(
                EmergencyPlatform.caller("SE-AB", "REGION_COORDINATOR", "eva"),
                OneCase.REFERENCE,
                "platform.not-found");
    }

    @Test
    public void opensToTheSupervisorWhatStaysClosedOtherwise() {
        Caller urgent = new Caller(BOSS.agency(), BOSS.role(), BOSS.user(), "BREAK_GLASS");
        assertThat(emergency.view(urgent, "narrative")).isEqualTo(View.NOTHING);

        emergency.open(BOSS);

        assertThat(emergency.view(urgent, "narrative")).isEqualTo(View.WHOLE);
        assertThat(emergency.view(BOSS, "narrative")).isEqualTo(View.NOTHING);
        assertThat(emergency.view(urgent, "protected-identity")).isEqualTo(View.NOTHING);
    }

    @Test
    public void locksWhoGuessesReferencesAlsoIfEachGuessIsRolledBack() {
        for (int guess = 0; guess < 20; guess++) {
            String reference = "ATV-2026-%04d".formatted(100 + guess);
            assertThatThrownBy(() -> new Seen()
                            .during(() -> DUTY.call(() -> emergency.work.run(() ->
                                    emergency.emergencies.open(reference, BreakGlassReason.OTHER, "Because I ask")))))
                    .hasMessageStartingWith("platform.not-found");
        }

        refuses(DUTY, OneCase.REFERENCE, "access.search-locked");
        assertThat(emergency.platform.events.events()).containsExactly(new SearchLocked(20));
    }

    @Test
    public void opensAFictitiousIdentityOnlyWhenASecondPersonHasApproved() {
        emergency.platform.one.protection = "FICTITIOUS_IDENTITY";
        Opening opening = emergency.open(DUTY);
        assertThat(opening.approval().isEnough()).isFalse();
        assertThat(emergency.view(DUTY, "shell")).isEqualTo(View.NOTHING);
        assertThat(emergency.walls).isEmpty();

        Opening approved = BOSS.call(() -> emergency.emergencies.approve(opening.id()));

        assertThat(approved.approval().isEnough()).isTrue();
        assertThat(approved.span()).isEqualTo(opening.span());
        assertThat(emergency.view(DUTY, "shell")).isEqualTo(View.WHOLE);
        assertThat(emergency.view(DUTY, "identity")).isEqualTo(new View(false, Set.of("PSEUDONYM")));
        assertThat(emergency.walls).hasSize(1);
        assertThat(emergency.platform.events.events()).endsWith(new EmergencyAccessApproved(OneCase.ID, opening.id()));
    }

    @Test
    public void letsOnlyAnotherOverseerOfTheOwningAgencyApprove() {
        emergency.platform.one.protection = "PROGRAMME_SHIELD";
        Opening opening = emergency.open(DUTY);
        Opening own = emergency.open(BOSS);

        refusesApproval(EmergencyPlatform.caller("SE-O", "SUPERVISOR", "cleo"), opening, "platform.not-found");
        refusesApproval(EmergencyPlatform.caller("SE-AB", "REGION_COORDINATOR", "eva"), opening, "platform.not-found");
        refusesApproval(DUTY, opening, "platform.not-found");
        refusesApproval(BOSS, own, "platform.same-person");
        refusesApproval(EmergencyPlatform.caller("SE-AB", "DPO", null), opening, "platform.same-person");
        emergency.platform.one.tied = true;
        refusesApproval(BOSS, opening, "platform.not-found");
        emergency.platform.one.tied = false;
        emergency.pass(Duration.ofMinutes(60));
        refusesApproval(BOSS, opening, "platform.not-found");
    }

    private void refusesApproval(Caller caller, Opening opening, String code) {
        assertThatThrownBy(() ->
                        new Seen().during(() -> caller.call(() -> emergency.emergencies.approve(opening.id()))))
                .hasMessageStartingWith(code);
        assertThat(emergency.view(DUTY, "shell")).isEqualTo(View.NOTHING);
    }

    @Test
    public void letsTheOverseerReadTheProtectedIdentityOnlyWithASecondPerson() {
        emergency.platform.one.protection = "PROTECTED_REGISTRATION";
        Caller urgent = new Caller(BOSS.agency(), BOSS.role(), BOSS.user(), "BREAK_GLASS");
        Opening opening = emergency.open(BOSS);
        assertThat(opening.approval().isEnough()).isTrue();
        assertThat(emergency.view(urgent, "protected-identity")).isEqualTo(View.NOTHING);

        EmergencyPlatform.caller("SE-AB", "DPO", "dpo-1").call(() -> emergency.emergencies.approve(opening.id()));

        assertThat(emergency.view(urgent, "protected-identity")).isEqualTo(View.WHOLE);
    }

    @Test
    public void refusesWhoIsTiedToThePersonAndTellsOfTheAttempt() {
        emergency.platform.one.tied = true;

        assertThatThrownBy(() -> new Seen().during(() -> emergency.open(DUTY)))
                .hasMessageStartingWith("platform.not-found");

        assertThat(emergency.platform.events.events())
                .hasOnlyElementsOfType(TiedRefused.class)
                .hasSize(1);
    }

    @Test
    public void showsOpeningsToWhoOpenedThemAndToWhoOverseesTheCase() {
        Opening opening = emergency.open(DUTY);
        emergency.pass(Duration.ofDays(2));

        List<Told> own = DUTY.call(emergency.emergencies::list);
        assertThat(own).containsExactly(new Told(opening, Optional.of("Somebody waits at the gate")));
        assertThat(BOSS.call(emergency.emergencies::list)).isEqualTo(own);
        assertThat(EmergencyPlatform.caller("SE-AB", "DPO", "dpo-1").call(emergency.emergencies::list))
                .isEqualTo(own);
        assertThat(EmergencyPlatform.caller("SE-AB", "REGION_COORDINATOR", "eva")
                        .call(emergency.emergencies::list))
                .isEmpty();
        assertThat(EmergencyPlatform.caller("SE-O", "SUPERVISOR", "cleo").call(emergency.emergencies::list))
                .isEmpty();
    }

    @Test
    public void leavesAMarkOfTheLookAtOpenings() {
        emergency.open(DUTY);
        Seen request = new Seen();

        request.during(() -> BOSS.call(emergency.emergencies::list));

        assertThat(request.cases()).containsExactly(OneCase.ID);
    }
}
