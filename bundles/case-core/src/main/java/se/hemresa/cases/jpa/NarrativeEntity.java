// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.Stamp;

/** What the person has told in words. */
@Entity
@Table(name = NarrativeEntity.TABLE)
class NarrativeEntity extends SealedRow {

    static final String TABLE = "cases_narrative";

    protected NarrativeEntity() {}

    NarrativeEntity(Stamp stamp, byte[] sealed) {
        super(stamp, sealed);
    }
}
