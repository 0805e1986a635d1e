// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

/** Where the money of a case stands. In every currency each account but GRANT holds 0 or more, and all together hold 0. */
public enum LedgerAccount {
    /** What the programme gives; its balance is the budget with a minus sign. */
    GRANT,
    /** Budgeted and not committed. */
    BUDGETED,
    /** Committed and not paid. */
    COMMITTED,
    /** Paid, and not accounted for yet. */
    DISBURSED,
    /** Paid, and the receipt is verified. */
    VERIFIED
}
