// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.disposal;

import java.time.Instant;
import java.util.Optional;

import se.hemresa.cases.Stamp;

/**
 * A case is to be disposed of: asked for by one person, approved by another, and done with the approval.
 *
 * @param stamp who asked for it, and when
 * @param reason why
 * @param approvedAt when it was approved and done; empty until then
 */
public record Disposal(Stamp stamp, Reason reason, Optional<Instant> approvedAt) {

    /** Why a case is disposed of. */
    public enum Reason {
        /** The time for which it had to be kept is over. */
        RETENTION_OVER,
        /** The person has a right to it. */
        ERASURE_RIGHT,
        /** The case should never have been there. */
        OPENED_BY_MISTAKE
    }
}
