// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * Somebody outside the owning agency who takes part in a case.
 *
 * @param id its id
 * @param caseId the case
 * @param agency the organisation
 * @param user the pseudonymous id of the user who is named; empty when the whole organisation is
 * @param role a code of the list {@code Role}
 * @param needToKnow codes of the list {@code Section} that the participant may read
 * @param from when it begins
 * @param to when it ends; empty for open end
 * @param grantedBy who granted it: the pseudonymous id of a user, or an agency
 */
public record Participant(
        UUID id,
        CaseId caseId,
        AgencyId agency,
        Optional<String> user,
        String role,
        List<String> needToKnow,
        Instant from,
        Optional<Instant> to,
        String grantedBy) {

    /**
     * @param caller who asks
     * @param now the moment
     * @return whether this row is in force and names the caller, in the role that it was granted for
     */
    public boolean names(Caller caller, Instant now) {
        return agency.equals(caller.agency())
                && role.equals(caller.role())
                && (user.isEmpty() || user.equals(caller.user()))
                && !from.isAfter(now)
                && to.map(now::isBefore).orElse(true);
    }
}
