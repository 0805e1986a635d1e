// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import se.hemresa.aftercare.Agreement;
import se.hemresa.aftercare.FollowUp;
import se.hemresa.aftercare.FollowUpDesk;
import se.hemresa.aftercare.LedgerEntry;
import se.hemresa.aftercare.LedgerEntry.Posting;
import se.hemresa.aftercare.LedgerEntry.Rate;
import se.hemresa.aftercare.LedgerEntry.References;
import se.hemresa.aftercare.LedgerEntry.Type;
import se.hemresa.aftercare.Measure;
import se.hemresa.aftercare.Money;
import se.hemresa.aftercare.Plan;
import se.hemresa.aftercare.testing.CareHome;
import se.hemresa.api.id.CaseId;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hemresa.aftercare.testing.CareHome.EMIL;
import static se.hemresa.aftercare.testing.CareHome.IVANA;
import static se.hemresa.aftercare.testing.CareHome.KARIN;
import static se.hemresa.aftercare.testing.CareHome.NOW;
import static se.hemresa.aftercare.testing.CareHome.measure;

/** What is stored comes back, on both databases. */
@RunWith(Parameterized.class)
public class CareStoresTest {

    private static final CaseId NOBODY = new CaseId(new UUID(0x019abcde00007000L, 0x8000000000000002L));

    @Rule
    public final TestDatabase database;

    private CareHome home;

    public CareStoresTest(TestDatabase database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return TestDatabase.both();
    }

    @Before
    public void open() {
        home = new CareHome(database);
    }

    @Test
    public void givesTheNewestVersionOfAPlan() {
        home.plan(measure("HOUSING", "100"));
        home.plan(measure("HOUSING", "100.50"), measure("JOB", new Money(new BigDecimal("7"), "SEK")));
        home.move(Measure.Status.RUNNING);

        Plan plan = home.read(() -> home.stores().plans().newest(EMIL)).orElseThrow();

        assertThat(plan.version()).isEqualTo(2);
        assertThat(plan.goals()).containsExactly("A room of his own");
        assertThat(plan.entered().at()).isEqualTo(NOW);
        assertThat(plan.entered().by()).isEqualTo("ivana");
        assertThat(plan.measures())
                .extracting(Measure::status)
                .containsExactly(Measure.Status.RUNNING, Measure.Status.PLANNED);
        assertThat(plan.measures().get(0).support())
                .isEqualTo(measure("HOUSING", "1").support());
        assertThat(plan.measures().get(1).budget()).isEqualTo(new Money(new BigDecimal("7.00"), "SEK"));
    }

    @Test
    public void givesTheNewestAgreementOfAKind() {
        home.plan(measure("HOUSING", "100"));
        IVANA.call(() -> home.plans().agreeOutline(EMIL, NOW.minusSeconds(60)));
        home.sign(NOW.minusSeconds(30));
        home.sign(NOW);

        Agreement outline = agreement(Agreement.Kind.OUTLINE);
        Agreement plan = agreement(Agreement.Kind.PLAN);

        assertThat(outline.terms())
                .isEqualTo(new Agreement.Terms(Agreement.Kind.OUTLINE, NOW.minusSeconds(60), Optional.empty()));
        assertThat(plan.planVersion()).isEqualTo(1);
        assertThat(plan.terms().signature()).contains(new Agreement.Signature(NOW, Agreement.Medium.MARK));
    }

    private Agreement agreement(Agreement.Kind kind) {
        return home.read(() -> home.stores().plans().agreement(EMIL, kind)).orElseThrow();
    }

    @Test
    public void givesEntriesAsTheyWereEntered() {
        Posting kronor = new Posting(
                Type.BUDGET,
                "TRAVEL_COST",
                new Money(new BigDecimal("1234.5"), "SEK"),
                Optional.of(new Rate(new BigDecimal("11.234500"), LocalDate.of(2026, 11, 20))),
                LocalDate.of(2026, 11, 21),
                References.NONE);
        UUID budget = home.enter(kronor);
        UUID paid = home.pay("10");
        UUID receipt = home.enter(CareHome.settling(Type.RECEIPT, "10", paid));

        LedgerEntry entered = home.ledger().find(budget).orElseThrow();
        LedgerEntry payment = home.ledger().find(paid).orElseThrow();

        assertThat(entered.posting()).isEqualTo(kronor);
        assertThat(entered.approval()).isEmpty();
        assertThat(payment.posting().references().payee()).contains("Payee Canary");
        assertThat(payment.approval()).contains(new LedgerEntry.Approval("sara", NOW));
        assertThat(home.ledger().find(receipt).orElseThrow().posting())
                .isEqualTo(CareHome.settling(Type.RECEIPT, "10", paid));
        assertThat(home.ledger().entries())
                .extracting(LedgerEntry::id)
                .startsWith(budget)
                .endsWith(receipt);
    }

