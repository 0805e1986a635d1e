// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jpa;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.Trace;
import se.hemresa.exchange.mail.Message;
import se.hemresa.exchange.mail.QueueStore.Queued;

/** A message and its place in the line. After the insert it is changed by statements only, each from the state it expects. */
@Entity
@Table(name = "exchange_message")
class MessageEntity {

    static final String TABLE = "exchange_message";

    static final String SAFETY = "SAFETY";

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "message_type")
    private String type;

    private String receiver;

    private String purpose;

    @Convert(converter = CodesConverter.class)
    @Column(name = "given_fields")
    private List<String> fields;

    @Column(name = "message_state")
    private String state;

    private String digest;

    @Column(name = "prepared_by")
    private String preparedBy;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "expires_at")
    private long expiresAt;

    @Column(name = "sent_at")
    private Long sentAt;

    private String lane;

    private long seq;

    private int attempts;

    @Column(name = "queued_at")
    private long queuedAt;

    @Column(name = "next_attempt_at")
    private long nextAttemptAt;

    @Column(name = "lease_until")
    private long leaseUntil;

    private long token;

    private String trace;

    private byte[] sealed;

    protected MessageEntity() {}

    MessageEntity(Message message, byte[] sealed) {
        this.id = message.id().toString();
        this.caseId = message.caseId().toString();
        this.type = message.type();
        this.receiver = message.receiver().value();
        this.purpose = message.purpose();
        this.fields = message.fields();
        this.state = message.state().name();
        this.digest = message.digest();
        this.preparedBy = message.preparedBy();
        this.approvedBy = message.approvedBy().orElse(null);
        this.createdAt = message.createdAt().toEpochMilli();
        this.expiresAt = message.expiresAt().toEpochMilli();
        this.sentAt = Moments.column(message.sentAt());
        this.lane = Message.isSafety(message.type()) ? SAFETY : "ORDINARY";
        this.trace = Trace.current().map(Trace::id).orElse(null);
        this.sealed = sealed;
    }

    byte[] sealed() {
        return sealed;
    }

    Message toRecord() {
        return new Message(
                UUID.fromString(id),
                CaseId.fromString(caseId),
                type,
                new AgencyId(receiver),
                purpose,
                fields,
                State.valueOf(state),
                digest,
                preparedBy,
                Optional.ofNullable(approvedBy),
                Moments.of(createdAt),
                Moments.of(expiresAt),
                Moments.maybe(sentAt));
    }

    Queued toQueued() {
        return new Queued(
                UUID.fromString(id),
                CaseId.fromString(caseId),
                type,
                new AgencyId(receiver),
                token,
                attempts,
                Moments.of(nextAttemptAt),
                Optional.ofNullable(trace).map(Trace::new));
    }
}
