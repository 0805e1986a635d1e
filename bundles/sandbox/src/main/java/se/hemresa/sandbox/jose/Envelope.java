// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.jose;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;

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
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;

/** The form in which messages travel: a compact JWE (ECDH-ES+A256KW, A256GCM) of a compact JWS (ES256) of JSON bytes. */
public final class Envelope {

    private static final String CONTENT = "JOSE";

    private Envelope() {}

    /**
     * @param json what is signed, byte for byte
     * @param signer the sender's private key
     * @param receiver the receiver's public key
     * @return the compact JWE
     */
    public static String seal(byte[] json, ECKey signer, ECKey receiver) {
        try {
            JWSObject signed = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(signer.getKeyID())
                            .build(),
                    new Payload(json));
            signed.sign(new ECDSASigner(signer));
            JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                    .contentType(CONTENT)
                    .keyID(receiver.getKeyID())
                    .build();
            JWEObject encrypted = new JWEObject(header, new Payload(signed.serialize()));
            encrypted.encrypt(new ECDHEncrypter(receiver));
            return encrypted.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("A key does not do what it is for", impossible);
        }
    }

    /**
     * @param jose a compact JWE
     * @param own the receiver's private key
     * @return the compact JWS in it, not yet verified
     * @throws Unreadable if it is not of the form, or for somebody else
     */
    public static JWSObject open(String jose, ECKey own) {
        try {
            JWEObject encrypted = JWEObject.parse(jose);
            JWEHeader header = encrypted.getHeader();
            if (!JWEAlgorithm.ECDH_ES_A256KW.equals(header.getAlgorithm())
                    || !EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                    || !CONTENT.equals(header.getContentType())
                    || !own.getKeyID().equals(header.getKeyID())) {
                throw new Unreadable("The header is not what was agreed", null);
            }
            encrypted.decrypt(new ECDHDecrypter(own));
            return JWSObject.parse(encrypted.getPayload().toString());
        } catch (Unreadable other) {
            throw other;
        } catch (ParseException | JOSEException | RuntimeException broken) {
            // A header that leaves out what it must have makes the library fall over, not only complain.
            throw new Unreadable("It cannot be decrypted", broken);
        }
    }

    /**
     * @param signed what was opened
     * @param sender the sender's public keys
     * @return whether the key that the header names is one of them, and has signed it
     */
    public static boolean isSignedBy(JWSObject signed, JWKSet sender) {
        JWK key = sender.getKeyByKeyId(signed.getHeader().getKeyID());
        if (!(key instanceof ECKey ec)
                || !JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm())) {
            return false;
        }
        try {
            return signed.verify(new ECDSAVerifier(ec));
        } catch (JOSEException unsound) {
            return false;
        }
    }

    /**
     * @param json the bytes
     * @return SHA-256, base64url without padding
     */
    public static String digest(byte[] json) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param text JSON
     * @return its bytes
     */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What came is no message for the one who got it. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /**
         * @param message why
         * @param cause what happened underneath; may be null
         */
        public Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
