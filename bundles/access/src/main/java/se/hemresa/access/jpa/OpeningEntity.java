// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.jpa;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.access.openings.Opening;
import se.hemresa.access.openings.Opening.Approval;
import se.hemresa.access.openings.Opening.Opener;
import se.hemresa.access.openings.Opening.Scope;
import se.hemresa.access.openings.Opening.Span;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/** An opening; why it was opened, in words, is sealed. Moments are milliseconds since 1970. */
@Entity
@Table(name = OpeningEntity.TABLE)
class OpeningEntity {

    static final String TABLE = "access_opening";

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    private String owner;

    @Column(name = "section_code")
    private String section;

    private String agency;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "user_role")
    private String role;

    private String reason;

    private byte[] sealed;

    @Column(name = "opened_at")
    private long openedAt;

    @Column(name = "open_until")
    private long openUntil;

    @Column(name = "needs_approval")
    private int needsApproval;

    @Column(name = "approved_by")
    private String approvedBy;

    protected OpeningEntity() {}

    OpeningEntity(Opening opening, byte[] sealed) {
        this.id = opening.id().toString();
        this.caseId = opening.scope().caseId().toString();
        this.owner = opening.scope().owner().value();
        this.section = opening.scope().section().orElse(null);
        this.agency = opening.opener().agency().value();
        this.userId = opening.opener().user();
        this.role = opening.opener().role();
        this.reason = opening.reason();
        this.sealed = sealed;
        this.openedAt = opening.span().from().toEpochMilli();
        this.openUntil = opening.span().until().toEpochMilli();
        this.needsApproval = opening.approval().isNeeded() ? 1 : 0;
        approve(opening);
    }

    final void approve(Opening opening) {
        this.approvedBy = opening.approval().by().orElse(null);
    }

    byte[] sealed() {
        return sealed;
    }

    Opening toRecord() {
        return new Opening(
                UUID.fromString(id),
                new Scope(CaseId.fromString(caseId), new AgencyId(owner), Optional.ofNullable(section)),
                new Opener(new AgencyId(agency), userId, role),
                reason,
                new Span(Instant.ofEpochMilli(openedAt), Instant.ofEpochMilli(openUntil)),
                new Approval(needsApproval == 1, Optional.ofNullable(approvedBy)));
    }
}
