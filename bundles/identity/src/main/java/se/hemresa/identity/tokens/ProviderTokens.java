// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.tokens;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.nimbusds.jwt.JWTClaimsSet;

import se.hemresa.api.access.Identities.Holder;
import se.hemresa.identity.Unproven;

/** The access tokens of the provider: five minutes at most, for systems and for people who call the API. */
final class ProviderTokens {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final IssuerSettings settings;
    private final KnownIssuer issuer;

    ProviderTokens(IssuerSettings settings, KnownIssuer issuer) {
        this.settings = settings;
        this.issuer = issuer;
    }

    /**
     * @param token one whose header is plain
     * @return what it proves
     * @throws Unproven {@code unknown-key}, {@code issuer}, {@code audience}, {@code lifetime}, {@code subject}, {@code claims},
     *     or as {@link SignedToken} says
     */
    ProvedToken prove(SignedToken token) {
        JWTClaimsSet set = issuer.claims(token);
        Claims claims = new Claims(set);
        claims.require("issuer", any -> settings.address().equals(set.getIssuer()));
        claims.require("audience", any -> isForUs(set.getAudience()));
        Holder holder = new Holder(claims.agency(), claims.text("role"), person(claims));
        return new ProvedToken(holder, claims.boundTo(), claims.validity(LIFE));
    }

    private boolean isForUs(List<String> audience) {
        return audience.contains(Claims.AUDIENCE) || audience.contains(settings.clientId());
    }

    /** A client that got a token for itself is its own subject (RFC 9068 §2.2): a system, and nobody who could approve. */
    private static Optional<String> person(Claims claims) {
        String subject = claims.pseudonym();
        boolean system = claims.maybe("client_id")
                .or(() -> claims.maybe("azp"))
                .filter(subject::equals)
                .isPresent();
        return system ? Optional.empty() : Optional.of(subject);
    }
}
