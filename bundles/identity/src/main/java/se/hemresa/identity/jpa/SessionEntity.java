// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.jpa;

import java.time.Instant;
import java.util.Optional;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import se.hemresa.api.access.Identities.Holder;
import se.hemresa.api.id.AgencyId;
import se.hemresa.identity.sessions.Session;

/** A session, under the hash of its secret. */
@Entity
@Table(name = "identity_session")
class SessionEntity {

    @Id
    @Column(name = "secret_sha256")
    private String hash;

    private String agency;

    @Column(name = "caller_role")
    private String role;

    @Column(name = "user_id")
    private String user;

    @Column(name = "seen_at")
    private long seenAt;

    @Column(name = "ends_at")
    private long endsAt;

    protected SessionEntity() {}

    SessionEntity(Session session) {
        this.hash = session.hash();
        this.agency = session.holder().agency().value();
        this.role = session.holder().role();
        this.user = session.holder().user().orElse(null);
        this.seenAt = session.seenAt().toEpochMilli();
        this.endsAt = session.endsAt().toEpochMilli();
    }

    Session toRecord() {
        return new Session(
                hash,
                new Holder(new AgencyId(agency), role, Optional.ofNullable(user)),
                Instant.ofEpochMilli(seenAt),
                Instant.ofEpochMilli(endsAt));
    }
}
