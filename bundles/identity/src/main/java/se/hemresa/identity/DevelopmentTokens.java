// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity;

import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import se.hemresa.api.access.Identities.Holder;
import se.hemresa.api.id.AgencyId;

/**
 * The short-lived tokens that {@code bin/hemresa token} signs with {@code keys/development.key}. In production mode none is
 * accepted, whoever signed it (security.md §4.1).
 */
final class DevelopmentTokens {

    private static final int LENGTH = 8 * 1024;
    private static final Duration LIFE = Duration.ofMinutes(60);
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int REMEMBERED = 1000;

    private final boolean accepted;
    private final DevelopmentKey key;
    private final Clock clock;
    private final Map<String, Proved> proved = new ConcurrentHashMap<>();

    /**
     * @param mode {@code development}; anything else accepts no token
     * @param data the data folder, with {@code keys/development.pub}
     * @param clock tells whether a token is still valid
     */
    DevelopmentTokens(String mode, Path data, Clock clock) {
        this.accepted = "development".equals(mode);
        this.key = new DevelopmentKey(data.resolve("keys").resolve("development.pub"));
        this.clock = clock;
    }

    Optional<Holder> verify(String token) {
        if (!accepted || token.length() > LENGTH) {
            return Optional.empty();
        }
        Proved known = proved.get(token);
        if (known == null) {
            known = prove(token).orElse(null);
            if (known == null) {
                return Optional.empty();
            }
            if (proved.size() >= REMEMBERED) {
                proved.clear();
            }
            proved.put(token, known);
        }
        return known.isCurrent(clock.instant()) ? Optional.of(known.holder()) : Optional.empty();
    }

    /** Checks what stays true of a token; its time is looked at with each request. */
    private Optional<Proved> prove(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            var publicKey = key.read();
            if (publicKey.isEmpty() || !isPlain(jwt.getHeader()) || !jwt.verify(new ECDSAVerifier(publicKey.get()))) {
                return Optional.empty();
            }
            return claims(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException unsound) {
            return Optional.empty();
        }
    }

    /** A header that brings its own key, or demands what we do not know, is an attack or a mistake. */
    private static boolean isPlain(JWSHeader header) {
        return JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && header.getJWKURL() == null
                && header.getJWK() == null
                && header.getX509CertURL() == null
                && header.getX509CertChain() == null
                && header.getCriticalParams() == null;
    }

    private static Optional<Proved> claims(JWTClaimsSet claims) throws ParseException {
        Date issued = claims.getIssueTime();
        Date expires = claims.getExpirationTime();
        String agency = claims.getStringClaim("agency");
        String role = claims.getStringClaim("role");
        boolean sound = "hemresa-development".equals(claims.getIssuer())
                && List.of("hemresa").equals(claims.getAudience())
                && issued != null
                && expires != null
                && claims.getJWTID() != null
                && agency != null
                && !agency.startsWith("hemresa:")
                && role != null;
        if (!sound) {
            return Optional.empty();
        }
        Instant from = claims.getNotBeforeTime() == null
                ? issued.toInstant()
                : claims.getNotBeforeTime().toInstant();
        boolean shortLived = !expires.before(issued)
                && Duration.between(issued.toInstant(), expires.toInstant()).compareTo(LIFE) <= 0;
        var holder = new Holder(new AgencyId(agency), role, Optional.ofNullable(claims.getSubject()));
        return shortLived ? Optional.of(new Proved(holder, from, expires.toInstant())) : Optional.empty();
    }

    private record Proved(Holder holder, Instant from, Instant until) {

        boolean isCurrent(Instant now) {
            return !now.isBefore(from.minus(SKEW)) && now.isBefore(until.plus(SKEW));
        }
    }
}
