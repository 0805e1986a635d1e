// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.CaseId;

/** An actor has agreed to an event that all its actors must agree to. */
@Entity
@Table(name = "cases_agreement")
class AgreementEntity {

    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "fired_event")
    private String event;

    private String actor;

    protected AgreementEntity() {}

    AgreementEntity(CaseId caseId, String event, String actor) {
        this.id = caseId + ":" + event + ":" + actor;
        this.caseId = caseId.toString();
        this.event = event;
        this.actor = actor;
    }
}
