// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.access.Ties.Tie;
import se.hemresa.api.id.AgencyId;

/** A tie of a user, as a blind index. */
@Entity
@Table(name = "identity_tie")
class TieEntity {

    @Id
    private String id;

    private String agency;

    @Column(name = "user_id")
    private String user;

    @Column(name = "field_name")
    private String field;

    @Column(name = "blind_index")
    private String index;

    protected TieEntity() {}

    TieEntity(AgencyId agency, String user, Tie tie) {
        this.id = String.join("/", agency.value(), user, tie.field(), tie.index());
        this.agency = agency.value();
        this.user = user;
        this.field = tie.field();
        this.index = tie.index();
    }

    String id() {
        return id;
    }

    Tie toRecord() {
        return new Tie(field, index);
    }
}
