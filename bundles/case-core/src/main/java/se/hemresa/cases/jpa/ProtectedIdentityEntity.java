// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.Stamp;

/** Who and where a protected person is; sealed under the second ring of keys. */
@Entity
@Table(name = ProtectedIdentityEntity.TABLE)
class ProtectedIdentityEntity extends SealedRow {

    static final String TABLE = "cases_protected_identity";

    protected ProtectedIdentityEntity() {}

    ProtectedIdentityEntity(Stamp stamp, byte[] sealed) {
        super(stamp, sealed);
    }
}
