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
import se.hemresa.api.vault.SealContext.Ring;
import se.hemresa.vault.WrappedKeys.AgencyKey;

/** One generation of the key of an agency in a ring. */
@Entity
@Table(name = "vault_agency_key")
@IdClass(AgencyKeyEntity.Key.class)
class AgencyKeyEntity {

    @Id
    @Column(name = "agency")
    private String agency;

    @Id
    @Column(name = "ring")
    private String ring;

    @Id
    @Column(name = "generation")
    private int generation;

    @Column(name = "wrapped_key")
    private byte[] wrapped;

    @Version
    @Column(name = "version")
    private long version;

    protected AgencyKeyEntity() {}

    AgencyKeyEntity(AgencyKey key) {
        this.agency = key.agency().value();
        this.ring = key.ring().name();
        this.generation = key.generation();
        this.wrapped = key.wrapped();
    }

    AgencyKey toAgencyKey() {
        return new AgencyKey(new AgencyId(agency), Ring.valueOf(ring), generation, wrapped);
    }

    /** What identifies a row. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String agency;
        private String ring;
        private int generation;

        /** For JPA. */
        public Key() {}

        Key(AgencyId agency, Ring ring, int generation) {
            this.agency = agency.value();
            this.ring = ring.name();
            this.generation = generation;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.agency.equals(agency)
                    && key.ring.equals(ring)
                    && key.generation == generation;
        }

        @Override
        public int hashCode() {
            return Objects.hash(agency, ring, generation);
        }
    }
}
