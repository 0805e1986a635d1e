// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.Participant;

/** Somebody who takes part in a case; the reason is sealed. */
@Entity
@Table(name = "cases_participant")
class ParticipantEntity {

    static final String TABLE = "cases_participant";

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    private String agency;

    @Column(name = "user_id")
    private String user;

    private String role;

    @Convert(converter = CodesConverter.class)
    @Column(name = "need_to_know")
    private List<String> needToKnow;

    @Column(name = "valid_from")
    private long from;

    @Column(name = "valid_to")
    private Long to;

    @Column(name = "granted_by")
    private String grantedBy;

    private byte[] sealed;

    protected ParticipantEntity() {}

    ParticipantEntity(Participant participant, byte[] sealed) {
        this.id = participant.id().toString();
        this.caseId = participant.caseId().toString();
        this.agency = participant.agency().value();
        this.user = participant.user().orElse(null);
        this.role = participant.role();
        this.needToKnow = participant.needToKnow();
        this.from = participant.from().toEpochMilli();
        this.to = Moments.column(participant.to());
        this.grantedBy = participant.grantedBy();
        this.sealed = sealed;
    }

    Participant toRecord() {
        return new Participant(
                UUID.fromString(id),
                CaseId.fromString(caseId),
                new AgencyId(agency),
                Optional.ofNullable(user),
                role,
                needToKnow,
                Moments.of(from),
                Moments.maybe(to),
                grantedBy);
    }
}
