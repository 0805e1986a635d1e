// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.certificates;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;

/** The two hashes a certificate is known by. */
public final class PublicKeyHash {

    private PublicKeyHash() {}

    /**
     * @param certificate any certificate
     * @return the SHA-256 of its SubjectPublicKeyInfo, 64 hexadecimal digits: the same for a renewed certificate with the same
     *     key
     */
    public static String of(X509Certificate certificate) {
        return HexFormat.of().formatHex(sha256(certificate.getPublicKey().getEncoded()));
    }

    /**
     * @param certificate any certificate
     * @return the SHA-256 of the whole of it as a token that is bound to it gives it: base64url (RFC 8705 §3.1)
     */
    public static String thumbprint(X509Certificate certificate) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(certificate.getEncoded()));
        } catch (GeneralSecurityException unencodable) {
            throw new IllegalArgumentException("Not a certificate", unencodable);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The platform has no SHA-256", impossible);
        }
    }
}
