// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.Stamp;

/** What awaits the person in the place of return. */
@Entity
@Table(name = ReturnMappingEntity.TABLE)
class ReturnMappingEntity extends SealedRow {

    static final String TABLE = "cases_return_mapping";

    protected ReturnMappingEntity() {}

    ReturnMappingEntity(Stamp stamp, byte[] sealed) {
        super(stamp, sealed);
    }
}
