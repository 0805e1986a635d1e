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
import se.hemresa.risk.RiskAssessment;
import se.hemresa.risk.Signature;
import se.hemresa.risk.Signature.Capacity;

/** A signature; of each capacity an assessment has one, which the table holds. */
@Entity
@Table(name = "risk_signature")
class SignatureEntity {

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "assessment_id")
    private String assessmentId;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    private String signer;

    private String agency;

    private String digest;

    @Column(name = "signed_at")
    private long signedAt;

    protected SignatureEntity() {}

    SignatureEntity(RiskAssessment assessment, Signature signature) {
        this.id = signature.id().toString();
        this.caseId = assessment.caseId().toString();
        this.assessmentId = assessment.id().toString();
        this.capacity = signature.capacity();
        this.signer = signature.signer().who();
        this.agency = signature.signer().agency().value();
        this.digest = signature.digest();
        this.signedAt = signature.at().toEpochMilli();
    }

    String assessmentId() {
        return assessmentId;
    }

    Signature toRecord() {
        return new Signature(
                UUID.fromString(id), capacity, new Author(signer, new AgencyId(agency)), digest, Moments.of(signedAt));
    }
}
