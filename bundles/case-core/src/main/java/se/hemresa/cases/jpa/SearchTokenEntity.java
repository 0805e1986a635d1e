// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.CaseId;

/** A keyed hash by which a case is found. */
@Entity
@Table(name = "cases_search_token")
class SearchTokenEntity {

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    private String token;

    protected SearchTokenEntity() {}

    SearchTokenEntity(CaseId caseId, String token) {
        this.id = caseId + ":" + token;
        this.caseId = caseId.toString();
        this.token = token;
    }
}
