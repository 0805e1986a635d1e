// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.util.UUID;

import se.hemresa.api.id.CaseId;

/** The ledger of a case. Each method runs in the running unit of work. */
public interface LedgerStore {

    /**
     * @param caseId the case
     * @return its ledger; empty of entries if nothing was entered
     */
    Ledger ledger(CaseId caseId);

    /** @param entry a new entry, not approved */
    void add(LedgerEntry entry);

    /**
     * @param caseId the case
     * @param entryId an entry that is not approved
     * @param approval who approved it
     */
    void approve(CaseId caseId, UUID entryId, LedgerEntry.Approval approval);
}
