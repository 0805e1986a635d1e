// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.Instant;
import java.util.UUID;

/**
 * A signature under an assessment.
 *
 * @param id its id
 * @param capacity as whom it was given
 * @param signer who gave it
 * @param digest the digest of what the signer saw
 * @param at when
 */
public record Signature(UUID id, Capacity capacity, Author signer, String digest, Instant at) {

    /** As whom somebody signs. */
    public enum Capacity {
        /** Who made the assessment. */
        ASSESSOR,
        /** Another person, who approves it. */
        APPROVER,
        /** IOM, under a joint assessment. */
        ORIGIN
    }
}
