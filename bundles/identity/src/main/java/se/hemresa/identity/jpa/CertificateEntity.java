// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.jpa;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.id.AgencyId;
import se.hemresa.identity.certificates.ClientCertificate;
import se.hemresa.identity.certificates.ClientCertificate.Mark;
import se.hemresa.identity.certificates.ClientCertificate.Marks;
import se.hemresa.identity.certificates.ClientCertificate.State;

/** A client certificate. Moments are milliseconds since 1970: a TIMESTAMP of Derby has no zone. */
@Entity
@Table(name = "identity_certificate")
class CertificateEntity {

    @Id
    private String id;

    private String agency;

    @Column(name = "caller_role")
    private String role;

    @Column(name = "spki_sha256")
    private String key;

    @Column(name = "valid_from")
    private long validFrom;

    @Column(name = "valid_to")
    private long validTo;

    @Column(name = "certificate_state")
    private String state;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private long proposedAt;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private Long approvedAt;

    @Column(name = "revoked_by")
    private String revokedBy;

    @Column(name = "revoked_at")
    private Long revokedAt;

    protected CertificateEntity() {}

    CertificateEntity(ClientCertificate certificate) {
        this.id = certificate.id().toString();
        this.agency = certificate.agency().value();
        this.role = certificate.role();
        this.key = certificate.key();
        this.validFrom = certificate.validFrom().toEpochMilli();
        this.validTo = certificate.validTo().toEpochMilli();
        this.proposedBy = certificate.marks().proposed().by();
        this.proposedAt = certificate.marks().proposed().at().toEpochMilli();
        change(certificate);
    }

    final void change(ClientCertificate certificate) {
        Optional<Mark> approved = certificate.marks().approved();
        Optional<Mark> revoked = certificate.marks().revoked();
        this.state = certificate.state().name();
        this.approvedBy = approved.map(Mark::by).orElse(null);
        this.approvedAt = approved.map(mark -> mark.at().toEpochMilli()).orElse(null);
        this.revokedBy = revoked.map(Mark::by).orElse(null);
        this.revokedAt = revoked.map(mark -> mark.at().toEpochMilli()).orElse(null);
    }

    ClientCertificate toRecord() {
        Mark proposed = new Mark(proposedBy, Instant.ofEpochMilli(proposedAt));
        return new ClientCertificate(
                UUID.fromString(id),
                new AgencyId(agency),
                role,
                key,
                Instant.ofEpochMilli(validFrom),
                Instant.ofEpochMilli(validTo),
                State.valueOf(state),
                new Marks(proposed, mark(approvedBy, approvedAt), mark(revokedBy, revokedAt)));
    }

    private static Optional<Mark> mark(String by, Long at) {
        return Optional.ofNullable(at).map(millis -> new Mark(by, Instant.ofEpochMilli(millis)));
    }
}
