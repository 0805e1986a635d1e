// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.client.http.ClientFailure;

/** Signs development tokens: JWT, ES256 (RFC 7515, RFC 7518 §3.4). Only a server in development mode accepts them. */
public final class DevelopmentTokens {

    /** No server accepts a development token that lives longer. */
    public static final Duration LONGEST = Duration.ofMinutes(60);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrivateKey key;
    private final Clock clock;

    /**
     * @param key the development key, EC P-256
     * @param clock tells when a token is issued
     */
    public DevelopmentTokens(PrivateKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * @param agency the organisation spoken for, e.g. {@code SE-AB}
     * @param role a code of the list {@code Role}
     * @param user the pseudonymous id of a user; empty for a system
     * @param lifetime how long the token is good, more than zero and at most {@link #LONGEST}
     * @return the token in its compact form
     */
    public String sign(String agency, String role, Optional<String> user, Duration lifetime) {
        Instant now = clock.instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "hemresa-development");
        claims.put("aud", "hemresa");
        claims.put("agency", agency);
        claims.put("role", role);
        user.ifPresent(name -> claims.put("sub", name));
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(lifetime).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        String signed = encoded(Map.of("alg", "ES256")) + "." + encoded(claims);
        return signed + "." + base64(signature(signed));
    }

    private byte[] signature(String signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException failed) {
            throw new ClientFailure("The development key cannot sign", failed);
        }
    }

    private static String encoded(Map<String, Object> part) {
        try {
            return base64(JSON.writeValueAsBytes(part));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