    @Test
    public void givesFollowUpsByTheMomentTheyAreDue() {
        IVANA.call(() -> home.followUps().record(EMIL, CareHome.report(FollowUp.Kind.REGULAR, "AT_RISK")));
        KARIN.run(() -> home.followUps().plan(EMIL, NOW));

        List<FollowUp> all = home.read(() -> home.stores().followUps().ofCase(EMIL));

        assertThat(all)
                .extracting(one -> one.plan().period().orElse("-"))
                .containsExactly("-", "M1", "M3", "M6", "M12");
        assertThat(all.get(0).contact().orElseThrow().findings().nextStep()).contains("Step Canary");
        assertThat(all.get(4).plan().dueAt()).hasToString("2027-11-24T09:00:00Z");
    }

    @Test
    public void keepsWhatACompletedFollowUpHasFound() {
        KARIN.run(() -> home.followUps().plan(EMIL, NOW.minusSeconds(3600)));
        UUID first =
                home.read(() -> home.stores().followUps().ofCase(EMIL)).get(0).id();
        FollowUp.Scores scores =
                new FollowUp.Scores(new BigDecimal("0.5"), new BigDecimal("0.25"), new BigDecimal("1"));
        FollowUp.Findings findings = new FollowUp.Findings(Optional.of(scores), List.of("DEBT"), Optional.empty());
        FollowUpDesk.Reached reached = new FollowUpDesk.Reached("VISIT", false, "SAFE_UNSTABLE");

        KARIN.call(() -> home.followUps()
                .record(
                        EMIL,
                        new FollowUpDesk.Report(Optional.of(first), FollowUp.Kind.REGULAR, NOW, reached, findings)));

        FollowUp done =
                home.read(() -> home.stores().followUps().latestDone(EMIL)).orElseThrow();
        assertThat(done.id()).isEqualTo(first);
        assertThat(done.contact().orElseThrow().findings()).isEqualTo(findings);
        assertThat(done.contact().orElseThrow().safeToTalk()).isFalse();
    }

    @Test
    public void listsWhatIsDueAndNotDone() {
        KARIN.run(() -> home.followUps().plan(EMIL, NOW.minusSeconds(200L * 24 * 3600)));

        assertThat(home.record().due(10))
                .extracting(one -> one.plan().period().orElseThrow())
                .containsExactly("M1", "M3", "M6");
        assertThat(home.record().due(1)).hasSize(1);
    }

    @Test
    public void hasNothingOfACaseThatNothingWasRecordedOf() {
        assertThat(home.read(() -> home.stores().plans().newest(NOBODY))).isEmpty();
        assertThat(home.read(() -> home.stores().plans().agreement(NOBODY, Agreement.Kind.PLAN)))
                .isEmpty();
        assertThat(home.read(() -> home.stores().ledgers().ledger(NOBODY)).entries())
                .isEmpty();
        assertThat(home.read(() -> home.stores().followUps().ofCase(NOBODY))).isEmpty();
    }

    @Test
    public void bringsTheReferenceValuesOfTheCeilings() {
        assertThat(home.read(() -> home.stores().ceilings().all()))
                .extracting(one -> one.country() + " " + one.personType() + " " + one.measure() + " "
                        + one.most().amount())
                .containsExactly(
                        "* ADULT CASH_ON_ARRIVAL 615.00",
                        "* ADULT IN_KIND 2000.00",
                        "* CHILD CASH_ON_ARRIVAL 615.00",
                        "* CHILD IN_KIND 1000.00");
    }

    @Test
    public void countsTheWritesOfACase() {
        assertThat(home.stores().files()).isNotNull();
        long first = touch();

        assertThat(touch()).isEqualTo(first + 1);
    }

    private long touch() {
        return database.unitOfWork().run(() -> home.stores().files().touch(EMIL));
    }
}
