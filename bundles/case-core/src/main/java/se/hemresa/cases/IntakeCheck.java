// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * A check that is made before a case is opened. The newest of a kind (and, for a conflict of interest, of a user) counts.
 *
 * @param id its id
 * @param caseId the case
 * @param kind DUPLICATE or CONFLICT_OF_INTEREST
 * @param checkedAt when it was made
 * @param checkedBy the agency that made it
 * @param checkedUser whose interests were looked at; empty for DUPLICATE
 * @param result NONE_FOUND, FOUND_AND_HANDLED or FOUND
 * @param handledHow a code that says what was done; empty unless handled
 */
public record IntakeCheck(
        UUID id,
        CaseId caseId,
        Kind kind,
        Instant checkedAt,
        AgencyId checkedBy,
        Optional<String> checkedUser,
        Result result,
        Optional<String> handledHow) {

    /** What was looked for. */
    public enum Kind {
        DUPLICATE,
        CONFLICT_OF_INTEREST
    }

    /** What was found. */
    public enum Result {
        NONE_FOUND,
        FOUND_AND_HANDLED,
        FOUND
    }

    /** @return whether nothing stands in the way any more */
    public boolean settled() {
        return result != Result.FOUND;
    }
}
