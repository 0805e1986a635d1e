// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.jpa;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.risk.Mitigation;
import se.hemresa.risk.RiskAssessment;

/** What is done about a risk; the words of its instruction are sealed with the assessment. */
@Entity
@Table(name = "risk_mitigation")
class MitigationEntity {

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "assessment_id")
    private String assessmentId;

    @Column(name = "place")
    private int place;

    @Column(name = "domain_code")
    private String domain;

    private String kind;

    private String owner;

    @Column(name = "due_on")
    private String dueOn;

    @Convert(converter = CodesConverter.class)
    @Column(name = "addressed_to")
    private List<String> addressedTo;

    protected MitigationEntity() {}

    MitigationEntity(RiskAssessment assessment, int place) {
        Mitigation mitigation = assessment.mitigations().get(place);
        this.id = mitigation.id().toString();
        this.caseId = assessment.caseId().toString();
        this.assessmentId = assessment.id().toString();
        this.place = place;
        this.domain = mitigation.domain();
        this.kind = mitigation.kind();
        this.owner = mitigation.owner().orElse(null);
        this.dueOn = mitigation.dueOn().map(LocalDate::toString).orElse(null);
        this.addressedTo = mitigation.addressedTo();
    }

    String assessmentId() {
        return assessmentId;
    }

    Mitigation toRecord() {
        return new Mitigation(
                UUID.fromString(id),
                domain,
                kind,
                Optional.ofNullable(owner),
                Optional.ofNullable(dueOn).map(LocalDate::parse),
                addressedTo);
    }
}
