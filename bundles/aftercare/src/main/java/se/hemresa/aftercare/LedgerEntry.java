// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;

/**
 * An entry of the ledger (domain.md §7.6). It moves its amount from one account to another, once it is approved by another
 * person than the one who entered it; it is never changed.
 *
 * @param id its id
 * @param caseId the case
 * @param posting what it says
 * @param reverses the entry that a REVERSE takes back; empty for all others
 * @param entered who entered it
 * @param approval who approved it; empty while it waits
 */
public record LedgerEntry(
        UUID id,
        CaseId caseId,
        Posting posting,
        Optional<UUID> reverses,
        Entered entered,
        Optional<Approval> approval) {

    /** The codes of the list {@code LedgerEntryType}, with the accounts that each moves between. */
    public enum Type {
        BUDGET(LedgerAccount.GRANT, LedgerAccount.BUDGETED),
        COMMIT(LedgerAccount.BUDGETED, LedgerAccount.COMMITTED),
        DISBURSE(LedgerAccount.COMMITTED, LedgerAccount.DISBURSED),
        RECEIPT(LedgerAccount.DISBURSED, LedgerAccount.VERIFIED),
        REFUND(LedgerAccount.DISBURSED, LedgerAccount.BUDGETED),
        /** Moves back what another entry has moved. */
        REVERSE(null, null);

        private final LedgerAccount from;
        private final LedgerAccount to;

        Type(LedgerAccount from, LedgerAccount to) {
            this.from = from;
            this.to = to;
        }

        LedgerAccount from() {
            return from;
        }

        LedgerAccount to() {
            return to;
        }

        /** @return whether it accounts for a disbursement */
        public boolean settles() {
            return this == RECEIPT || this == REFUND;
        }
    }

    /**
     * What an entry says.
     *
     * @param type what it does
     * @param kind what the money is for, a code of the list {@code GrantType}
     * @param money how much
     * @param rate the rate of exchange that was used; always there for SEK
     * @param valueDate the day that it counts from
     * @param references what it refers to
     */
    public record Posting(
            Type type, String kind, Money money, Optional<Rate> rate, LocalDate valueDate, References references) {}

    /**
     * A rate of exchange.
     *
     * @param sekPerEur how many kronor a euro was
     * @param on the day of the rate
     */
    public record Rate(BigDecimal sekPerEur, LocalDate on) {}

    /**
     * What an entry refers to.
     *
     * @param payee who is paid; sealed; for DISBURSE only
     * @param evidence the document that shows it, e.g. the receipt
     * @param settles the DISBURSE that a RECEIPT or REFUND accounts for
     */
    public record References(Optional<String> payee, Optional<UUID> evidence, Optional<UUID> settles) {

        /** To nothing. */
        public static final References NONE = new References(Optional.empty(), Optional.empty(), Optional.empty());

        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /**
     * An approval.
     *
     * @param by the user
     * @param at when
     */
    public record Approval(String by, Instant at) {}

    /** @return what it does */
    public Type type() {
        return posting.type();
    }

    /** @return whether it was approved */
    public boolean approved() {
        return approval.isPresent();
    }
}
