// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.tokens;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;

/** The public keys of the provider that can be used, by their ids. What is symmetric, weak or without an id is left out. */
final class IssuerKeys {

    private static final int SHORTEST_RSA_BITS = 2048;
    private static final Set<Curve> CURVES = Set.of(Curve.P_256, Curve.P_384);
    /** What stands before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410). */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Map<String, JWK> described = new HashMap<>();
    private final Map<String, PublicKey> keys = new HashMap<>();

    private IssuerKeys() {}

    /**
     * @param json a JWK set
     * @return its keys
     * @throws IOException if it is none
     */
    static IssuerKeys parse(byte[] json) throws IOException {
        try {
            IssuerKeys keys = new IssuerKeys();
            for (JWK key :
                    JWKSet.parse(new String(json, StandardCharsets.UTF_8)).getKeys()) {
                if (key.getKeyID() != null && !KeyUse.ENCRYPTION.equals(key.getKeyUse())) {
                    publicKey(key).ifPresent(sound -> keys.add(key, sound));
                }
            }
            return keys;
        } catch (ParseException | JOSEException | GeneralSecurityException unsound) {
            throw new IOException("the keys cannot be read", unsound);
        }
    }

    private void add(JWK key, PublicKey sound) {
        described.put(key.getKeyID(), key);
        keys.put(key.getKeyID(), sound);
    }

    private static Optional<PublicKey> publicKey(JWK key) throws JOSEException, GeneralSecurityException {
        if (key instanceof RSAKey rsa) {
            RSAPublicKey sound = rsa.toRSAPublicKey();
            return sound.getModulus().bitLength() < SHORTEST_RSA_BITS ? Optional.empty() : Optional.of(sound);
        }
        if (key instanceof ECKey ec && CURVES.contains(ec.getCurve())) {
            return Optional.of(ec.toECPublicKey());
        }
        if (key instanceof OctetKeyPair pair && Curve.Ed25519.equals(pair.getCurve())) {
            byte[] point = pair.getDecodedX();
            byte[] info = new byte[ED25519.length + point.length];
            System.arraycopy(ED25519, 0, info, 0, ED25519.length);
            System.arraycopy(point, 0, info, ED25519.length, point.length);
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info)));
        }
        return Optional.empty();
    }

    boolean knows(String keyId) {
        return keys.containsKey(keyId);
    }

    /**
     * @param keyId its id
     * @param algorithm what it is to be used with
     * @return the key; empty if there is none, or it is published for another algorithm
     */
    Optional<PublicKey> find(String keyId, String algorithm) {
        return Optional.ofNullable(described.get(keyId))
                .filter(key -> key.getAlgorithm() == null
                        || algorithm.equals(key.getAlgorithm().getName()))
                .map(key -> keys.get(keyId));
    }
}
