// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments in our tables: microseconds since 1970-01-01T00:00:00Z, the same number on every database and in every zone. */
public final class Micros {

    private Micros() {}

    /**
     * @param moment a moment
     * @return its microseconds; what is finer is cut off
     */
    public static long of(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    /**
     * @param micros microseconds
     * @return the moment
     */
    public static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
