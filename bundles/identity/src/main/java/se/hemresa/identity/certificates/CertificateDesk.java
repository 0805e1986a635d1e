// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.certificates;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.identity.IdentityError;
import se.hemresa.identity.certificates.ClientCertificate.Mark;
import se.hemresa.identity.certificates.ClientCertificate.Marks;
import se.hemresa.identity.certificates.ClientCertificate.State;

/**
 * Who enters the certificates of the agencies' systems, and who approves them: two administrators (access.json, section
 * platform, twoPerson). One of them is enough to revoke: what is stopped by mistake is mended, what goes on by mistake is not.
 */
@Component(service = CertificateDesk.class)
public final class CertificateDesk {

    private static final String SECTION = "platform";
    private static final int MOST_LIVE = 2;

    private final UnitOfWork work;
    private final Access access;
    private final CertificateStore certificates;
    private final Journal journal;
    private final Clock clock;

    @Activate
    public CertificateDesk(
            @Reference UnitOfWork work,
            @Reference Access access,
            @Reference CertificateStore certificates,
            @Reference Journal journal,
            @Reference Clock clock) {
        this.work = work;
        this.access = access;
        this.certificates = certificates;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Enters a certificate. The same for the same agency and role again, as long as it is not approved, changes nothing.
     *
     * @param agency whose system holds the key
     * @param role the role in which it shall act
     * @param pem the certificate
     * @return the proposal
     * @throws PlatformException {@code platform.not-found} (404) if the caller may not; {@code platform.invalid} (422);
     *     {@code identity.known-key} (409)
     */
    public ClientCertificate propose(AgencyId agency, String role, String pem) {
        require(Operation.UPDATE);
        X509Certificate certificate = sound(agency, role, pem);
        String key = PublicKeyHash.of(certificate);
        return work.run(() -> {
            certificates.lock();
            Optional<ClientCertificate> same = proposed(key, agency, role);
            if (same.isEmpty() && !isFree(key)) {
                throw new PlatformException(IdentityError.KNOWN_KEY);
            }
            return same.orElseGet(() -> enter(agency, role, key, certificate));
        });
    }

    private X509Certificate sound(AgencyId agency, String role, String pem) {
        Optional<X509Certificate> certificate = CertificateRules.read(pem);
        List<Violation> violations = new ArrayList<>();
        if (agency.value().startsWith("hemresa:")) {
            violations.add(new Violation(
                    "/agency", "unknown-code", "No agency has such a name.", "Ingen organisation heter så."));
        }
        if (access.purposes(role).isEmpty()) {
            violations.add(new Violation(
                    "/role", "unknown-code", "No caller can have this role.", "Ingen kan ha denna roll."));
        }
        CertificateRules.check(certificate, clock.instant()).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            throw new PlatformException(PlatformError.INVALID, violations);
        }
        return certificate.orElseThrow();
    }

    private Optional<ClientCertificate> proposed(String key, AgencyId agency, String role) {
        return certificates.withKey(key).stream()
                .filter(one -> one.state() == State.PROPOSED)
                .filter(one -> one.agency().equals(agency) && one.role().equals(role))
                .findFirst();
    }

    /** A key that was once in use belongs to its agency for ever; a proposal that was taken back has harmed nobody. */
    private boolean isFree(String key) {
        return certificates.withKey(key).stream()
                .allMatch(one ->
                        one.state() == State.REVOKED && one.marks().approved().isEmpty());
    }

    private ClientCertificate enter(AgencyId agency, String role, String key, X509Certificate certificate) {
        ClientCertificate proposal = new ClientCertificate(
                UuidCreator.getTimeOrderedEpoch(),
                agency,
                role,
                key,
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                State.PROPOSED,
                new Marks(mark(), Optional.empty(), Optional.empty()));
        certificates.add(proposal);
        journal.append(new CertificateProposed(proposal.id(), agency, role));
        return proposal;
    }

    /**
     * Approves a proposed certificate; from the commit on it proves its agency. One that is in use is given as it is.
     *
     * @param id its id
     * @return the certificate in use
     * @throws PlatformException {@code platform.not-found} (404) if the caller may not or there is none;
     *     {@code platform.same-person} (409) if the caller entered it, or is no person; {@code identity.revoked},
     *     {@code identity.out-of-time}, {@code identity.two-live} (409)
     */
    public ClientCertificate approve(UUID id) {
        return change(id, State.LIVE, proposal -> {
            checkPerson(proposal.marks().proposed().by());
            checkApproval(proposal);
            journal.append(new CertificateApproved(id, proposal.agency(), proposal.role()));
            return proposal.approved(mark());
        });
    }

    /** Nobody knows who stood behind a system of the own agency: perhaps the one who wants to approve now. */
    private static void checkPerson(String enteredBy) {
        Caller caller = Caller.current();
        boolean another =
                caller.user().filter(person -> !person.equals(enteredBy)).isPresent();
        if (!another || enteredBy.equals(caller.agency().value())) {
            throw new PlatformException(PlatformError.SAME_PERSON);
        }
    }

    private void checkApproval(ClientCertificate proposal) {
        Instant now = clock.instant();
        if (proposal.state() == State.REVOKED) {
            throw new PlatformException(IdentityError.REVOKED);
        }
        if (!now.isBefore(proposal.validTo())) {
            throw new PlatformException(IdentityError.OUT_OF_TIME);
        }
        long live = certificates.all().stream()
                .filter(one ->
                        one.agency().equals(proposal.agency()) && one.role().equals(proposal.role()))
                .filter(one -> one.state() == State.LIVE && now.isBefore(one.validTo()))
                .count();
        if (live >= MOST_LIVE) {
            throw new PlatformException(IdentityError.TWO_LIVE);
        }
    }

    /**
     * Revokes a certificate, or takes a proposal back. From the commit on it proves nothing, on any node. One that is revoked is
     * given as it is.
     *
     * @param id its id
     * @return the revoked certificate
     * @throws PlatformException {@code platform.not-found} (404) if the caller may not or there is none
     */
    public ClientCertificate revoke(UUID id) {
        return change(id, State.REVOKED, certificate -> {
            journal.append(new CertificateRevoked(id, certificate.agency(), certificate.role()));
            return certificate.revoked(mark());
        });
    }

    private ClientCertificate change(UUID id, State to, UnaryOperator<ClientCertificate> change) {
        require(Operation.UPDATE);
        return work.run(() -> {
            certificates.lock();
            ClientCertificate before =
                    certificates.find(id).orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
            if (before.state() == to) {
                return before;
            }
            ClientCertificate after = change.apply(before);
            certificates.change(after);
            return after;
        });
    }

    /**
     * @return every certificate of the registry
     * @throws PlatformException {@code platform.not-found} (404) if the caller may not see them
     */
    public List<ClientCertificate> list() {
        require(Operation.READ);
        return work.read(certificates::all);
    }

    private void require(Operation operation) {
        if (access.reach(SECTION, operation).isNothing()) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
    }

    private Mark mark() {
        Caller caller = Caller.current();
        return new Mark(caller.user().orElse(caller.agency().value()), clock.instant());
    }
}
