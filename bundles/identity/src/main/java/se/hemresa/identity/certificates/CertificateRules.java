// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.certificates;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import se.hemresa.api.error.Violation;

/** What must be right about a client certificate before anybody is asked to approve it. Pure. */
final class CertificateRules {

    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

    private CertificateRules() {}

    /**
     * @param pem what was sent
     * @return the one certificate in it; empty if there is none, or more than one
     */
    static Optional<X509Certificate> read(String pem) {
        if (pem.indexOf(BEGIN) < 0 || pem.indexOf(BEGIN) != pem.lastIndexOf(BEGIN)) {
            return Optional.empty();
        }
        try {
            byte[] text = pem.strip().getBytes(StandardCharsets.US_ASCII);
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(text)));
        } catch (GeneralSecurityException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * @param certificate what was read
     * @param now the time
     * @return what is wrong with it; empty if nothing is
     */
    static Optional<Violation> check(Optional<X509Certificate> certificate, Instant now) {
        if (certificate.isEmpty()) {
            return Optional.of(wrong(
                    "wrong-format", "One X.509 certificate in PEM is needed.", "Ett X.509-certifikat i PEM krävs."));
        }
        if (!isStrong(certificate.get().getPublicKey())) {
            return Optional.of(wrong(
                    "weak-key",
                    "The key must be EC of at least 256 bits, Ed25519, or RSA of at least 2048 bits.",
                    "Nyckeln ska vara EC med minst 256 bitar, Ed25519 eller RSA med minst 2048 bitar."));
        }
        if (!isForClients(certificate.get())) {
            return Optional.of(wrong(
                    "wrong-usage",
                    "It must be no authority's certificate, and may be used for client authentication.",
                    "Det får inte vara en utfärdares certifikat och ska få användas för klientautentisering."));
        }
        if (!now.isBefore(certificate.get().getNotAfter().toInstant())) {
            return Optional.of(wrong("out-of-time", "It is no longer valid.", "Det är inte längre giltigt."));
        }
        return Optional.empty();
    }

    private static Violation wrong(String code, String english, String swedish) {
        return new Violation("/certificate", code, english, swedish);
    }

    private static boolean isStrong(PublicKey key) {
        return key instanceof EdECPublicKey
                || key instanceof ECPublicKey curve
                        && curve.getParams().getCurve().getField().getFieldSize() >= 256
                || key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= 2048;
    }

    private static boolean isForClients(X509Certificate certificate) {
        try {
            List<String> usages = certificate.getExtendedKeyUsage();
            return certificate.getBasicConstraints() < 0 && (usages == null || usages.contains(CLIENT_AUTHENTICATION));
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }
}
