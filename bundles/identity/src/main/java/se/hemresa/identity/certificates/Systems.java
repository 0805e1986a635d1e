// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.certificates;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.identity.Unproven;
import se.hemresa.identity.certificates.ClientCertificate.State;

/**
 * Which system holds the key of a certificate. The row is read with every request, so that a revocation holds from the next one
 * on, whichever node it was made on. That the holder has the key, and that the certificate was issued by an authority we trust,
 * the handshake has shown.
 */
@Component(service = Systems.class)
public final class Systems {

    private final UnitOfWork work;
    private final CertificateStore certificates;
    private final Clock clock;

    @Activate
    public Systems(@Reference UnitOfWork work, @Reference CertificateStore certificates, @Reference Clock clock) {
        this.work = work;
        this.certificates = certificates;
        this.clock = clock;
    }

    /**
     * @param presented the client's own certificate
     * @return what the registry says of its key
     * @throws Unproven {@code unknown-certificate}, {@code not-approved}, {@code revoked}, {@code certificate-out-of-time}
     */
    public ClientCertificate require(X509Certificate presented) {
        String key = PublicKeyHash.of(presented);
        ClientCertificate found =
                Caller.module("identity").call(() -> work.read(() -> certificates.withKey(key))).stream()
                        .findFirst()
                        .orElseThrow(() -> new Unproven("unknown-certificate"));
        if (found.state() != State.LIVE) {
            throw new Unproven(found.state() == State.REVOKED ? "revoked" : "not-approved");
        }
        Instant now = clock.instant();
        if (!found.isValid(now) || !isValid(presented, now)) {
            throw new Unproven("certificate-out-of-time");
        }
        return found;
    }

    private static boolean isValid(X509Certificate certificate, Instant now) {
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && now.isBefore(certificate.getNotAfter().toInstant());
    }
}
