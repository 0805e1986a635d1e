// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.aftercare.PlanDesk.Draft;
import se.hemresa.aftercare.PlanDesk.DraftMeasure;
import se.hemresa.aftercare.events.PlanAgreed;
import se.hemresa.aftercare.testing.CareHome;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.hemresa.aftercare.testing.CareHome.EMIL;
import static se.hemresa.aftercare.testing.CareHome.IVANA;
import static se.hemresa.aftercare.testing.CareHome.NOW;
import static se.hemresa.aftercare.testing.CareHome.STRANGER;
import static se.hemresa.aftercare.testing.CareHome.euro;
import static se.hemresa.aftercare.testing.CareHome.measure;

public class PlanDeskTest {

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    private CareHome home;

    @Before
    public void open() {
        home = new CareHome(database);
    }

    @Test
    public void countsVersionsFromTheFirstPlanWithAMeasure() {
        home.plan();
        assertThat(newest().version()).isZero();
        home.plan();
        assertThat(newest().version()).isZero();

        home.plan(measure("HOUSING", "100"));
        assertThat(newest().version()).isEqualTo(1);
        home.plan();

        assertThat(newest().version()).isEqualTo(2);
    }

    @Test
    public void keepsIdAndStatusOfAMeasureThatGoesOn() {
        home.plan(measure("HOUSING", "100"));
        home.move(Measure.Status.RUNNING);
        Measure before = newest().measures().get(0);

        home.plan(goingOn(before.id(), "150"), measure("JOB", "10"));

        assertThat(newest().measures().get(0).id()).isEqualTo(before.id());
        assertThat(newest().measures().get(0).status()).isEqualTo(Measure.Status.RUNNING);
        assertThat(newest().measures().get(0).budget()).isEqualTo(euro("150"));
        assertThat(newest().measures().get(1).status()).isEqualTo(Measure.Status.PLANNED);
    }

    @Test
    public void refusesToDropAMeasureThatHasBegunAndToNameOneThatIsNotThere() {
        home.plan(measure("HOUSING", "100"));
        home.move(Measure.Status.RUNNING);
        Measure.Support backwards =
                new Measure.Support("JOB", "IOM-BG", LocalDate.of(2026, 12, 2), Optional.of(LocalDate.of(2026, 12, 1)));
        Draft draft = new Draft(
                List.of("Goal"),
                List.of(goingOn(UUID.randomUUID(), "1"), new DraftMeasure(Optional.empty(), backwards, euro("1"))));

        PlatformException refused = catchThrowableOfType(
                PlatformException.class, () -> IVANA.call(() -> home.plans().put(EMIL, draft)));

        assertThat(refused.violations())
                .extracting(violation -> violation.at() + " " + violation.rule())
                .containsExactly(
                        "/measures/0/id unknown-measure", "/measures/1/to out-of-range", "/measures measure-begun");
        assertThat(newest().version()).isEqualTo(1);
    }

    @Test
    public void tellsThatAPlanIsAgreed() {
        home.plan(measure("HOUSING", "100"));

        home.sign(NOW);

        assertThat(home.journal().events()).containsExactly(new PlanAgreed(EMIL, 1));
    }

    @Test
    public void agreesToNothingThatIsNotThere() {
        assertNothingToAgree(() -> IVANA.call(() -> home.plans().agreeOutline(EMIL, NOW)));
        home.plan();
        assertNothingToAgree(() -> home.sign(NOW));
        IVANA.call(() -> home.plans().put(EMIL, new Draft(List.of(), List.of(measure("HOUSING", "1")))));

        assertNothingToAgree(() -> IVANA.call(() -> home.plans().agreeOutline(EMIL, NOW)));
    }

    private static void assertNothingToAgree(ThrowingCallable work) {
        assertThatThrownBy(work).extracting("code").isEqualTo(AftercareError.NOTHING_TO_AGREE);
    }

    @Test
    public void refusesAnAgreementOfTomorrow() {
        home.plan(measure("HOUSING", "100"));

        PlatformException refused = catchThrowableOfType(PlatformException.class, () -> home.sign(NOW.plusSeconds(1)));

        assertThat(refused.violations())
                .extracting(violation -> violation.at() + " " + violation.rule())
                .containsExactly("/agreedAt future-date", "/signature/signedAt future-date");
    }

    @Test
    public void movesAMeasureForwardOnly() {
        home.plan(measure("HOUSING", "100"));
        assertEnded(Measure.Status.DONE);

        home.move(Measure.Status.RUNNING);
        home.move(Measure.Status.DONE);

        assertEnded(Measure.Status.RUNNING);
        assertEnded(Measure.Status.CANCELLED);
    }

    private void assertEnded(Measure.Status status) {
        assertThatThrownBy(() -> home.move(status)).extracting("code").isEqualTo(AftercareError.MEASURE_ENDED);
    }

    @Test
    public void answersAsIfThereWereNothingToWhoeverMayNotWrite() {
        home.plan(measure("HOUSING", "100"));
        UUID measure = newest().measures().get(0).id();
        Agreement.Signature signature = new Agreement.Signature(NOW, Agreement.Medium.PAPER);

        assertNotFound(() -> STRANGER.call(() -> home.plans().put(EMIL, new Draft(List.of(), List.of()))));
        assertNotFound(() -> STRANGER.call(() -> home.plans().agreeOutline(EMIL, NOW)));
        assertNotFound(() -> STRANGER.call(() -> home.plans().agree(EMIL, NOW, signature)));
        assertNotFound(() -> STRANGER.call(() -> home.plans().move(EMIL, measure, Measure.Status.RUNNING)));
        assertNotFound(() -> IVANA.call(() -> home.plans().move(EMIL, UUID.randomUUID(), Measure.Status.RUNNING)));
    }

    @Test
    public void isWrittenByNobodyWhoSeesPartsOnly() {
        home.plan(measure("HOUSING", "100"));
        UUID measure = home.read(() -> home.stores().plans().newest(EMIL).orElseThrow())
                .measures()
                .get(0)
                .id();
        home.access().mask("IOM_RECEIVING", "OWN_ROWS");

        assertNotFound(() -> IVANA.call(() -> home.plans().put(EMIL, new Draft(List.of(), List.of()))));
        assertNotFound(() -> IVANA.call(() -> home.plans().agreeOutline(EMIL, NOW)));
        assertNotFound(() -> IVANA.call(() -> home.plans().move(EMIL, measure, Measure.Status.RUNNING)));
    }

    private static void assertNotFound(ThrowingCallable work) {
        assertThatThrownBy(work).extracting("code").isEqualTo(PlatformError.NOT_FOUND);
    }

    private static DraftMeasure goingOn(UUID id, String euro) {
        DraftMeasure draft = measure("HOUSING", euro);
        return new DraftMeasure(Optional.of(id), draft.support(), draft.budget());
    }

    private Plan newest() {
        return home.read(() -> home.stores().plans().newest(EMIL)).orElseThrow();
    }
}
