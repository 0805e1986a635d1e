// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.tokens;

import java.time.Duration;
import java.time.Instant;

import se.hemresa.identity.Unproven;

/**
 * When a token holds; clocks may differ by a minute.
 *
 * @param from from when on
 * @param until when it ends
 */
public record Validity(Instant from, Instant until) {

    private static final Duration SKEW = Duration.ofSeconds(60);

    /**
     * @param now the time
     * @throws Unproven {@code expired}, {@code not-yet-valid}
     */
    void check(Instant now) {
        if (now.isBefore(from.minus(SKEW))) {
            throw new Unproven("not-yet-valid");
        }
        if (!now.isBefore(until.plus(SKEW))) {
            throw new Unproven("expired");
        }
    }
}
