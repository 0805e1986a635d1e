// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFile;

/** A case without its persons. */
@Entity
@Table(name = "cases_case")
class CaseEntity {

    @Id
    private String id;

    @Column(name = "case_ref")
    private String caseRef;

    private String pseudonym;

    private String owner;

    @Column(name = "owner_function")
    private String ownerFunction;

    private String county;

    private String municipality;

    private String urgency;

    @Column(name = "protection_level")
    private String protectionLevel;

    @Convert(converter = CodesConverter.class)
    @Column(name = "target_group_grounds")
    private List<String> targetGroupGrounds;

    private String state;

    private String coordinator;

    private String deputy;

    @Column(name = "opened_at")
    private long openedAt;

    @Column(name = "closure_reason")
    private String closureReason;

    @Column(name = "retention_class")
    private String retentionClass;

    @Column(name = "planned_travel_on")
    private LocalDate plannedTravelOn;

    @Column(name = "restriction_pending_since")
    private Long restrictionPendingSince;

    @Column(name = "disposed_at")
    private Long disposedAt;

    private long version;

    protected CaseEntity() {}

    CaseEntity(CaseFile file) {
        this.id = file.id().toString();
        this.caseRef = file.caseRef();
        this.pseudonym = file.pseudonym();
        this.owner = file.owner().value();
        this.ownerFunction = file.ownerFunction();
        this.county = file.county();
        this.municipality = file.municipality().orElse(null);
        this.urgency = file.urgency();
        this.targetGroupGrounds = file.targetGroupGrounds();
        this.openedAt = file.openedAt().toEpochMilli();
        change(file);
    }

    /** Takes over what a write to a case can change. */
    final void change(CaseFile file) {
        this.protectionLevel = file.protectionLevel();
        this.state = file.state();
        this.coordinator = file.coordinator().orElse(null);
        this.deputy = file.deputy().orElse(null);
        this.closureReason = file.closureReason().orElse(null);
        this.retentionClass = file.retentionClass().orElse(null);
        this.plannedTravelOn = file.plannedTravelOn().orElse(null);
        this.restrictionPendingSince = Moments.column(file.restrictionPendingSince());
        this.disposedAt = Moments.column(file.disposedAt());
        this.version = file.version();
    }

    CaseFile toRecord() {
        return new CaseFile(
                CaseId.fromString(id),
                caseRef,
                pseudonym,
                new AgencyId(owner),
                ownerFunction,
                county,
                Optional.ofNullable(municipality),
                urgency,
                protectionLevel,
                targetGroupGrounds,
                state,
                Optional.ofNullable(coordinator),
                Optional.ofNullable(deputy),
                Moments.of(openedAt),
                Optional.ofNullable(closureReason),
                Optional.ofNullable(retentionClass),
                Optional.ofNullable(plannedTravelOn),
                Moments.maybe(restrictionPendingSince),
                Moments.maybe(disposedAt),
                version);
    }
}
