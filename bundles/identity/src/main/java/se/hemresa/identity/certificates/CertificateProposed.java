// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.certificates;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * Somebody wants a client certificate to be used.
 *
 * @param certificate its id
 * @param agency whose system holds the key
 * @param role the role in which it acts
 */
public record CertificateProposed(UUID certificate, AgencyId agency, String role) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("certificate", certificate.toString(), "agency", agency.value(), "role", role);
    }
}
