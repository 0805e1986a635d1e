// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import java.util.Optional;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.aftercare.Entered;
import se.hemresa.aftercare.FollowUp;
import se.hemresa.aftercare.FollowUp.Contact;
import se.hemresa.aftercare.FollowUp.Due;
import se.hemresa.aftercare.FollowUp.Findings;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/** A follow-up; what it found is sealed. Version 1 as it was planned or entered, 2 once a planned one is done. */
@Entity
@Table(name = "aftercare_follow_up")
class FollowUpEntity {

    static final String TABLE = "aftercare_follow_up";

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    private String kind;

    private String period;

    @Column(name = "due_at")
    private long dueAt;

    @Column(name = "done_at")
    private Long doneAt;

    private String channel;

    @Column(name = "safe_to_talk")
    private Short safeToTalk;

    private String outcome;

    @Column(name = "recorded_at")
    private Long recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    private String agency;

    private byte[] sealed;

    private long version;

    protected FollowUpEntity() {}

    FollowUpEntity(FollowUp followUp) {
        this.id = followUp.id().toString();
        this.caseId = followUp.caseId().toString();
        this.kind = followUp.plan().kind().name();
        this.period = followUp.plan().period().orElse(null);
        this.dueAt = followUp.plan().dueAt().toEpochMilli();
        this.version = 1;
    }

    UUID id() {
        return UUID.fromString(id);
    }

    CaseId caseId() {
        return CaseId.fromString(caseId);
    }

    long version() {
        return version;
    }

    byte[] sealed() {
        return sealed;
    }

    void nextVersion() {
        version++;
    }

    void done(FollowUp.Kind last, Contact contact, byte[] findings) {
        this.kind = last.name();
        this.doneAt = contact.doneAt().toEpochMilli();
        this.channel = contact.channel();
        this.safeToTalk = (short) (contact.safeToTalk() ? 1 : 0);
        this.outcome = contact.outcome();
        this.recordedAt = contact.entered().at().toEpochMilli();
        this.recordedBy = contact.entered().by();
        this.agency = contact.entered().agency().value();
        this.sealed = findings;
    }

    FollowUp toRecord(Findings findings) {
        Due due = new Due(FollowUp.Kind.valueOf(kind), Optional.ofNullable(period), Moments.of(dueAt));
        return new FollowUp(id(), caseId(), due, Moments.maybe(doneAt).map(at -> contact(findings)));
    }

    private Contact contact(Findings findings) {
        Entered entered = new Entered(Moments.of(recordedAt), recordedBy, new AgencyId(agency));
        return new Contact(Moments.of(doneAt), channel, safeToTalk == 1, outcome, findings, entered);
    }
}
