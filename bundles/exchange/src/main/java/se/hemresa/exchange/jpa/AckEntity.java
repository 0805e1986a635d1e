// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jpa;

import java.util.List;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.mail.Ack;

/** A business acknowledgement; what was signed is sealed, since it may hold words about the person. */
@Entity
@Table(name = "exchange_ack")
class AckEntity {

    static final String TABLE = "exchange_ack";

    @Id
    private String id;

    @Column(name = "ack_id")
    private String ackId;

    private String sender;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "case_id")
    private String caseId;

    private String code;

    @Column(name = "answers_digest")
    private String answersDigest;

    @Convert(converter = CodesConverter.class)
    @Column(name = "field_paths")
    private List<String> fieldPaths;

    @Column(name = "partner_at")
    private long partnerAt;

    @Column(name = "received_at")
    private long receivedAt;

    private byte[] sealed;

    protected AckEntity() {}

    AckEntity(Ack ack, byte[] sealed) {
        this.id = ack.id().toString();
        this.ackId = ack.ackId().toString();
        this.sender = ack.sender().value();
        this.messageId = ack.messageId().toString();
        this.caseId = ack.caseId().toString();
        this.code = ack.code();
        this.answersDigest = ack.answersDigest();
        this.fieldPaths = ack.fieldPaths();
        this.partnerAt = ack.at().toEpochMilli();
        this.receivedAt = ack.receivedAt().toEpochMilli();
        this.sealed = sealed;
    }

    CaseId caseId() {
        return CaseId.fromString(caseId);
    }

    UUID id() {
        return UUID.fromString(id);
    }

    byte[] sealed() {
        return sealed;
    }

    Ack toRecord(String jws) {
        return new Ack(
                id(),
                UUID.fromString(ackId),
                new AgencyId(sender),
                UUID.fromString(messageId),
                caseId(),
                code,
                answersDigest,
                fieldPaths,
                Moments.of(partnerAt),
                Moments.of(receivedAt),
                jws);
    }
}
