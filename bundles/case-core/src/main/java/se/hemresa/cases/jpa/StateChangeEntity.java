// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import java.util.Optional;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.StateChange;

/** A row of the history of a case. */
@Entity
@Table(name = "cases_state_change")
class StateChangeEntity {

    /** The case and the version that the change made: one row each. */
    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    private long version;

    @Column(name = "fired_event")
    private String event;

    @Column(name = "from_state")
    private String from;

    @Column(name = "to_state")
    private String to;

    @Column(name = "changed_at")
    private long at;

    private String agency;

    @Column(name = "user_id")
    private String user;

    protected StateChangeEntity() {}

    StateChangeEntity(StateChange change) {
        this.id = change.caseId() + ":" + change.version();
        this.caseId = change.caseId().toString();
        this.version = change.version();
        this.event = change.event();
        this.from = change.from().orElse(null);
        this.to = change.to();
        this.at = change.at().toEpochMilli();
        this.agency = change.agency().value();
        this.user = change.user().orElse(null);
    }

    StateChange toRecord() {
        return new StateChange(
                CaseId.fromString(caseId),
                version,
                event,
                Optional.ofNullable(from),
                to,
                Moments.of(at),
                new AgencyId(agency),
                Optional.ofNullable(user));
    }
}
