// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.Stamp;

/** The person breaks off. */
@Entity
@Table(name = BreakOffEntity.TABLE)
class BreakOffEntity extends SealedRow {

    static final String TABLE = "cases_break_off";

    protected BreakOffEntity() {}

    BreakOffEntity(Stamp stamp, byte[] sealed) {
        super(stamp, sealed);
    }
}
