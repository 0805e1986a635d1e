// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jpa;

import java.time.Instant;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.exchange.Outbox.Receipt;
import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.mail.Message;

/** The receipt of a message; what was signed is sealed. */
@Entity
@Table(name = "exchange_receipt")
class ReceiptEntity {

    static final String TABLE = "exchange_receipt";

    @Id
    @Column(name = "message_id")
    private String messageId;

    @Column(name = "case_id")
    private String caseId;

    private String code;

    private String digest;

    @Column(name = "partner_at")
    private long partnerAt;

    @Column(name = "received_at")
    private long receivedAt;

    private byte[] sealed;

    protected ReceiptEntity() {}

    ReceiptEntity(Message message, Receipt receipt, Instant at, byte[] sealed) {
        this.messageId = message.id().toString();
        this.caseId = message.caseId().toString();
        this.code = receipt.code();
        this.digest = receipt.digest();
        this.partnerAt = receipt.at().toEpochMilli();
        this.receivedAt = at.toEpochMilli();
        this.sealed = sealed;
    }

    CaseId caseId() {
        return CaseId.fromString(caseId);
    }

    UUID messageId() {
        return UUID.fromString(messageId);
    }

    byte[] sealed() {
        return sealed;
    }
}
