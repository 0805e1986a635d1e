// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.jpa;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.risk.Author;
import se.hemresa.risk.DomainLevel;
import se.hemresa.risk.RiskAssessment;
import se.hemresa.risk.RiskAssessment.Finding;
import se.hemresa.risk.RiskAssessment.Setting;
import se.hemresa.risk.RiskLevel;
import se.hemresa.risk.Side;
import se.hemresa.risk.Stage;

/** An assessment as it was handed in; answers and texts are sealed. */
@Entity
@Table(name = "risk_assessment")
class AssessmentEntity {

    static final String TABLE = "risk_assessment";

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    private String template;

    @Column(name = "template_version")
    private int templateVersion;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Column(name = "assessed_at")
    private long assessedAt;

    private String assessor;

    private String agency;

    @Convert(converter = DomainLevelsConverter.class)
    private List<DomainLevel> domains;

    @Enumerated(EnumType.STRING)
    private RiskLevel scored;

    @Enumerated(EnumType.STRING)
    private RiskLevel overall;

    @Column(name = "items_known")
    private int known;

    @Column(name = "items_asked")
    private int asked;

    @Column(name = "valid_until")
    private long validUntil;

    private String digest;

    private byte[] sealed;

    protected AssessmentEntity() {}

    AssessmentEntity(RiskAssessment assessment, byte[] sealed) {
        Setting setting = assessment.setting();
        Finding finding = assessment.finding();
        this.id = assessment.id().toString();
        this.caseId = assessment.caseId().toString();
        this.template = setting.template();
        this.templateVersion = setting.templateVersion();
        this.stage = setting.stage();
        this.side = setting.side();
        this.assessedAt = setting.assessedAt().toEpochMilli();
        this.assessor = setting.assessor().who();
        this.agency = setting.assessor().agency().value();
        this.domains = finding.domains();
        this.scored = finding.scored();
        this.overall = finding.overall();
        this.known = finding.known();
        this.asked = finding.asked();
        this.validUntil = assessment.validity().until().toEpochMilli();
        this.digest = assessment.signing().digest();
        this.sealed = sealed;
    }

    String id() {
        return id;
    }

    UUID uuid() {
        return UUID.fromString(id);
    }

    CaseId caseId() {
        return CaseId.fromString(caseId);
    }

    Setting setting() {
        return new Setting(
                template,
                templateVersion,
                stage,
                side,
                Moments.of(assessedAt),
                new Author(assessor, new AgencyId(agency)));
    }

    Finding finding() {
        return new Finding(domains, scored, overall, known, asked);
    }

    Instant validUntil() {
        return Moments.of(validUntil);
    }

    String digest() {
        return digest;
    }

    byte[] sealed() {
        return sealed;
    }
}
