// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;

/**
 * A decision in a case; of each kind the newest counts.
 *
 * @param id its id
 * @param caseId the case
 * @param kind what it decides; now ELIGIBILITY
 * @param outcome GRANTED or REFUSED
 * @param decidedBy who decided: pseudonymous ids of users
 * @param decidedAt when it was decided
 * @param personInformedAt when the person was told; empty if not yet
 * @param recordedAt when it was recorded
 */
public record Decision(
        UUID id,
        CaseId caseId,
        String kind,
        Outcome outcome,
        List<String> decidedBy,
        Instant decidedAt,
        Optional<Instant> personInformedAt,
        Instant recordedAt) {

    /** The kind of decision that says whether the person belongs to the target group. */
    public static final String ELIGIBILITY = "ELIGIBILITY";

    /** Which way it went. */
    public enum Outcome {
        GRANTED,
        REFUSED
    }
}
