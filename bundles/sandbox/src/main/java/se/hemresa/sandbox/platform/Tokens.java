// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import se.hemresa.sandbox.SandboxFailure;

/** Development tokens, signed with the platform's development key: no platform in production takes them. */
final class Tokens {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Path key;
    private final Clock clock;

    /**
     * @param data the platform's data folder
     * @param clock the real time
     */
    Tokens(Path data, Clock clock) {
        this.key = data.resolve("keys").resolve("development.key");
        this.clock = clock;
    }

    /**
     * @param agency spoken for
     * @param role a code of the list {@code Role}
     * @param user the user; empty for a system
     * @return the value of the header {@code Authorization}
     * @throws SandboxFailure if the key is not there yet
     */
    String bearer(String agency, String role, Optional<String> user) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer("hemresa-development")
                .audience("hemresa")
                .claim("agency", agency)
                .claim("role", role)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString());
        user.ifPresent(claims::subject);
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims.build());
            token.sign(new ECDSASigner(key()));
            return "Bearer " + token.serialize();
        } catch (JOSEException | GeneralSecurityException | IOException unusable) {
            throw new SandboxFailure("There is no usable development key at " + key, unusable);
        }
    }

    private ECPrivateKey key() throws IOException, GeneralSecurityException {
        String base64 = Files.readString(key, StandardCharsets.US_ASCII)
                .replaceAll("-----[A-Z ]+-----", "")
                .replaceAll("\\s", "");
        return (ECPrivateKey) KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
