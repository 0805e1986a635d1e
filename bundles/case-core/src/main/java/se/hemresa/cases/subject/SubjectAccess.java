// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.subject;

import java.time.Instant;
import java.util.Optional;

import se.hemresa.cases.Stamp;

/**
 * The person has asked what is known of it (GDPR art. 15), or the data protection officer has taken the case up. While it is
 * open, the officer may read who the person is.
 *
 * @param stamp who opened it, and when
 * @param receivedAt when the request came in
 * @param channel how: PAPER, ELECTRONIC, ORAL, or OWN_INITIATIVE of the officer
 * @param endedAt when it was answered; empty while it is open
 */
public record SubjectAccess(Stamp stamp, Instant receivedAt, Channel channel, Optional<Instant> endedAt) {

    /** How a request comes in. */
    public enum Channel {
        PAPER,
        ELECTRONIC,
        ORAL,
        OWN_INITIATIVE
    }
}
