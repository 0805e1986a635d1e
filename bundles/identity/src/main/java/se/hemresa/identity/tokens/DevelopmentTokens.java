// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.tokens;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import se.hemresa.api.access.Identities.Holder;
import se.hemresa.identity.Unproven;

/**
 * The short-lived tokens that {@code bin/hemresa token} signs with {@code keys/development.key}. In production mode none is
 * accepted, whoever signed it (security.md §4.1).
 */
final class DevelopmentTokens {

    static final String ISSUER = "hemresa-development";

    private static final Duration LIFE = Duration.ofMinutes(60);

    private final boolean accepted;
    private final DevelopmentKey key;

    /**
     * @param mode {@code development}; anything else accepts no token
     * @param data the data folder, with {@code keys/development.pub}
     */
    DevelopmentTokens(String mode, Path data) {
        this.accepted = "development".equals(mode);
        this.key = new DevelopmentKey(data.resolve("keys").resolve("development.pub"));
    }

    /**
     * @param token one that names the launcher as its issuer
     * @return what it proves
     * @throws Unproven {@code issuer} in production mode, or as {@link SignedToken} and {@link Claims} say
     */
    ProvedToken prove(SignedToken token) {
        if (!accepted) {
            throw new Unproven("issuer");
        }
        Claims claims = new Claims(token.claims(key.read().orElseThrow(() -> new Unproven("unknown-key"))));
        claims.require("audience", set -> List.of(Claims.AUDIENCE).equals(set.getAudience()));
        claims.require("claims", set -> set.getJWTID() != null);
        Holder holder = new Holder(claims.agency(), claims.text("role"), claims.subject());
        return new ProvedToken(holder, claims.boundTo(), claims.validity(LIFE));
    }
}
