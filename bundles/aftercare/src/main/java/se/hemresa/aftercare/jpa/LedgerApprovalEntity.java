// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.aftercare.LedgerEntry;
import se.hemresa.api.id.CaseId;

/** The approval of an entry; written once. */
@Entity
@Table(name = "aftercare_ledger_approval")
class LedgerApprovalEntity {

    @Id
    @Column(name = "entry_id")
    private String entryId;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private long approvedAt;

    protected LedgerApprovalEntity() {}

    LedgerApprovalEntity(CaseId caseId, UUID entryId, LedgerEntry.Approval approval) {
        this.entryId = entryId.toString();
        this.caseId = caseId.toString();
        this.approvedBy = approval.by();
        this.approvedAt = approval.at().toEpochMilli();
    }

    UUID entryId() {
        return UUID.fromString(entryId);
    }

    LedgerEntry.Approval toRecord() {
        return new LedgerEntry.Approval(approvedBy, Moments.of(approvedAt));
    }
}
