// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.jpa;

import java.time.Instant;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.iom.Ack;

/** An acknowledgement. */
@Entity
@Table(name = "iom_acknowledgement")
class AckEntity {

    @Id
    @Column(name = "ack_id")
    private String ackId;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "message_id")
    private String messageId;

    private String sender;

    private String code;

    @Column(name = "made_at")
    private long madeAt;

    @Column(name = "received_at")
    private long receivedAt;

    @Enumerated(EnumType.STRING)
    private Ack.State state;

    protected AckEntity() {}

    AckEntity(Ack ack) {
        this.ackId = ack.ackId().toString();
        this.caseId = ack.caseId().toString();
        this.messageId = ack.messageId().toString();
        this.sender = ack.sender().value();
        this.code = ack.code();
        this.madeAt = ack.at().toEpochMilli();
        this.receivedAt = ack.receivedAt().toEpochMilli();
        this.state = ack.state();
    }

    void applied() {
        this.state = Ack.State.APPLIED;
    }

    Ack toRecord() {
        return new Ack(
                UUID.fromString(ackId),
                CaseId.fromString(caseId),
                UUID.fromString(messageId),
                new AgencyId(sender),
                code,
                Instant.ofEpochMilli(madeAt),
                Instant.ofEpochMilli(receivedAt),
                state);
    }
}
