// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import java.time.Instant;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import javax.persistence.Table;
import javax.persistence.Version;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext;
import se.hemresa.api.vault.Vault;
import se.hemresa.travel.Content;
import se.hemresa.travel.Stamp;
import se.hemresa.travel.TravelRecord;

/** A record in its table: whose it is in columns, what it says sealed. */
@MappedSuperclass
abstract class Row {

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    @Version
    private long version;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    private byte[] sealed;

    /** Takes over what a record says, as the version that the next flush will write; gives that version. */
    long take(TravelRecord travelRecord, Vault vault) {
        Stamp stamp = travelRecord.stamp();
        if (id == null) {
            id = stamp.id().toString();
            caseId = stamp.caseId().toString();
            recordedAt = stamp.at().toEpochMilli();
            recordedBy = stamp.by();
        }
        sealed = vault.sealFields(context(version + 1), travelRecord.content().tree());
        return version + 1;
    }

    Stamp stamp() {
        return new Stamp(
                UUID.fromString(id), CaseId.fromString(caseId), version, Instant.ofEpochMilli(recordedAt), recordedBy);
    }

    Content content(Vault vault) {
        return new Content(vault.openFields(context(version), sealed));
    }

    private SealContext context(long ofVersion) {
        String table = getClass().getAnnotation(Table.class).name();
        return new SealContext(CaseId.fromString(caseId), table, UUID.fromString(id), ofVersion);
    }
}
