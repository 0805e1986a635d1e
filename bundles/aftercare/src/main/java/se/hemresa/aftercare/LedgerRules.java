// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import se.hemresa.aftercare.LedgerEntry.Posting;
import se.hemresa.aftercare.LedgerEntry.Rate;
import se.hemresa.aftercare.LedgerEntry.Type;

/** The rules of money. All violations are told at once. */
final class LedgerRules {

    private final Violations violations = new Violations();
    private final Posting posting;
    private final Ledger ledger;

    private LedgerRules(Posting posting, Ledger ledger) {
        this.posting = posting;
        this.ledger = ledger;
    }

    /**
     * @param posting what shall be entered
     * @param ledger the ledger before it, locked
     * @param today the day
     */
    static void check(Posting posting, Ledger ledger, LocalDate today) {
        LedgerRules rules = new LedgerRules(posting, ledger);
        rules.checkMoney(today);
        rules.checkReferences();
        rules.checkFunds();
        rules.violations.refuse();
    }

    private void checkMoney(LocalDate today) {
        if (posting.money().amount().signum() <= 0) {
            violations.add(
                    "/amount/amount", "out-of-range", "The amount must be above 0.", "Beloppet ska vara större än 0.");
        }
        violations.future("/valueDate", posting.valueDate().isAfter(today));
        if (posting.money().currency().equals("SEK")) {
            violations.given("/rate", posting.rate().isPresent(), true);
        }
        posting.rate().ifPresent(rate -> check(rate, today));
    }

    private void check(Rate rate, LocalDate today) {
        if (rate.sekPerEur().signum() <= 0) {
            violations.add(
                    "/rate/sekPerEur", "out-of-range", "The rate must be above 0.", "Kursen ska vara större än 0.");
        }
        violations.future("/rate/on", rate.on().isAfter(today));
    }

    private void checkReferences() {
        Type type = posting.type();
        violations.given("/payee", posting.references().payee().isPresent(), type == Type.DISBURSE);
        violations.given("/settles", posting.references().settles().isPresent(), type.settles());
        if (type == Type.RECEIPT) {
            violations.given(
                    "/evidenceDocumentId", posting.references().evidence().isPresent(), true);
        }
    }

    /** What leaves an account must stand on it, less what waiting entries will take. */
    private void checkFunds() {
        String currency = posting.money().currency();
        switch (posting.type()) {
            case COMMIT -> within(ledger.free(LedgerAccount.BUDGETED, currency), "exceeds-budget");
            case DISBURSE -> within(ledger.free(LedgerAccount.COMMITTED, currency), "exceeds-commitment");
            case RECEIPT, REFUND ->
                posting.references().settles().ifPresent(id -> {
                    Optional<LedgerEntry> paid = ledger.find(id).filter(this::isPayment);
                    if (paid.isEmpty()) {
                        violations.add(
                                "/settles",
                                "unknown-disbursement",
                                "The ledger has no approved disbursement of this id in this currency.",
                                "Reskontran har ingen godkänd utbetalning med detta id i denna valuta.");
                    }
                    paid.ifPresent(entry -> within(ledger.unsettled(entry), "exceeds-disbursement"));
                });
            case BUDGET, REVERSE -> {
                // A budget comes from outside the case; a reversal is looked at where it is made.
            }
        }
    }

    private boolean isPayment(LedgerEntry entry) {
        return entry.type() == Type.DISBURSE
                && entry.approved()
                && ledger.isStanding(entry)
                && entry.posting().money().currency().equals(posting.money().currency());
    }

    private void within(BigDecimal free, String rule) {
        if (posting.money().amount().compareTo(free) > 0) {
            violations.add(
                    "/amount/amount",
                    rule,
                    "The amount is greater than what is left for it in this currency.",
                    "Beloppet är större än vad som finns kvar för det i denna valuta.");
        }
    }
}
