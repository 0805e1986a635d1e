// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.Stamp;

/** What of the health of the person matters for the journey. */
@Entity
@Table(name = HealthRecordEntity.TABLE)
class HealthRecordEntity extends SealedRow {

    static final String TABLE = "cases_health_record";

    protected HealthRecordEntity() {}

    HealthRecordEntity(Stamp stamp, byte[] sealed) {
        super(stamp, sealed);
    }
}
