// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.access.Ties.Tie;
import se.hemresa.api.id.CaseId;

/** A term of the blind index of persons. */
@Entity
@Table(name = "cases_person_index")
class PersonIndexEntity {

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    private String field;

    private String term;

    protected PersonIndexEntity() {}

    PersonIndexEntity(CaseId caseId, Tie tie) {
        this.id = caseId + ":" + tie.field() + ":" + tie.index();
        this.caseId = caseId.toString();
        this.field = tie.field();
        this.term = tie.index();
    }
}
