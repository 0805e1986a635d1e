// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.Stamp;

/** Who decides for a child. */
@Entity
@Table(name = GuardianEntity.TABLE)
class GuardianEntity extends SealedRow {

    static final String TABLE = "cases_guardian";

    protected GuardianEntity() {}

    GuardianEntity(Stamp stamp, byte[] sealed) {
        super(stamp, sealed);
    }
}
