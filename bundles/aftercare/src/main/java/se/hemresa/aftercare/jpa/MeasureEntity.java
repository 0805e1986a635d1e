// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.aftercare.Measure;
import se.hemresa.aftercare.Money;
import se.hemresa.aftercare.Plan;

/** A measure of one version of a plan. Only its status ever changes. */
@Entity
@Table(name = "aftercare_measure")
class MeasureEntity {

    @Id
    private String id;

    /** Of the plan, and here again for row-level security. */
    @Column(name = "case_id")
    private String caseId;

    @Column(name = "plan_id")
    private String planId;

    @Column(name = "measure_id")
    private String measureId;

    @Column(name = "support_type")
    private String supportType;

    private BigDecimal amount;

    private String currency;

    @Column(name = "from_day")
    private Date from;

    @Column(name = "to_day")
    private Date to;

    private String status;

    protected MeasureEntity() {}

    MeasureEntity(Plan plan, Measure measure) {
        this.id = UuidCreator.getTimeOrderedEpoch().toString();
        this.caseId = plan.caseId().toString();
        this.planId = plan.id().toString();
        this.measureId = measure.id().toString();
        this.supportType = measure.support().type();
        this.amount = measure.budget().amount();
        this.currency = measure.budget().currency();
        this.from = Moments.column(measure.support().from());
        this.to = Moments.column(measure.support().to().orElse(null));
        this.status = measure.status().name();
    }

    String measureId() {
        return measureId;
    }

    void change(Measure.Status next) {
        this.status = next.name();
    }

    Measure toRecord(String provider) {
        return new Measure(
                UUID.fromString(measureId),
                new Measure.Support(supportType, provider, from.toLocalDate(), Moments.day(to)),
                new Money(amount, currency),
                Measure.Status.valueOf(status));
    }
}
