// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** One row per case, to be locked; {@link #MAKING} is locked while a row is made. */
@Entity
@Table(name = "aftercare_file")
class CareFileEntity {

    /** The row of no case, which the migration has made. */
    static final String MAKING = "-";

    @Id
    @Column(name = "case_id")
    private String caseId;

    private long version;

    protected CareFileEntity() {}

    CareFileEntity(String caseId) {
        this.caseId = caseId;
    }

    long touch() {
        version++;
        return version;
    }
}
