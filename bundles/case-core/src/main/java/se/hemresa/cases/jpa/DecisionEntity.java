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
import se.hemresa.cases.Decision;

/** A decision in a case; its reasons are sealed. */
@Entity
@Table(name = "cases_decision")
class DecisionEntity {

    static final String TABLE = "cases_decision";

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    private String kind;

    private String outcome;

    @Convert(converter = CodesConverter.class)
    @Column(name = "decided_by")
    private List<String> decidedBy;

    @Column(name = "decided_at")
    private long decidedAt;

    @Column(name = "person_informed_at")
    private Long personInformedAt;

    @Column(name = "recorded_at")
    private long recordedAt;

    private byte[] sealed;

    protected DecisionEntity() {}

    DecisionEntity(Decision decision, byte[] sealed) {
        this.id = decision.id().toString();
        this.caseId = decision.caseId().toString();
        this.kind = decision.kind();
        this.outcome = decision.outcome().name();
        this.decidedBy = decision.decidedBy();
        this.decidedAt = decision.decidedAt().toEpochMilli();
        this.personInformedAt = Moments.column(decision.personInformedAt());
        this.recordedAt = decision.recordedAt().toEpochMilli();
        this.sealed = sealed;
    }

    Decision toRecord() {
        return new Decision(
                UUID.fromString(id),
                CaseId.fromString(caseId),
                kind,
                Decision.Outcome.valueOf(outcome),
                decidedBy,
                Moments.of(decidedAt),
                Moments.maybe(personInformedAt),
                Moments.of(recordedAt));
    }
}
