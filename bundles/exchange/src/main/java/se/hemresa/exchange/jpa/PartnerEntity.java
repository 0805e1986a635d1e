// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jpa;

import java.util.List;
import java.util.Optional;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.AgencyId;
import se.hemresa.exchange.partners.Partner;

/** A version of a partner. */
@Entity
@Table(name = "exchange_partner")
class PartnerEntity {

    @Id
    private String id;

    private String agency;

    private String channel;

    @Column(name = "partner_version")
    private long version;

    private String recipient;

    private String endpoint;

    @Column(name = "public_keys")
    private String keys;

    @Convert(converter = CodesConverter.class)
    @Column(name = "takes_away")
    private List<String> takesAway;

    @Column(name = "partner_state")
    private String state;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private long requestedAt;

    @Column(name = "approved_by")
    private String approvedBy;

    protected PartnerEntity() {}

    PartnerEntity(Partner partner) {
        this.id = key(partner);
        this.agency = partner.id().value();
        this.channel = partner.channel();
        this.version = partner.version();
        this.recipient = partner.details().recipient();
        this.endpoint = partner.details().endpoint();
        this.keys = partner.details().keys();
        this.takesAway = partner.details().takesAway();
        this.requestedBy = partner.requestedBy();
        this.requestedAt = partner.requestedAt().toEpochMilli();
        change(partner.state(), partner.approvedBy());
    }

    static String key(Partner partner) {
        return partner.id().value() + "/" + partner.version();
    }

    final void change(Partner.State to, Optional<String> by) {
        this.state = to.name();
        this.approvedBy = by.orElse(null);
    }

    Partner toRecord() {
        return new Partner(
                new AgencyId(agency),
                version,
                new Partner.Details(recipient, endpoint, keys, takesAway),
                Partner.State.valueOf(state),
                requestedBy,
                Moments.of(requestedAt),
                Optional.ofNullable(approvedBy));
    }
}
