// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.aftercare.LedgerEntry.Posting;
import se.hemresa.aftercare.LedgerEntry.Rate;
import se.hemresa.aftercare.LedgerEntry.References;
import se.hemresa.aftercare.LedgerEntry.Type;
import se.hemresa.aftercare.events.AmountCommitted;
import se.hemresa.aftercare.events.AmountPaid;
import se.hemresa.aftercare.testing.CareHome;
import se.hemresa.api.access.Caller;
import se.hemresa.api.error.ErrorCode;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.api.id.AgencyId;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.hemresa.aftercare.testing.CareHome.EMIL;
import static se.hemresa.aftercare.testing.CareHome.IVANA;
import static se.hemresa.aftercare.testing.CareHome.SARA;
import static se.hemresa.aftercare.testing.CareHome.STRANGER;
import static se.hemresa.aftercare.testing.CareHome.posting;
import static se.hemresa.aftercare.testing.CareHome.settling;

public class LedgerDeskTest {

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    private CareHome home;

    @Before
    public void open() {
        home = new CareHome(database);
    }

    @Test
    public void movesMoneyFromAccountToAccountOnceItIsApproved() {
        UUID paid = home.pay("100");
        home.book(settling(Type.RECEIPT, "70", paid));
        home.book(settling(Type.REFUND, "20", paid));

        assertThat(held())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        LedgerAccount.GRANT, new BigDecimal("-100.00"),
                        LedgerAccount.BUDGETED, new BigDecimal("20.00"),
                        LedgerAccount.COMMITTED, new BigDecimal("0.00"),
                        LedgerAccount.DISBURSED, new BigDecimal("10.00"),
                        LedgerAccount.VERIFIED, new BigDecimal("70.00")));
    }

    @Test
    public void movesNothingWhileAnEntryWaits() {
        home.enter(posting(Type.BUDGET, "100"));

        assertThat(held()).isEmpty();
        assertThat(rules(posting(Type.COMMIT, "1"))).containsExactly("exceeds-budget");
    }

    @Test
    public void tellsWhatWasCommittedAndPaid() {
        home.book(Type.BUDGET, "100");
        UUID committed = home.book(Type.COMMIT, "100");
        UUID paid = home.book(Type.DISBURSE, "100");

        assertThat(home.journal().events())
                .containsExactly(new AmountCommitted(EMIL, committed), new AmountPaid(EMIL, paid));
    }

    @Test
    public void letsNothingLeaveAnAccountThatDoesNotStandOnIt() {
        home.book(Type.BUDGET, "100");
        home.enter(posting(Type.COMMIT, "60"));

        assertThat(rules(posting(Type.COMMIT, "40.01"))).containsExactly("exceeds-budget");
        assertThat(rules(posting(Type.DISBURSE, "1"))).containsExactly("exceeds-commitment");
        home.enter(posting(Type.COMMIT, "40"));
    }

    @Test
    public void settlesNoMoreThanWasPaid() {
        UUID paid = home.pay("100");
        home.enter(settling(Type.RECEIPT, "60", paid));

        assertThat(rules(settling(Type.REFUND, "40.01", paid))).containsExactly("exceeds-disbursement");
        assertThat(rules(settling(Type.REFUND, "1", UUID.randomUUID()))).containsExactly("unknown-disbursement");
        home.enter(settling(Type.REFUND, "40", paid));
    }

    @Test
    public void keepsCurrenciesApart() {
        home.book(Type.BUDGET, "100");
        Posting kronor = with(posting(Type.COMMIT, "1"), new Money(BigDecimal.ONE, "SEK"), rate("11.2"));

        assertThat(rules(kronor)).containsExactly("exceeds-budget");
    }

    @Test
    public void tellsEveryViolationAtOnce() {
        Posting wrong = new Posting(
                Type.RECEIPT,
                "IN_KIND",
                new Money(BigDecimal.ZERO, "SEK"),
                Optional.empty(),
                LocalDate.of(2026, 11, 25),
                new References(Optional.of("Somebody"), Optional.empty(), Optional.empty()));

        List<Violation> violations = violations(wrong);

        assertThat(violations)
                .extracting(violation -> violation.at() + " " + violation.rule())
                .containsExactly(
                        "/amount/amount out-of-range",
                        "/valueDate future-date",
                        "/rate required",
                        "/payee not-applicable",
                        "/settles required",
                        "/evidenceDocumentId required");
    }

    @Test
    public void looksAtTheRateOfExchange() {
        Money kronor = new Money(BigDecimal.TEN, "SEK");
        Rate wrong = new Rate(BigDecimal.ZERO, LocalDate.of(2026, 11, 25));

        assertThat(rules(with(posting(Type.BUDGET, "1"), kronor, Optional.of(wrong))))
                .containsExactly("out-of-range", "future-date");
        home.enter(with(posting(Type.BUDGET, "1"), kronor, rate("11.2345")));
    }

    @Test
    public void demandsThatAnotherPersonApproves() {
        UUID entry = SARA.call(() -> home.ledgers().enter(EMIL, posting(Type.BUDGET, "1")))
                .id();

        refused(PlatformError.SAME_PERSON, () -> SARA.call(() -> home.ledgers().approve(EMIL, entry)));
        IVANA.call(() -> home.ledgers().approve(EMIL, entry));
        refused(
                AftercareError.ALREADY_APPROVED,
                () -> IVANA.call(() -> home.ledgers().approve(EMIL, entry)));
    }

    @Test
    public void knowsNoEntryOfAnotherCase() {
        refused(PlatformError.NOT_FOUND, () -> home.approve(UUID.randomUUID()));
        refused(PlatformError.NOT_FOUND, () -> reverse(UUID.randomUUID()));
    }

    @Test
    public void answersAsIfThereWereNothingToWhoeverMayNotWrite() {
        UUID entry = home.enter(posting(Type.BUDGET, "1"));

        refused(
                PlatformError.NOT_FOUND,
                () -> STRANGER.call(() -> home.ledgers().enter(EMIL, posting(Type.BUDGET, "1"))));
        refused(
                PlatformError.NOT_FOUND,
                () -> STRANGER.call(() -> home.ledgers().approve(EMIL, entry)));
        refused(
                PlatformError.NOT_FOUND,
                () -> STRANGER.call(() -> home.ledgers().reverse(EMIL, entry)));
        assertThat(home.ledger().entries()).hasSize(1);
    }

    @Test
    public void letsTravelOfficersEnterCostLinesWithoutPayeeOnly() {
        home.access().mask("TRAVEL_OFFICER", "COST_LINES");
        Caller officer = new Caller(new AgencyId("SE-O"), "TRAVEL_OFFICER", Optional.of("otto"), "TRAVEL");
        Posting ticket = new Posting(
                Type.BUDGET,
                "TRAVEL_COST",
                CareHome.euro("90"),
                Optional.empty(),
                LocalDate.of(2026, 11, 24),
                References.NONE);
        Posting paid = posting(Type.DISBURSE, "90");
        Posting named =
                new Posting(paid.type(), "TRAVEL_COST", paid.money(), paid.rate(), paid.valueDate(), paid.references());

        UUID entry = officer.call(() -> home.ledgers().enter(EMIL, ticket)).id();

        refused(
                PlatformError.NOT_FOUND,
                () -> officer.call(() -> home.ledgers().enter(EMIL, posting(Type.BUDGET, "90"))));
        refused(PlatformError.NOT_FOUND, () -> officer.call(() -> home.ledgers().enter(EMIL, named)));
        refused(PlatformError.NOT_FOUND, () -> officer.call(() -> home.ledgers().reverse(EMIL, entry)));
        home.access().mask("TRAVEL_OFFICER", "TOTALS");
        refused(PlatformError.NOT_FOUND, () -> officer.call(() -> home.ledgers().enter(EMIL, ticket)));
    }

    @Test
    public void takesAnApprovedEntryBackOnceTheReversalIsApproved() {
        UUID budget = home.book(Type.BUDGET, "100");

        UUID reversal = reverse(budget);

        assertThat(held().get(LedgerAccount.BUDGETED)).isEqualTo("100.00");
        assertThat(rules(posting(Type.COMMIT, "1"))).containsExactly("exceeds-budget");
        home.approve(reversal);
        assertThat(held().get(LedgerAccount.BUDGETED)).isEqualTo("0.00");
        refused(AftercareError.ENTRY_NOT_REVERSIBLE, () -> reverse(budget));
        refused(AftercareError.ENTRY_NOT_REVERSIBLE, () -> reverse(reversal));
    }

    @Test
    public void isDoneAtOnceWithAnEntryThatIsTakenBackWhileItWaits() {
        home.book(Type.BUDGET, "100");
        UUID waiting = home.enter(posting(Type.COMMIT, "100"));

        UUID reversal = reverse(waiting);

        refused(AftercareError.ENTRY_REVERSED, () -> home.approve(waiting));
        refused(AftercareError.ENTRY_REVERSED, () -> home.approve(reversal));
        assertThat(home.ledger().balanced()).isTrue();
        home.enter(posting(Type.COMMIT, "100"));
    }

    @Test
    public void takesNothingBackThatLaterEntriesBuildOn() {
        UUID budget = home.book(Type.BUDGET, "100");
        UUID commitment = home.book(Type.COMMIT, "100");
        UUID paid = home.book(Type.DISBURSE, "100");
        UUID receipt = home.book(settling(Type.RECEIPT, "40", paid));

        for (UUID entry : List.of(budget, commitment, paid)) {
            refused(AftercareError.ENTRY_NOT_REVERSIBLE, () -> reverse(entry));
        }
        home.approve(reverse(receipt));
        home.approve(reverse(paid));
        home.approve(reverse(commitment));
        home.approve(reverse(budget));
        assertThat(held().values()).allMatch(amount -> amount.signum() == 0);
        assertThat(home.ledger().balanced()).isTrue();
        assertThat(home.ledger().receiptsComplete()).isTrue();
    }

    private UUID reverse(UUID entry) {
        return IVANA.call(() -> home.ledgers().reverse(EMIL, entry)).id();
    }

    private Map<LedgerAccount, BigDecimal> held() {
        return home.ledger().balances().get(0).held();
    }

    private List<String> rules(Posting posting) {
        return violations(posting).stream().map(Violation::rule).toList();
    }

    private List<Violation> violations(Posting posting) {
        return catchThrowableOfType(PlatformException.class, () -> home.enter(posting))
                .violations();
    }

    private static Posting with(Posting posting, Money money, Optional<Rate> rate) {
        return new Posting(posting.type(), posting.kind(), money, rate, posting.valueDate(), posting.references());
    }

    private static Optional<Rate> rate(String sekPerEur) {
        return Optional.of(new Rate(new BigDecimal(sekPerEur), LocalDate.of(2026, 11, 20)));
    }

    private static void refused(ErrorCode code, ThrowingCallable work) {
        assertThatThrownBy(work).extracting("code").isEqualTo(code);
    }

    /** The rule of access.json for TRAVEL_OFFICER. */
}
