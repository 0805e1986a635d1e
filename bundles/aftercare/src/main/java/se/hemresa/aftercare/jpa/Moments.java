// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.jpa;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
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

    static Date column(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    static Optional<LocalDate> day(Date column) {
        return Optional.ofNullable(column).map(Date::toLocalDate);
    }
}
