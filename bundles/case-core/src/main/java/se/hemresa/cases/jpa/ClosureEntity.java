// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.List;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.Closure;

/** How a case is to be closed; the reason in words is sealed. */
@Entity
@Table(name = "cases_closure")
class ClosureEntity {

    static final String TABLE = "cases_closure";

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    private String reason;

    @Column(name = "requested_by")
    private String requestedBy;

    @Convert(converter = CodesConverter.class)
    @Column(name = "alternative_support")
    private List<String> alternativeSupport;

    @Column(name = "recorded_at")
    private long recordedAt;

    private int ended;

    private byte[] sealed;

    protected ClosureEntity() {}

    ClosureEntity(Closure closure, byte[] sealed) {
        this.id = closure.id().toString();
        this.caseId = closure.caseId().toString();
        this.reason = closure.reason();
        this.requestedBy = closure.requestedBy();
        this.alternativeSupport = closure.alternativeSupport();
        this.recordedAt = closure.recordedAt().toEpochMilli();
        this.sealed = sealed;
    }

    boolean ended() {
        return ended == 1;
    }

    /** A reopening ends it. */
    void end() {
        this.ended = 1;
    }

    Closure toRecord() {
        return new Closure(
                UUID.fromString(id),
                CaseId.fromString(caseId),
                reason,
                requestedBy,
                alternativeSupport,
                Moments.of(recordedAt));
    }
}
