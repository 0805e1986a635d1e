// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;

/** Gathers what is wrong with a record, as far as its contract cannot say it, and refuses it with all of that at once. */
public final class Checks {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final List<Violation> violations = new ArrayList<>();
    private final ReferenceData data;
    private final Instant now;

    /**
     * @param data countries
     * @param now the moment
     */
    public Checks(ReferenceData data, Instant now) {
        this.data = data;
        this.now = now;
    }

    /**
     * @param clock what time it is
     * @return the day in Sweden
     */
    public static LocalDate today(Clock clock) {
        return clock.instant().atZone(SWEDEN).toLocalDate();
    }

    /**
     * @param at the place, by JSON Pointer
     * @param code must be a country, ISO 3166-1 alpha-2 or XK
     * @return this
     */
    public Checks country(String at, String code) {
        return check(
                code.length() == 2 && data.isCountry(code),
                at,
                "unknown-code",
                "The code is not in its list.",
                "Koden finns inte i sin kodlista.");
    }

    /**
     * @param at the place, by JSON Pointer
     * @param moment must not lie in the future; null for not given
     * @return this
     */
    public Checks past(String at, Instant moment) {
        return check(
                moment == null || !moment.truncatedTo(ChronoUnit.MILLIS).isAfter(now),
                at,
                "future-date",
                "The date lies in the future.",
                "Datumet ligger i framtiden.");
    }

    /**
     * @param at the place, by JSON Pointer
     * @param day must not lie in the future; null for not given
     * @return this
     */
    public Checks past(String at, LocalDate day) {
        return past(at, day == null ? null : day.atStartOfDay(SWEDEN).toInstant());
    }

    /**
     * @param at the place, by JSON Pointer
     * @param day must not lie in the past
     * @return this
     */
    public Checks notOver(String at, LocalDate day) {
        return check(
                !day.isBefore(now.atZone(SWEDEN).toLocalDate()),
                at,
                "past-date",
                "The date lies in the past.",
                "Datumet har passerats.");
    }

    /**
     * @param from the first day
     * @param to the last day; null for open end
     * @return this
     */
    public Checks period(LocalDate from, LocalDate to) {
        return check(
                to == null || !to.isBefore(from),
                "/to",
                "out-of-range",
                "The end must not lie before the beginning.",
                "Slutet får inte ligga före början.");
    }

    /**
     * @param holds whether the rule holds
     * @param at the place, by JSON Pointer
     * @param rule the name of the rule
     * @param english what is wrong
     * @param swedish what is wrong
     * @return this
     */
    public Checks check(boolean holds, String at, String rule, String english, String swedish) {
        if (!holds) {
            violations.add(new Violation(at, rule, english, swedish));
        }
        return this;
    }

    /** @throws PlatformException {@code platform.invalid} (422) if anything is wrong */
    public void refuse() {
        if (!violations.isEmpty()) {
            throw new PlatformException(PlatformError.INVALID, violations);
        }
    }
}
