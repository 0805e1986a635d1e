// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.jpa;

import java.time.Instant;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.risk.BestInterests;
import se.hemresa.risk.RiskAssessment;

/** An assessment has ended before its time, or a determination of the best interests of a child counts no longer. */
@Entity
@Table(name = "risk_expiry")
class ExpiryEntity {

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "assessment_id")
    private String assessmentId;

    @Column(name = "expired_at")
    private long expiredAt;

    protected ExpiryEntity() {}

    ExpiryEntity(RiskAssessment assessment, UUID id, Instant at) {
        this.id = id.toString();
        this.caseId = assessment.caseId().toString();
        this.assessmentId = assessment.id().toString();
        this.expiredAt = at.toEpochMilli();
    }

    ExpiryEntity(BestInterests determination, UUID id, Instant at) {
        this.id = id.toString();
        this.caseId = determination.caseId().toString();
        this.assessmentId = determination.id().toString();
        this.expiredAt = at.toEpochMilli();
    }

    String assessmentId() {
        return assessmentId;
    }

    Instant at() {
        return Moments.of(expiredAt);
    }
}
