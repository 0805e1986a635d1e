// SPDX-License-Identifier: Apache-2.0
package se.hemresa.vault;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;
import se.hemresa.api.vault.SealContext.Ring;

/**
 * An agency has a new key in a ring, and the old one is destroyed.
 *
 * @param agency whose
 * @param ring in which ring
 * @param generation the number of the new key
 * @param rewrapped how many keys of cases this rotation wrapped anew
 */
record AgencyKeyRotated(AgencyId agency, Ring ring, int generation, long rewrapped) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> payload() {
        return Map.of(
                "agency", agency.value(),
                "ring", ring.name(),
                "generation", Integer.toString(generation),
                "rewrapped", Long.toString(rewrapped));
    }
}
