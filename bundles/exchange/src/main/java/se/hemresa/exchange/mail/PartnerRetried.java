// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * An administrator lets the messages to a partner go out again, at once; the entry names who.
 *
 * @param partner the agency
 */
public record PartnerRetried(AgencyId partner) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("partner", partner.value());
    }
}
