// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.exchange.keys.OwnKey;

/** A key of ours; its private part only as the vault sealed it. */
@Entity
@Table(name = "exchange_own_key")
class OwnKeyEntity {

    @Id
    @Column(name = "key_id")
    private String keyId;

    @Column(name = "key_use")
    private String use;

    @Column(name = "public_key")
    private String publicKey;

    private byte[] sealed;

    @Column(name = "valid_from")
    private long validFrom;

    @Column(name = "valid_to")
    private long validTo;

    @Column(name = "revoked_at")
    private Long revokedAt;

    protected OwnKeyEntity() {}

    OwnKeyEntity(OwnKey key) {
        this.keyId = key.keyId();
        this.use = key.use().name();
        this.publicKey = key.publicKey();
        this.sealed = key.sealed();
        this.validFrom = key.validFrom().toEpochMilli();
        this.validTo = key.validTo().toEpochMilli();
        this.revokedAt = Moments.column(key.revokedAt());
    }

    OwnKey toRecord() {
        return new OwnKey(
                keyId,
                OwnKey.Use.valueOf(use),
                publicKey,
                sealed,
                Moments.of(validFrom),
                Moments.of(validTo),
                Moments.maybe(revokedAt));
    }
}
