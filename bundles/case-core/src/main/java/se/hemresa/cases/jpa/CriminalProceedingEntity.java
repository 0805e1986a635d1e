// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.Stamp;

/** How far a criminal case is. */
@Entity
@Table(name = CriminalProceedingEntity.TABLE)
class CriminalProceedingEntity extends SealedRow {

    static final String TABLE = "cases_criminal_proceeding";

    protected CriminalProceedingEntity() {}

    CriminalProceedingEntity(Stamp stamp, byte[] sealed) {
        super(stamp, sealed);
    }
}
