// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.Stamp;
import se.hemresa.cases.disposal.Disposal;

/** A disposal that is asked for or done. */
@Entity
@Table(name = "cases_disposal")
class DisposalEntity extends RecordedRow {

    private String reason;

    @Column(name = "approved_at")
    private Long approvedAt;

    @Column(name = "approved_by")
    private String approvedBy;

    protected DisposalEntity() {}

    DisposalEntity(Disposal asked) {
        super(asked.stamp());
        this.reason = asked.reason().name();
    }

    void approve(Stamp approval) {
        this.approvedAt = approval.at().toEpochMilli();
        this.approvedBy = approval.by();
    }

    Disposal toRecord() {
        return new Disposal(stamp(), Disposal.Reason.valueOf(reason), Moments.maybe(approvedAt));
    }
}
