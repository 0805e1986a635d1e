// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.certificates;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A client certificate is in use from now on.
 *
 * @param certificate its id
 * @param agency whose system holds the key
 * @param role the role in which it acts
 */
public record CertificateApproved(UUID certificate, AgencyId agency, String role) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("certificate", certificate.toString(), "agency", agency.value(), "role", role);
    }
}
