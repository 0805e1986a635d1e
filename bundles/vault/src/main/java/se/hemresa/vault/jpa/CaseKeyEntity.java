// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.jpa;

import java.io.Serializable;
import java.util.Objects;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.SealContext.Ring;
import se.hemresa.vault.WrappedKeys.CaseKey;

/** The key of a case in a ring. Deleting its rows is the erasure of the case. */
@Entity
@Table(name = "vault_case_key")
@IdClass(CaseKeyEntity.Key.class)
class CaseKeyEntity {

    @Id
    @Column(name = "case_id")
    private String caseId;

    @Id
    @Column(name = "ring")
    private String ring;

    @Column(name = "owner_agency")
    private String owner;

    @Column(name = "generation")
    private int generation;

    @Column(name = "wrapped_key")
    private byte[] wrapped;

    @Version
    @Column(name = "version")
    private long version;

    protected CaseKeyEntity() {}

    CaseKeyEntity(CaseKey key) {
        this.caseId = key.caseId().toString();
        this.ring = key.ring().name();
        this.owner = key.owner().value();
        this.generation = key.generation();
        this.wrapped = key.wrapped();
    }

    CaseKey toCaseKey() {
        return new CaseKey(CaseId.fromString(caseId), Ring.valueOf(ring), new AgencyId(owner), generation, wrapped);
    }

    /** What identifies a row. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String caseId;
        private String ring;

        /** For JPA. */
        public Key() {}

        Key(CaseId caseId, Ring ring) {
            this.caseId = caseId.toString();
            this.ring = ring.name();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.caseId.equals(caseId) && key.ring.equals(ring);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, ring);
        }
    }
}
