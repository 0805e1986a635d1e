// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import se.hemresa.identity.certificates.ClientCertificate;
import se.hemresa.identity.certificates.ClientCertificate.Mark;

/** A certificate as it is told: to whoever wrote it by id and state only, since the answer is kept in the inbox. */
final class CertificateAnswer {

    private CertificateAnswer() {}

    static Map<String, Object> receipt(ClientCertificate certificate) {
        String self = "/api/v1/identity/certificates/" + certificate.id();
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("id", certificate.id().toString());
        receipt.put("state", certificate.state().name());
        receipt.put(
                "_links",
                Map.of(
                        "approval", Map.of("href", self + "/approval"),
                        "revocation", Map.of("href", self + "/revocation")));
        return receipt;
    }

    static Map<String, Object> whole(ClientCertificate certificate) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", certificate.id().toString());
        row.put("agency", certificate.agency().value());
        row.put("role", certificate.role());
        row.put("publicKeySha256", certificate.key());
        row.put("state", certificate.state().name());
        row.put("validFrom", certificate.validFrom().toString());
        row.put("validTo", certificate.validTo().toString());
        mark(row, "proposed", Optional.of(certificate.marks().proposed()));
        mark(row, "approved", certificate.marks().approved());
        mark(row, "revoked", certificate.marks().revoked());
        return row;
    }

    private static void mark(Map<String, Object> row, String deed, Optional<Mark> mark) {
        mark.ifPresent(done -> {
            row.put(deed + "By", done.by());
            row.put(deed + "At", done.at().toString());
        });
    }
}
