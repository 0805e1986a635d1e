// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.Optional;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.IntakeCheck;

/** A check that is made before a case is opened. */
@Entity
@Table(name = "cases_intake_check")
class IntakeCheckEntity {

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    private String kind;

    @Column(name = "checked_at")
    private long checkedAt;

    @Column(name = "checked_by")
    private String checkedBy;

    @Column(name = "checked_user")
    private String checkedUser;

    private String result;

    @Column(name = "handled_how")
    private String handledHow;

    protected IntakeCheckEntity() {}

    IntakeCheckEntity(IntakeCheck check) {
        this.id = check.id().toString();
        this.caseId = check.caseId().toString();
        this.kind = check.kind().name();
        this.checkedAt = check.checkedAt().toEpochMilli();
        this.checkedBy = check.checkedBy().value();
        this.checkedUser = check.checkedUser().orElse(null);
        this.result = check.result().name();
        this.handledHow = check.handledHow().orElse(null);
    }

    IntakeCheck toRecord() {
        return new IntakeCheck(
                UUID.fromString(id),
                CaseId.fromString(caseId),
                IntakeCheck.Kind.valueOf(kind),
                Moments.of(checkedAt),
                new AgencyId(checkedBy),
                Optional.ofNullable(checkedUser),
                IntakeCheck.Result.valueOf(result),
                Optional.ofNullable(handledHow));
    }
}
