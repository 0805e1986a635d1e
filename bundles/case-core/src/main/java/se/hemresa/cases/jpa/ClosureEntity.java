// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.closing.Closure;

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

    @Column(name = "protection_plan_document")
    private String protectionPlanDocument;

    @Column(name = "responsible_authority")
    private String responsibleAuthority;

    @Column(name = "transferred_to")
    private String transferredTo;

    @Column(name = "duplicate_of")
    private String duplicateOf;

    @Column(name = "evidence_document")
    private String evidenceDocument;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private Long approvedAt;

    @Column(name = "closed_at")
    private Long closedAt;

    private int ended;

    private byte[] sealed;

    protected ClosureEntity() {}

    ClosureEntity(Closure closure, byte[] sealed) {
        Closure.Terms terms = closure.terms();
        this.id = closure.id().toString();
        this.caseId = closure.caseId().toString();
        this.reason = terms.reason();
        this.requestedBy = closure.requestedBy();
        this.alternativeSupport = terms.alternativeSupport();
        this.protectionPlanDocument = text(terms.protectionPlanDocumentId());
        this.responsibleAuthority = terms.responsibleAuthorityId();
        this.transferredTo = terms.transferredToOrgId();
        this.duplicateOf = text(terms.duplicateOfCaseId());
        this.evidenceDocument = text(terms.evidenceDocumentId());
        this.recordedAt = closure.requestedAt().toEpochMilli();
        this.closedAt = Moments.column(closure.closedAt());
        this.sealed = sealed;
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static UUID id(String text) {
        return text == null ? null : UUID.fromString(text);
    }

    boolean ended() {
        return ended == 1;
    }

    /** A reopening ends it. */
    void end() {
        this.ended = 1;
    }

    void approve(String by, Instant at) {
        this.approvedBy = by;
        this.approvedAt = at.toEpochMilli();
    }

    void close(Instant at) {
        this.closedAt = at.toEpochMilli();
    }

    Closure toRecord() {
        return new Closure(
                UUID.fromString(id),
                CaseId.fromString(caseId),
                requestedBy,
                Moments.of(recordedAt),
                new Closure.Terms(
                        reason,
                        alternativeSupport,
                        id(protectionPlanDocument),
                        responsibleAuthority,
                        transferredTo,
                        id(duplicateOf),
                        id(evidenceDocument)),
                Optional.ofNullable(approvedBy),
                Moments.maybe(closedAt));
    }
}
