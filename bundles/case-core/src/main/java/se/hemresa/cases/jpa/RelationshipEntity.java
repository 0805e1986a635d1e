// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.Stamp;

/** Somebody who stands in a relation to the person. */
@Entity
@Table(name = RelationshipEntity.TABLE)
class RelationshipEntity extends SealedRow {

    static final String TABLE = "cases_relationship";

    protected RelationshipEntity() {}

    RelationshipEntity(Stamp stamp, byte[] sealed) {
        super(stamp, sealed);
    }
}
