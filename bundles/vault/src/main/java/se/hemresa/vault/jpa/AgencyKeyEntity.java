// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

import se.hemresa.api.id.AgencyId;

/** The key of an agency, wrapped by the root key. */
@Entity
@Table(name = "vault_agency_key")
class AgencyKeyEntity {

    @Id
    @Column(name = "agency")
    private String agency;

    @Column(name = "wrapped_key")
    private byte[] wrapped;

    @Version
    @Column(name = "version")
    private long version;

    protected AgencyKeyEntity() {}

    AgencyKeyEntity(AgencyId agency, byte[] wrapped) {
        this.agency = agency.value();
        this.wrapped = wrapped;
    }

    byte[] wrapped() {
        return wrapped;
    }
}
