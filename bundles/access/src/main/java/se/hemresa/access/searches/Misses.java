// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.searches;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import se.hemresa.api.access.Caller;

/**
 * When somebody's searches found nothing, and what follows from it: 20 within an hour lock for an hour after the last
 * (security.md T1).
 *
 * @param newestFirst the moments
 */
record Misses(List<Instant> newestFirst) {

    static final int LIMIT = 20;
    static final Duration WINDOW = Duration.ofHours(1);
    static final Duration LOCK = Duration.ofHours(1);

    /** The user counts; for a system, which has none, its agency. */
    static String seeker(Caller caller) {
        return caller.agency().value() + caller.user().map(user -> "/" + user).orElse("");
    }

    boolean lock(Instant now) {
        if (newestFirst.size() < LIMIT) {
            return false;
        }
        Instant last = newestFirst.get(0);
        Instant first = newestFirst.get(LIMIT - 1);
        return !first.plus(WINDOW).isBefore(last) && now.isBefore(last.plus(LOCK));
    }
}
