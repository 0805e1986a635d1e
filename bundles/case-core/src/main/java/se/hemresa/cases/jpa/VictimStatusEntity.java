// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.VictimStatus;

/** A finding on whether the person is a victim of trafficking. */
@Entity
@Table(name = "cases_victim_status")
class VictimStatusEntity {

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    private String status;

    @Column(name = "recorded_at")
    private long recordedAt;

    protected VictimStatusEntity() {}

    VictimStatusEntity(VictimStatus finding) {
        this.id = finding.id().toString();
        this.caseId = finding.caseId().toString();
        this.status = finding.status();
        this.recordedAt = finding.recordedAt().toEpochMilli();
    }

    VictimStatus toRecord() {
        return new VictimStatus(UUID.fromString(id), CaseId.fromString(caseId), status, Moments.of(recordedAt));
    }
}
