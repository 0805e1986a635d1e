// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.assertj.core.groups.Tuple;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseClosed;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.closing.BreakOff;
import se.hemresa.cases.closing.BrokenOff;
import se.hemresa.cases.closing.CaseHeld;
import se.hemresa.cases.closing.Closure;
import se.hemresa.cases.closing.Hold;
import se.hemresa.cases.tasks.Task;
import se.hemresa.cases.testing.County;
import se.hemresa.cases.testing.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What follows from a transition in the same unit of work; every guard holds here. */
public class EffectsTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby();

    private static final LocalDate REVIEW = LocalDate.of(2026, 12, 20);

    private final County county = County.on(DATABASE);

    @Before
    public void letEveryGuardHold() {
        county.guardedBy(
                new PaperTable().guards().stream().map(EffectsTest::holding).toArray(Guard[]::new));
    }

    @Test
    public void opensATaskToInformThePersonWhenIomDeclines() {
        CaseId id = county.inState("SUBMITTED_TO_IOM");

        Caller.module("iom-integration").call(() -> county.journey().fire(id, "ackDeclined", null));

        assertThat(tasks(id)).extracting(Task::kind, Task::role).containsExactly(tuple("inform-person"));
        assertThat(county.journal().events()).contains(new CaseClosed(id, "IOM_DECLINED"));
    }

    @Test
    public void opensATaskToChooseARecipientWhenIomRedirects() {
        CaseId id = county.inState("SUBMITTED_TO_IOM");

        Caller.module("iom-integration").call(() -> county.journey().fire(id, "ackRedirected", null));

        assertThat(tasks(id)).extracting(Task::kind, Task::role).containsExactly(tuple("choose-recipient"));
    }

    @Test
    public void tellsWhyACaseRests() {
        CaseId id = county.refer();
        enterHold(id, "TRIAL");

        fire(id, "hold");

        assertThat(county.journal().events()).contains(new CaseHeld(id, "TRIAL", REVIEW));
    }

    @Test
    public void tellsWhyThePersonBrokeOff() {
        CaseId id = county.inState("IN_TRANSIT");
        BreakOff breakOff = new BreakOff("FAMILY", Story.NOW, "PHONE", null, null, null);
        Story.COORDINATOR.call(() -> county.facts().record(id, breakOff));

        fire(id, "breakOff");

        assertThat(county.journal().events()).contains(new BrokenOff(id, "FAMILY"));
    }

    @Test
    public void letsACaseRestForTheNewReviewWhenTheConsentIsRenewed() {
        CaseId id = county.inState("RESTRICTED");
        enterHold(id, "OTHER");

        assertThat(fire(id, "consentRenewed")).isEqualTo("ON_HOLD");

        Hold newest = county.read(() -> county.stores().closing().holds(id)).get(0);
        assertThat(newest.reason()).isEqualTo(Hold.RENEWED_CONSENT);
        assertThat(newest.reviewOn()).isEqualTo(REVIEW);
        assertThat(newest.open()).isTrue();
        assertThat(county.journal().events()).contains(new CaseHeld(id, Hold.RENEWED_CONSENT, REVIEW));
    }

    @Test
    public void takesTheHoldThatWasEnteredForTheRenewal() {
        CaseId id = county.inState("RESTRICTED");
        enterHold(id, Hold.RENEWED_CONSENT);

        fire(id, "consentRenewed");

        assertThat(county.read(() -> county.stores().closing().holds(id))).hasSize(1);
    }

    @Test
    public void closesForTheReasonThatIsPreparedAndNotesWhen() {
        CaseId id = county.refer();
        prepare(id, "TRANSFERRED");

        assertThat(Story.SUPERVISOR.call(() -> county.journey().fire(id, "closeAdministratively", null)))
                .isEqualTo("CLOSED");

        assertThat(county.file(id).closureReason()).contains("TRANSFERRED");
        assertThat(closure(id).closedAt()).contains(Story.NOW);
    }

    @Test
    public void refusesAnotherReasonThanTheOneThatTheGuardsLookAt() {
        CaseId id = county.refer();
        prepare(id, "TRANSFERRED");

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() ->
                        Story.SUPERVISOR.call(() -> county.journey().fire(id, "closeAdministratively", "DUPLICATE")))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(PlatformError.INVALID);
                    assertThat(refusal.violations().get(0).rule()).isEqualTo("not-as-prepared");
                });
        assertThat(county.file(id).state()).isEqualTo("REFERRED");
    }

    @Test
    public void makesAClosureWhereNoneWasPrepared() {
        CaseId id = county.refer();
        prepare(id, "NOT_TARGET_GROUP");

        fire(id, "withdraw");

        assertThat(closure(id).reason()).isEqualTo("WITHDRAWN");
        assertThat(closure(id).requestedBy()).isEqualTo("karin");
        assertThat(closure(id).closedAt()).contains(Story.NOW);
    }

    private void enterHold(CaseId id, String reason) {
        Story.COORDINATOR.call(() -> county.closing().enterHold(id, reason, Optional.empty(), REVIEW));
    }

    private void prepare(CaseId id, String reason) {
        Story.COORDINATOR.call(() -> county.closing().prepareClosure(id, Closure.Terms.of(reason), Optional.empty()));
    }

    private Closure closure(CaseId id) {
        return county.read(() -> county.stores().closing().closure(id)).orElseThrow();
    }

    private List<Task> tasks(CaseId id) {
        return county.read(() -> county.stores().tasks().of(id));
    }

    private String fire(CaseId id, String event) {
        return Story.COORDINATOR.call(() -> county.journey().fire(id, event, null));
    }

    private static Tuple tuple(String kind) {
        return Tuple.tuple(kind, "REGION_COORDINATOR");
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
