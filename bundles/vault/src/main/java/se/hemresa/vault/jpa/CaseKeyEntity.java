// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.vault.WrappedKeys.CaseKey;

/** The key of a case. Deleting the row is the erasure of the case. */
@Entity
@Table(name = "vault_case_key")
class CaseKeyEntity {

    @Id
    @Column(name = "case_id")
    private String caseId;

    @Column(name = "owner_agency")
    private String owner;

    @Column(name = "wrapped_key")
    private byte[] wrapped;

    @Version
    @Column(name = "version")
    private long version;

    protected CaseKeyEntity() {}

    CaseKeyEntity(CaseKey key) {
        this.caseId = key.caseId().toString();
        this.owner = key.owner().value();
        this.wrapped = key.wrapped();
    }

    CaseKey toCaseKey() {
        return new CaseKey(CaseId.fromString(caseId), new AgencyId(owner), wrapped);
    }
}
