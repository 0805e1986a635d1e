// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.tokens;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import se.hemresa.identity.Unproven;

/**
 * A compact JWS whose header is plain: an algorithm of the list, no key of its own, no address of one, nothing critical
 * (security.md §4.1). Its signature is not checked before {@link #claims} is asked.
 */
final class SignedToken {

    private static final int LONGEST = 8 * 1024;
    private static final Set<String> ALGORITHMS = Set.of("ES256", "ES384", "PS256", "RS256", "EdDSA");
    private static final Set<String> OWN_KEYS = Set.of("jku", "x5u", "jwk", "x5c");
    private static final Set<String> CRITICAL = Set.of("crit", "b64");

    private final SignedJWT jwt;

    private SignedToken(SignedJWT jwt) {
        this.jwt = jwt;
    }

    /**
     * @param text the compact form
     * @return the token
     * @throws Unproven {@code too-long}, {@code malformed}, {@code own-key}, {@code critical-header}, {@code algorithm}
     */
    static SignedToken parse(String text) {
        if (text.length() > LONGEST) {
            throw new Unproven("too-long");
        }
        try {
            checkHeader(JSONObjectUtils.parse(
                    new Base64URL(text.substring(0, Math.max(0, text.indexOf('.')))).decodeToString()));
            return new SignedToken(SignedJWT.parse(text));
        } catch (ParseException | IllegalArgumentException | IllegalStateException unsound) {
            throw new Unproven("malformed");
        }
    }

    private static void checkHeader(Map<String, Object> header) {
        if (header.keySet().stream().anyMatch(OWN_KEYS::contains)) {
            throw new Unproven("own-key");
        }
        if (header.keySet().stream().anyMatch(CRITICAL::contains)) {
            throw new Unproven("critical-header");
        }
        if (!(header.get("alg") instanceof String algorithm) || !ALGORITHMS.contains(algorithm)) {
            throw new Unproven("algorithm");
        }
    }

    /** @return the id of the key that it says it was signed with */
    Optional<String> keyId() {
        return Optional.ofNullable(jwt.getHeader().getKeyID());
    }

    /** @return the name of its algorithm, one of the list */
    String algorithm() {
        return jwt.getHeader().getAlgorithm().getName();
    }

    /** @return the issuer it names, which nothing proves yet: good for choosing whom to ask, and for nothing else */
    Optional<String> claimedIssuer() {
        return Optional.ofNullable(read().getIssuer());
    }

    /**
     * @param key whose signature it must bear
     * @return what it says
     * @throws Unproven {@code algorithm} if that is none for such a key, {@code signature}, {@code malformed}
     */
    JWTClaimsSet claims(PublicKey key) {
        if (!isSignedBy(key)) {
            throw new Unproven("signature");
        }
        return read();
    }

    private JWTClaimsSet read() {
        try {
            return jwt.getJWTClaimsSet();
        } catch (ParseException unsound) {
            throw new Unproven("malformed");
        }
    }

    /** The key decides what kind of signature is looked for; a token that wants another kind is not obeyed. */
    private boolean isSignedBy(PublicKey key) {
        try {
            String algorithm = algorithm();
            if (key instanceof ECPublicKey curve && algorithm.startsWith("ES")) {
                return jwt.verify(new ECDSAVerifier(curve));
            }
            if (key instanceof RSAPublicKey rsa && (algorithm.equals("RS256") || algorithm.equals("PS256"))) {
                return jwt.verify(new RSASSAVerifier(rsa));
            }
            if (key instanceof EdECPublicKey && algorithm.equals("EdDSA")) {
                return isSignedByEdwards(key);
            }
        } catch (JOSEException | GeneralSecurityException unsound) {
            throw new Unproven("signature");
        }
        throw new Unproven("algorithm");
    }

    private boolean isSignedByEdwards(PublicKey key) throws GeneralSecurityException {
        // The library would need another one for this; the JDK knows it.
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(jwt.getSigningInput());
        return signature.verify(jwt.getSignature().decode());
    }
}
