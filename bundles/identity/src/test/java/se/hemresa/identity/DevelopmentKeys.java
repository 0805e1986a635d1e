// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** A pair of development keys and what the launcher would do with it. */
public final class DevelopmentKeys {

    private final KeyPair pair;

    public DevelopmentKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public KeyPair pair() {
        return pair;
    }

    public void writeTo(Path data) throws IOException {
        Path keys = Files.createDirectories(data.resolve("keys"));
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        Files.writeString(keys.resolve("development.pub"), pem);
    }

    public static JWTClaimsSet.Builder claims(Instant issued) {
        return new JWTClaimsSet.Builder()
                .issuer("hemresa-development")
                .audience("hemresa")
                .claim("agency", "SE-AB")
                .claim("role", "REGION_COORDINATOR")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plusSeconds(3600)));
    }

    public String token(JWTClaimsSet claims) {
        return token(new JWSHeader(JWSAlgorithm.ES256), claims);
    }

    public String token(JWSHeader header, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner((ECPrivateKey) pair.getPrivate()));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
