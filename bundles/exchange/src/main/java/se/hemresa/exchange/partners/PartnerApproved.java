// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.partners;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * A version of a partner is in use from now on.
 *
 * @param partner the agency
 * @param partnerVersion the version
 */
public record PartnerApproved(AgencyId partner, long partnerVersion) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("partner", partner.value(), "partnerVersion", Long.toString(partnerVersion));
    }
}
