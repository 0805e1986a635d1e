// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.certificates;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.access.Identities.Holder;
import se.hemresa.api.id.AgencyId;

/**
 * A client certificate in the registry: which agency's system holds the key, and in which role it acts. Nothing that the
 * certificate says about its holder counts.
 *
 * @param id its id
 * @param agency the agency
 * @param role a code of the list {@code Role}
 * @param key the SHA-256 of its SubjectPublicKeyInfo, 64 hexadecimal digits
 * @param validFrom from when on it holds
 * @param validTo until when it holds
 * @param state how far it has come
 * @param marks who did what with it
 */
public record ClientCertificate(
        UUID id,
        AgencyId agency,
        String role,
        String key,
        Instant validFrom,
        Instant validTo,
        State state,
        Marks marks) {

    /** How far a certificate has come. */
    public enum State {
        /** Entered; a second administrator has to approve it. */
        PROPOSED,
        /** In use. */
        LIVE,
        /** Never again. */
        REVOKED
    }

    /**
     * One person's deed.
     *
     * @param by a user, or the agency where a system acted
     * @param at when
     */
    public record Mark(String by, Instant at) {}

    /**
     * Who did what.
     *
     * @param proposed who entered it
     * @param approved who approved it; empty until then
     * @param revoked who revoked it; empty until then
     */
    public record Marks(Mark proposed, Optional<Mark> approved, Optional<Mark> revoked) {}

    /**
     * @param mark who approves it
     * @return the same certificate, in use
     */
    ClientCertificate approved(Mark mark) {
        return with(State.LIVE, new Marks(marks.proposed(), Optional.of(mark), Optional.empty()));
    }

    /**
     * @param mark who revokes it
     * @return the same certificate, revoked
     */
    ClientCertificate revoked(Mark mark) {
        return with(State.REVOKED, new Marks(marks.proposed(), marks.approved(), Optional.of(mark)));
    }

    private ClientCertificate with(State changed, Marks changes) {
        return new ClientCertificate(id, agency, role, key, validFrom, validTo, changed, changes);
    }

    /** @return the system as which its holder acts */
    public Holder holder() {
        return new Holder(agency, role, Optional.empty());
    }

    boolean isValid(Instant now) {
        return !now.isBefore(validFrom) && now.isBefore(validTo);
    }
}
