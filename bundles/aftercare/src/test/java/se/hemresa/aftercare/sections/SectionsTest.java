// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.sections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.aftercare.FollowUp;
import se.hemresa.aftercare.LedgerEntry.Posting;
import se.hemresa.aftercare.LedgerEntry.Type;
import se.hemresa.aftercare.testing.CareHome;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.AgencyId;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hemresa.aftercare.testing.CareHome.EMIL;
import static se.hemresa.aftercare.testing.CareHome.IVANA;
import static se.hemresa.aftercare.testing.CareHome.KARIN;
import static se.hemresa.aftercare.testing.CareHome.NOW;
import static se.hemresa.aftercare.testing.CareHome.SARA;
import static se.hemresa.aftercare.testing.CareHome.measure;
import static se.hemresa.aftercare.testing.CareHome.posting;
import static se.hemresa.aftercare.testing.CareHome.report;

public class SectionsTest {

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    private CareHome home;
    private CaseSection plan;
    private CaseSection ledger;
    private CaseSection followUp;

    @Before
    public void open() {
        home = new CareHome(database);
        plan = new PlanSection(home.stores().plans());
        ledger = new LedgerSection(home.stores().ledgers());
        followUp = new FollowUpSection(home.stores().followUps());
    }

    @Test
    public void areEmptyWhileNothingIsRecorded() {
        for (CaseSection section : List.of(plan, ledger, followUp)) {
            assertThat(IVANA.call(() -> home.read(() -> section.read(EMIL, View.WHOLE))))
                    .isEmpty();
        }
    }

    @Test
    public void planShowsTheNewestVersionAndWhatWasAgreed() {
        home.plan(measure("HOUSING", "100"));
        IVANA.call(() -> home.plans().agreeOutline(EMIL, NOW));
        home.sign(NOW);

        Map<String, Object> shown = read(plan, View.WHOLE);

        assertThat(shown)
                .containsEntry("version", 1)
                .containsEntry("goals", List.of("A room of his own"))
                .containsEntry("outlineAgreedAt", NOW.toString())
                .containsEntry("agreedAt", NOW.toString())
                .containsEntry("signedAt", NOW.toString());
        assertThat(rows(shown, "measures").get(0))
                .containsEntry("supportType", "HOUSING")
                .containsEntry("budget", Map.of("amount", "100.00", "currency", "EUR"))
                .containsEntry("from", "2026-12-01")
                .containsEntry("status", "PLANNED");
    }

    @Test
    public void planForgetsTheAgreementOfAnEarlierVersion() {
        home.plan(measure("HOUSING", "100"));
        home.sign(NOW);
        home.plan(measure("HOUSING", "200"));

        assertThat(read(plan, View.WHOLE)).doesNotContainKeys("agreedAt", "signedAt");
    }

    @Test
    public void planShowsProvidersTheirOwnMeasures() {
        home.plan(measure("HOUSING", "100"));
        View own = new View(false, Set.of("OWN_ROWS"));

        assertThat(rows(read(plan, own), "measures")).hasSize(1);
        assertThat(read(plan, own)).doesNotContainKey("goals");
        assertThat(rows(KARIN.call(() -> home.read(() -> plan.read(EMIL, own))).orElseThrow(), "measures"))
                .isEmpty();
    }

    @Test
    public void ledgerShowsEntriesAndBalances() {
        UUID paid = home.pay("100");

        Map<String, Object> shown = read(ledger, View.WHOLE);

        assertThat(shown).containsEntry("balanced", false);
        assertThat(shown.get("balances"))
                .isEqualTo(List.of(Map.of(
                        "currency", "EUR",
                        "budgeted", "0.00",
                        "committed", "0.00",
                        "disbursed", "100.00",
                        "verified", "0.00")));
        assertThat(rows(shown, "entries").get(2))
                .containsEntry("id", paid.toString())
                .containsEntry("type", "DISBURSE")
                .containsEntry("payee", "Payee Canary")
                .containsEntry("enteredBy", "ivana")
                .containsEntry("approvedBy", "sara");
    }

    @Test
    public void ledgerShowsCostLinesWithoutPayee() {
        home.pay("100");
        Posting plain = posting(Type.BUDGET, "90");
        home.enter(new Posting(
                Type.BUDGET, "TRAVEL_COST", plain.money(), Optional.empty(), plain.valueDate(), plain.references()));

        Map<String, Object> shown = read(ledger, new View(false, Set.of("COST_LINES")));

        assertThat(shown).containsOnlyKeys("entries");
        assertThat(rows(shown, "entries"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry).containsEntry("kind", "TRAVEL_COST").doesNotContainKey("payee"));
    }

    @Test
    public void ledgerShowsTotalsOfWhatIsApprovedLessWhatWasTakenBack() {
        home.pay("100");
        home.enter(posting(Type.BUDGET, "7"));
        UUID wrong = home.book(Type.BUDGET, "30");
        home.approve(IVANA.call(() -> home.ledgers().reverse(EMIL, wrong)).id());

        Map<String, Object> shown = read(ledger, new View(false, Set.of("TOTALS")));

        assertThat(shown).containsOnlyKeys("totals");
        assertThat(rows(shown, "totals"))
                .extracting(total -> total.get("kind") + " " + total.get("currency") + " " + total.get("type") + " "
                        + total.get("amount"))
                .containsExactly(
                        "IN_KIND EUR BUDGET 100.00", "IN_KIND EUR COMMIT 100.00", "IN_KIND EUR DISBURSE 100.00");
    }

    @Test
    public void followUpShowsPartnersWhatTheyHaveDone() {
        home.followUp(report(FollowUp.Kind.REGULAR, "AT_RISK"));
        View own = new View(false, Set.of("OWN_ROWS"));

        assertThat(rows(read(followUp, View.WHOLE), "followUps").get(0))
                .containsEntry("kind", "REGULAR")
                .containsEntry("outcome", "AT_RISK")
                .containsEntry("channel", "PHONE")
                .containsEntry("nextStep", "Step Canary");
        assertThat(rows(read(followUp, own), "followUps")).isEmpty();
        assertThat(rows(
                        SARA.call(() -> home.read(() -> followUp.read(EMIL, own)))
                                .orElseThrow(),
                        "followUps"))
                .hasSize(1);
    }

    @Test
    public void showNothingUnderAMaskTheyDoNotKnow() {
        home.plan(measure("HOUSING", "100"));
        home.pay("100");
        home.followUp(report(FollowUp.Kind.REGULAR, "AT_RISK"));
        View strange = new View(false, Set.of("SUMMARY"));

        assertThat(read(plan, strange)).isEmpty();
        assertThat(read(ledger, strange)).isEmpty();
        assertThat(rows(read(followUp, strange), "followUps")).isEmpty();
    }

    private Map<String, Object> read(CaseSection section, View view) {
        Caller iom = new Caller(new AgencyId("IOM-BG"), "IOM_RECEIVING", Optional.empty(), "FOLLOW_UP");
        return iom.call(() -> home.read(() -> section.read(EMIL, view))).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> section, String field) {
        return (List<Map<String, Object>>) section.get(field);
    }
}
