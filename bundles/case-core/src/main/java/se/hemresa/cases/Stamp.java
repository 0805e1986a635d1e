// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * What every record about a case bears.
 *
 * @param id its id; made in the order of time, so the greatest is the newest
 * @param caseId the case
 * @param at when it was recorded
 * @param agency on behalf of which agency
 * @param user the pseudonymous id of who recorded it; empty when a system did
 */
public record Stamp(UUID id, CaseId caseId, Instant at, AgencyId agency, Optional<String> user) {

    /** For these roles what the organisation has entered is their own; for the others, what the user has. */
    private static final Set<String> PARTNERS = Set.of("IOM_FINLAND", "IOM_RECEIVING", "RECEPTION_PARTNER", "ESCORT");

    /** @return who recorded it: the user, or the agency where a system did */
    public String by() {
        return user.orElse(agency.value());
    }

    /**
     * @param caller who asks
     * @return whether the row is the caller's own in the sense of the mask {@code OWN_ROWS}
     */
    public boolean ownedBy(Caller caller) {
        return agency.equals(caller.agency())
                && (PARTNERS.contains(caller.role()) || user.isPresent() && user.equals(caller.user()));
    }
}
