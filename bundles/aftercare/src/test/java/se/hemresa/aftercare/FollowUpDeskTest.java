// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.aftercare.FollowUp.Findings;
import se.hemresa.aftercare.FollowUpDesk.Report;
import se.hemresa.aftercare.events.FollowUpDone;
import se.hemresa.aftercare.events.FollowUpDue;
import se.hemresa.aftercare.events.ReExploitationSuspected;
import se.hemresa.aftercare.testing.CareHome;
import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.testing.ToldEvents.Told;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.hemresa.aftercare.testing.CareHome.EMIL;
import static se.hemresa.aftercare.testing.CareHome.KARIN;
import static se.hemresa.aftercare.testing.CareHome.NOW;
import static se.hemresa.aftercare.testing.CareHome.STRANGER;
import static se.hemresa.aftercare.testing.CareHome.report;

public class FollowUpDeskTest {

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    private CareHome home;

    @Before
    public void open() {
        home = new CareHome(database);
    }

    @Test
    public void setsATimerForEachFollowUpThatItPlans() {
        plan();

        List<FollowUp> planned = followUps();
        assertThat(planned)
                .extracting(one -> one.plan().period().orElseThrow() + " "
                        + one.plan().kind() + " " + one.plan().dueAt())
                .containsExactly(
                        "M1 REGULAR 2026-12-24T09:00:00Z",
                        "M3 REGULAR 2027-02-24T09:00:00Z",
                        "M6 REGULAR 2027-05-24T09:00:00Z",
                        "M12 FINAL 2027-11-24T09:00:00Z");
        assertThat(home.journal().told())
                .containsExactlyElementsOf(planned.stream()
                        .map(one -> new Told(
                                new FollowUpDue(EMIL, one.id()),
                                Optional.of(one.plan().dueAt())))
                        .toList());
    }

    @Test
    public void completesTheOneThatWasDueOnce() {
        plan();
        UUID first = followUps().get(0).id();

        home.followUp(about(first, NOW));

        assertThat(followUps().get(0).contact().orElseThrow().outcome()).isEqualTo("SAFE_STABLE");
        assertThat(followUps().get(0).plan().period()).contains("M1");
        assertThat(home.journal().events()).containsExactly(new FollowUpDone(EMIL, first, "REGULAR", "SAFE_STABLE"));
        assertThatThrownBy(() -> home.followUp(about(first, NOW)))
                .extracting("code")
                .isEqualTo(AftercareError.FOLLOW_UP_DONE);
    }

    @Test
    public void suspectsNewExploitationWhereThereAreSigns() {
        Findings signs = new Findings(Optional.empty(), List.of("NEW_DEBT"), Optional.empty());
        Report plain = report(FollowUp.Kind.REGULAR, "SAFE_UNSTABLE");

        UUID signed = home.followUp(new Report(Optional.empty(), plain.kind(), NOW, plain.reached(), signs));
        UUID told = home.followUp(report(FollowUp.Kind.REGULAR, "RE_EXPLOITED"));
        home.followUp(report(FollowUp.Kind.REGULAR, "AT_RISK"));

        assertThat(home.journal().events())
                .filteredOn(ReExploitationSuspected.class::isInstance)
                .containsExactly(new ReExploitationSuspected(EMIL, signed), new ReExploitationSuspected(EMIL, told));
    }

    @Test
    public void refusesWhatIsNotDoneYet() {
        PlatformException refused = catchThrowableOfType(
                PlatformException.class,
                () -> home.followUp(report(FollowUp.Kind.REGULAR, "SAFE_STABLE", NOW.plusSeconds(1))));

        assertThat(refused.violations()).extracting("at").containsExactly("/doneAt");
        assertThat(followUps()).isEmpty();
    }

    @Test
    public void answersAsIfThereWereNothingToWhoeverMayNotWrite() {
        assertThatThrownBy(() -> STRANGER.call(
                        () -> home.followUps().record(EMIL, report(FollowUp.Kind.REGULAR, "SAFE_STABLE"))))
                .extracting("code")
                .isEqualTo(PlatformError.NOT_FOUND);
        assertThatThrownBy(() -> home.followUp(about(UUID.randomUUID(), NOW)))
                .extracting("code")
                .isEqualTo(PlatformError.NOT_FOUND);
    }

    @Test
    public void letsAPartnerRecordContactsOfItsOwnAndCompleteNothingThatIsNotItsOwn() {
        plan();
        home.access().mask("RECEPTION_PARTNER", "OWN_ROWS");
        Caller partner = new Caller(new AgencyId("BG-RECEPTION"), "RECEPTION_PARTNER", Optional.empty(), "RECEPTION");
        Report contact = report(FollowUp.Kind.REGULAR, "SAFE_STABLE");
        UUID due = followUps().get(0).id();

        partner.call(() -> home.followUps().record(EMIL, contact));

        refused(() -> partner.call(() -> home.followUps().record(EMIL, about(due, NOW))));
        home.access().mask("RECEPTION_PARTNER", "OWN_CARD");
        refused(() -> partner.call(() -> home.followUps().record(EMIL, contact)));
    }

    private static void refused(ThrowingCallable work) {
        assertThatThrownBy(work).extracting("code").isEqualTo(PlatformError.NOT_FOUND);
    }

    private static Report about(UUID followUp, Instant at) {
        Report plain = report(FollowUp.Kind.REGULAR, "SAFE_STABLE", at);
        return new Report(Optional.of(followUp), plain.kind(), at, plain.reached(), plain.findings());
    }

    private void plan() {
        KARIN.run(() -> home.followUps().plan(EMIL, NOW));
    }

    private List<FollowUp> followUps() {
        return home.read(() -> home.stores().followUps().ofCase(EMIL));
    }
}
