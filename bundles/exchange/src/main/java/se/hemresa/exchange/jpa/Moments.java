// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jpa;

import java.time.Instant;
import java.util.Optional;

/**
 * Moments in the tables are milliseconds since 1970: a TIMESTAMP of Derby has no zone, and its driver loses the hour that
 * summer time skips.
 */
final class Moments {

    private Moments() {}

    static Instant of(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    static Optional<Instant> maybe(Long millis) {
        return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
    }

    static Long column(Optional<Instant> moment) {
        return moment.map(Instant::toEpochMilli).orElse(null);
    }
}
