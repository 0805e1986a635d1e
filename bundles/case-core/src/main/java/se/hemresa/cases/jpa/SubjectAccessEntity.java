// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.Stamp;
import se.hemresa.cases.subject.SubjectAccess;

/** A request for access by the person. */
@Entity
@Table(name = "cases_subject_access")
class SubjectAccessEntity extends RecordedRow {

    @Column(name = "received_at")
    private long receivedAt;

    private String channel;

    @Column(name = "ended_at")
    private Long endedAt;

    @Column(name = "ended_by")
    private String endedBy;

    protected SubjectAccessEntity() {}

    SubjectAccessEntity(SubjectAccess request) {
        super(request.stamp());
        this.receivedAt = request.receivedAt().toEpochMilli();
        this.channel = request.channel().name();
    }

    void end(Stamp end) {
        this.endedAt = end.at().toEpochMilli();
        this.endedBy = end.by();
    }

    SubjectAccess toRecord() {
        return new SubjectAccess(
                stamp(), Moments.of(receivedAt), SubjectAccess.Channel.valueOf(channel), Moments.maybe(endedAt));
    }
}
