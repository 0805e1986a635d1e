// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.iom.Handover;

/** What was done with each field when a handover was composed. Sealed, since it tells what there is to know of a person. */
@Entity
@Table(name = "iom_notes")
class NotesEntity {

    static final String TABLE = "iom_notes";

    @Id
    @Column(name = "handover_id")
    private String handoverId;

    @Column(name = "case_id")
    private String caseId;

    private byte[] sealed;

    protected NotesEntity() {}

    NotesEntity(Handover handover, byte[] sealed) {
        this.handoverId = handover.id().toString();
        this.caseId = handover.caseId().toString();
        this.sealed = sealed;
    }

    byte[] sealed() {
        return sealed;
    }
}
