// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.AgencyId;
import se.hemresa.exchange.partners.PartnerStore.Rest;

/** Until when a partner is left alone. */
@Entity
@Table(name = "exchange_rest")
class RestEntity {

    @Id
    private String agency;

    private int failures;

    @Column(name = "rest_until")
    private long until;

    protected RestEntity() {}

    RestEntity(AgencyId agency, Rest rest) {
        this.agency = agency.value();
        this.failures = rest.failures();
        this.until = rest.until().toEpochMilli();
    }

    Rest toRecord() {
        return new Rest(failures, Moments.of(until));
    }
}
