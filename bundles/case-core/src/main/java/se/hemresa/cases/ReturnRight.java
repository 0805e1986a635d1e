// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.util.UUID;

import se.hemresa.api.id.CaseId;

/**
 * The right to reside in the country of return; the newest counts.
 *
 * @param id its id
 * @param caseId the case
 * @param country ISO 3166-1 alpha-2, or XK
 * @param ground CITIZENSHIP, PERMANENT_RESIDENCE or OTHER
 * @param status ESTABLISHED, PENDING or REFUSED
 * @param source where it is known from
 * @param checkedAt when it was recorded
 */
public record ReturnRight(
        UUID id, CaseId caseId, String country, String ground, Status status, String source, Instant checkedAt) {

    /** How far the right is proved. */
    public enum Status {
        ESTABLISHED,
        PENDING,
        REFUSED
    }
}
