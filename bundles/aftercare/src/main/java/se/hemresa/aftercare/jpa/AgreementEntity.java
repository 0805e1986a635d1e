// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import java.util.Optional;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.aftercare.Agreement;
import se.hemresa.aftercare.Entered;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/** What was agreed; written once. */
@Entity
@Table(name = "aftercare_agreement")
class AgreementEntity {

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "plan_version")
    private int planVersion;

    private String kind;

    @Column(name = "agreed_at")
    private long agreedAt;

    @Column(name = "signed_at")
    private Long signedAt;

    private String medium;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    private String agency;

    protected AgreementEntity() {}

    AgreementEntity(Agreement agreement) {
        Agreement.Terms terms = agreement.terms();
        this.id = agreement.id().toString();
        this.caseId = agreement.caseId().toString();
        this.planVersion = agreement.planVersion();
        this.kind = terms.kind().name();
        this.agreedAt = terms.agreedAt().toEpochMilli();
        this.signedAt = Moments.column(terms.signature().map(Agreement.Signature::signedAt));
        this.medium = terms.signature().map(one -> one.medium().name()).orElse(null);
        this.recordedAt = agreement.entered().at().toEpochMilli();
        this.recordedBy = agreement.entered().by();
        this.agency = agreement.entered().agency().value();
    }

    Agreement toRecord() {
        Optional<Agreement.Signature> signature =
                Moments.maybe(signedAt).map(at -> new Agreement.Signature(at, Agreement.Medium.valueOf(medium)));
        return new Agreement(
                UUID.fromString(id),
                CaseId.fromString(caseId),
                planVersion,
                new Agreement.Terms(Agreement.Kind.valueOf(kind), Moments.of(agreedAt), signature),
                new Entered(Moments.of(recordedAt), recordedBy, new AgencyId(agency)));
    }
}
