// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.Stamp;

/** A number by which an authority knows the person. */
@Entity
@Table(name = IdentifierEntity.TABLE)
class IdentifierEntity extends SealedRow {

    static final String TABLE = "cases_identifier";

    protected IdentifierEntity() {}

    IdentifierEntity(Stamp stamp, byte[] sealed) {
        super(stamp, sealed);
    }
}
