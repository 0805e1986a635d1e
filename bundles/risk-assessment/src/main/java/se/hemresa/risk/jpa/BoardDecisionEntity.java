// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.jpa;

import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.AgencyId;
import se.hemresa.risk.Author;
import se.hemresa.risk.BestInterests;
import se.hemresa.risk.BestInterests.BoardDecision;
import se.hemresa.risk.BestInterests.Outcome;

/** The board's decision on a determination; a determination has one, which the table holds. */
@Entity
@Table(name = "risk_board_decision")
class BoardDecisionEntity {

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "determination_id")
    private String determinationId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private long decidedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    private String agency;

    @Column(name = "recorded_at")
    private long recordedAt;

    protected BoardDecisionEntity() {}

    BoardDecisionEntity(BestInterests determination, BoardDecision decision) {
        this.id = decision.id().toString();
        this.caseId = determination.caseId().toString();
        this.determinationId = determination.id().toString();
        this.outcome = decision.outcome();
        this.decidedBy = decision.decidedBy();
        this.decidedAt = decision.decidedAt().toEpochMilli();
        this.recordedBy = decision.recordedBy().who();
        this.agency = decision.recordedBy().agency().value();
        this.recordedAt = decision.recordedAt().toEpochMilli();
    }

    BoardDecision toRecord() {
        return new BoardDecision(
                UUID.fromString(id),
                outcome,
                decidedBy,
                Moments.of(decidedAt),
                new Author(recordedBy, new AgencyId(agency)),
                Moments.of(recordedAt));
    }
}
