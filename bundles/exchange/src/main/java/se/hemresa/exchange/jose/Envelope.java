// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jose;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;

/**
 * A message between organisations: a compact JWE (ECDH-ES+A256KW, A256GCM, {@code cty: JOSE}) of a compact JWS (ES256) of
 * JSON bytes (domain.md §10.3). One algorithm each: nothing in a header can choose another, bring a key of its own or
 * compress. Pure; any thread.
 */
public final class Envelope {

    /** The longest compact form that is read or made; what is kept of it must fit into a sealed column. */
    public static final int LONGEST = 48_000;

    private static final String CONTENT = "JOSE";

    private static final ProvedSignatures PROVED = new ProvedSignatures();

    private Envelope() {}

    /**
     * @param json the bytes to be signed, exactly
     * @param sender our signing key, private
     * @param receiver the partner's encryption key
     * @return the compact JWE
     */
    public static String seal(String json, ECKey sender, ECKey receiver) {
        try {
            JWEObject encrypted = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                            .contentType(CONTENT)
                            .keyID(receiver.getKeyID())
                            .build(),
                    new Payload(sign(json, sender)));
            encrypted.encrypt(new ECDHEncrypter(receiver));
            return encrypted.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("A registered key does not encrypt", impossible);
        }
    }

    private static String sign(String json, ECKey sender) throws JOSEException {
        JWSObject signed = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(sender.getKeyID())
                        .build(),
                new Payload(json.getBytes(StandardCharsets.UTF_8)));
        signed.sign(new ECDSASigner(sender));
        return signed.serialize();
    }

    /**
     * Takes the encryption off. Whether the signature is right is another question: {@link #isSignedBy}.
     *
     * @param jose a compact JWE
     * @param ours our encryption keys, private
     * @return the compact JWS in it
     * @throws EnvelopeRefused {@code unreadable} if it is not of the form or not encrypted to one of the keys
     */
    public static String open(String jose, List<ECKey> ours) {
        if (jose.length() > LONGEST) {
            throw new EnvelopeRefused("unreadable");
        }
        try {
            JWEObject encrypted = JWEObject.parse(jose.strip());
            JWEHeader header = encrypted.getHeader();
            if (!JWEAlgorithm.ECDH_ES_A256KW.equals(header.getAlgorithm())
                    || !EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                    || !CONTENT.equals(header.getContentType())
                    || header.getCompressionAlgorithm() != null) {
                throw new EnvelopeRefused("unreadable");
            }
            ECKey key = ours.stream()
                    .filter(own -> own.getKeyID().equals(header.getKeyID()))
                    .findFirst()
                    .orElseThrow(() -> new EnvelopeRefused("unreadable"));
            encrypted.decrypt(new ECDHDecrypter(key));
            return encrypted.getPayload().toString();
        } catch (EnvelopeRefused refused) {
            throw refused;
        } catch (ParseException | JOSEException | RuntimeException broken) {
            // A header without what it must have makes the library fall over, not only complain.
            throw new EnvelopeRefused("unreadable", broken);
        }
    }

    /**
     * @param jws a compact JWS
     * @return the JSON it bears, whoever signed it
     * @throws EnvelopeRefused {@code unreadable} if it is not of the form
     */
    public static String content(String jws) {
        try {
            return JWSObject.parse(jws).getPayload().toString();
        } catch (ParseException | RuntimeException broken) {
            throw new EnvelopeRefused("unreadable", broken);
        }
    }

    /**
     * @param jws a compact JWS
     * @param keys signing keys of the one who shall have signed it
     * @return whether one of the keys, which the header names, has signed it
     */
    public static boolean isSignedBy(String jws, List<ECKey> keys) {
        try {
            JWSObject signed = JWSObject.parse(jws);
            if (!JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm())) {
                return false;
            }
            for (ECKey key : keys) {
                if (key.getKeyID().equals(signed.getHeader().getKeyID())) {
                    return PROVED.holds(signed, jws, key.toPublicJWK());
                }
            }
            return false;
        } catch (ParseException | JOSEException | RuntimeException broken) {
            return false;
        }
    }

    /**
     * @param json the content of a message
     * @return SHA-256 of its UTF-8 bytes, base64url without padding
     */
    public static String digest(String json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
