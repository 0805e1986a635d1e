// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity;

import java.security.cert.X509Certificate;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Identities;
import se.hemresa.identity.certificates.ClientCertificate;
import se.hemresa.identity.certificates.PublicKeyHash;
import se.hemresa.identity.certificates.Systems;
import se.hemresa.identity.sessions.Sessions;
import se.hemresa.identity.tokens.ProvedToken;
import se.hemresa.identity.tokens.Tokens;

/**
 * Weighs what a request brings as proof: a token, alone or bound to the certificate it comes with; else the session of a
 * browser; else a certificate alone. Each is weighed for itself: a token that does not hold is not mended by a certificate that
 * does. A browser may show a certificate on its own account; with a session it counts for nothing.
 */
@Component(service = Identities.class)
public final class ProofDesk implements Identities {

    private final Tokens tokens;
    private final Systems systems;
    private final Sessions sessions;

    @Activate
    public ProofDesk(@Reference Tokens tokens, @Reference Systems systems, @Reference Sessions sessions) {
        this.tokens = tokens;
        this.systems = systems;
        this.sessions = sessions;
    }

    @Override
    public Verdict prove(Credentials credentials) {
        try {
            return Verdict.accepted(holder(credentials));
        } catch (Unproven unproven) {
            return Verdict.refused(unproven.reason());
        }
    }

    private Holder holder(Credentials credentials) {
        List<X509Certificate> certificates = credentials.certificates();
        if (credentials.authorization().isPresent()) {
            ProvedToken token =
                    tokens.require(bearer(credentials.authorization().get()));
            return certificates.isEmpty() ? unbound(token) : bound(token, certificates.get(0));
        }
        if (credentials.session().isPresent()) {
            return sessions.require(credentials.session().get());
        }
        if (certificates.isEmpty()) {
            throw new Unproven("no-credentials");
        }
        return systems.require(certificates.get(0)).holder();
    }

    private static String bearer(String header) {
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw new Unproven("no-credentials");
        }
        return header.substring(7).trim();
    }

    /** A token that is bound to a certificate is worth nothing in the hands of whoever has not got its key. */
    private static Holder unbound(ProvedToken token) {
        if (token.boundTo().isPresent()) {
            throw new Unproven("not-bound");
        }
        return token.holder();
    }

    private Holder bound(ProvedToken token, X509Certificate certificate) {
        ClientCertificate registered = systems.require(certificate);
        if (token.boundTo()
                .filter(PublicKeyHash.thumbprint(certificate)::equals)
                .isEmpty()) {
            throw new Unproven("not-bound");
        }
        if (!registered.agency().equals(token.holder().agency())) {
            throw new Unproven("other-agency");
        }
        return token.holder();
    }
}
