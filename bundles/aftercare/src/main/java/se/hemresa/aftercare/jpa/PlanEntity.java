// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import java.util.List;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.aftercare.Entered;
import se.hemresa.aftercare.Measure;
import se.hemresa.aftercare.Plan;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/** A version of a plan; its goals, and who provides its measures, are sealed. */
@Entity
@Table(name = "aftercare_plan")
class PlanEntity {

    static final String TABLE = "aftercare_plan";

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "plan_version")
    private int version;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    private String agency;

    private byte[] sealed;

    protected PlanEntity() {}

    PlanEntity(Plan plan, byte[] sealed) {
        this.id = plan.id().toString();
        this.caseId = plan.caseId().toString();
        this.version = plan.version();
        this.recordedAt = plan.entered().at().toEpochMilli();
        this.recordedBy = plan.entered().by();
        this.agency = plan.entered().agency().value();
        this.sealed = sealed;
    }

    UUID id() {
        return UUID.fromString(id);
    }

    byte[] sealed() {
        return sealed;
    }

    Plan toRecord(List<String> goals, List<Measure> measures) {
        return new Plan(
                id(),
                CaseId.fromString(caseId),
                version,
                goals,
                measures,
                new Entered(Moments.of(recordedAt), recordedBy, new AgencyId(agency)));
    }
}
