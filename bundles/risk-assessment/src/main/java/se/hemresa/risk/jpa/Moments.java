// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.jpa;

import java.time.Instant;
import java.util.Optional;

/**
 * Moments in the tables are milliseconds since 1970: a TIMESTAMP of Derby has no zone, and its driver loses the hour that
 * summer time skips.
 */
public final class Moments {

    private Moments() {}

    /**
     * @param millis a column
     * @return the moment
     */
    public static Instant of(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    /**
     * @param millis a column that may be null
     * @return the moment; empty for null
     */
    public static Optional<Instant> maybe(Long millis) {
        return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
    }

    /**
     * @param moment a moment
     * @return its column; null for none
     */
    public static Long column(Optional<Instant> moment) {
        return moment.map(Instant::toEpochMilli).orElse(null);
    }
}
