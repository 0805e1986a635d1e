// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.Entity;
import javax.persistence.Table;

import se.hemresa.cases.Stamp;

/** A document in the register of the case. */
@Entity
@Table(name = CaseDocumentEntity.TABLE)
class CaseDocumentEntity extends SealedRow {

    static final String TABLE = "cases_document";

    protected CaseDocumentEntity() {}

    CaseDocumentEntity(Stamp stamp, byte[] sealed) {
        super(stamp, sealed);
    }
}
