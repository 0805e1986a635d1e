// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.ReturnRight;

/** The right to reside in the country of return. */
@Entity
@Table(name = "cases_return_right")
class ReturnRightEntity {

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    private String country;

    private String ground;

    private String status;

    private String source;

    @Column(name = "checked_at")
    private long checkedAt;

    protected ReturnRightEntity() {}

    ReturnRightEntity(ReturnRight right) {
        this.id = right.id().toString();
        this.caseId = right.caseId().toString();
        this.country = right.country();
        this.ground = right.ground();
        this.status = right.status().name();
        this.source = right.source();
        this.checkedAt = right.checkedAt().toEpochMilli();
    }

    ReturnRight toRecord() {
        return new ReturnRight(
                UUID.fromString(id),
                CaseId.fromString(caseId),
                country,
                ground,
                ReturnRight.Status.valueOf(status),
                source,
                Moments.of(checkedAt));
    }
}
