// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;

/**
 * Calendar years of referral.
 *
 * @param from the first year
 * @param to the last year, not before the first
 */
public record Period(int from, int to) {

    private static final String AT = "/period";
    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{4})");

    /**
     * @param text two years, e.g. {@code 2013-2014}; null if it was left out
     * @param now the current year
     * @return the period
     * @throws PlatformException {@code platform.invalid} (422) with every rule that is broken: {@code required},
     *     {@code wrong-format}, {@code out-of-range}, {@code future-date}
     */
    public static Period parse(String text, Year now) {
        if (text == null) {
            throw invalid(List.of(new Violation(AT, "required", "The period is missing.", "Perioden saknas.")));
        }
        Matcher years = FORM.matcher(text);
        if (!years.matches()) {
            throw invalid(List.of(new Violation(
                    AT,
                    "wrong-format",
                    "A period is two years with a hyphen between them, as in 2013-2014.",
                    "En period är två årtal med bindestreck emellan, till exempel 2013-2014.")));
        }
        Period period = new Period(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)));
        List<Violation> violations = period.violations(now);
        if (!violations.isEmpty()) {
            throw invalid(violations);
        }
        return period;
    }

    private List<Violation> violations(Year now) {
        List<Violation> violations = new ArrayList<>();
        if (from > to) {
            violations.add(new Violation(
                    AT,
                    "out-of-range",
                    "The first year is after the last.",
                    "Det första året ligger efter det sista."));
        }
        if (Math.max(from, to) > now.getValue()) {
            violations.add(new Violation(
                    AT, "future-date", "The period reaches into the future.", "Perioden sträcker sig in i framtiden."));
        }
        return violations;
    }

    private static PlatformException invalid(List<Violation> violations) {
        return new PlatformException(PlatformError.INVALID, violations);
    }
}
