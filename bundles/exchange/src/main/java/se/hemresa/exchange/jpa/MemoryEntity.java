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
import se.hemresa.exchange.mail.ProofStore.Memory;

/** What a partner knows by one message. */
@Entity
@Table(name = "exchange_recipient_memory")
class MemoryEntity {

    @Id
    @Column(name = "message_id")
    private String messageId;

    @Column(name = "case_id")
    private String caseId;

    private String partner;

    private String recipient;

    @Convert(converter = CodesConverter.class)
    @Column(name = "given_fields")
    private List<String> fields;

    @Column(name = "given_at")
    private long at;

    protected MemoryEntity() {}

    MemoryEntity(Memory memory) {
        this.messageId = memory.messageId().toString();
        this.caseId = memory.caseId().toString();
        this.partner = memory.partner().value();
        this.recipient = memory.recipient();
        this.fields = memory.fields();
        this.at = memory.at().toEpochMilli();
    }

    Memory toRecord() {
        return new Memory(
                UUID.fromString(messageId),
                CaseId.fromString(caseId),
                new AgencyId(partner),
                recipient,
                fields,
                Moments.of(at));
    }
}
