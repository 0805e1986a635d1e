// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.Optional;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.Stamp;

/** The columns that every record about a case has. */
@MappedSuperclass
public class RecordedRow {

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "recorded_at")
    private long recordedAt;

    private String agency;

    @Column(name = "user_id")
    private String user;

    protected RecordedRow() {}

    protected RecordedRow(Stamp stamp) {
        this.id = stamp.id().toString();
        this.caseId = stamp.caseId().toString();
        this.recordedAt = stamp.at().toEpochMilli();
        this.agency = stamp.agency().value();
        this.user = stamp.user().orElse(null);
    }

    /** @return who recorded it, and when */
    protected final Stamp stamp() {
        return new Stamp(
                UUID.fromString(id),
                CaseId.fromString(caseId),
                Moments.of(recordedAt),
                new AgencyId(agency),
                Optional.ofNullable(user));
    }
}
