// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.mapping;

import java.time.LocalDate;
import java.util.List;

import se.hemresa.api.id.Opaque;
import se.hemresa.cases.CaseFact;
import se.hemresa.cases.Checks;

/**
 * What awaits the person in the place of return (Kartläggning i hemlandet); the newest counts.
 *
 * @param country ISO 3166-1 alpha-2, or XK
 * @param region ISO 3166-2; null if not told
 * @param place where the person returns to
 * @param situation how things stand there
 * @param availableSupport what support there is
 * @param sources where it is known from
 */
public record ReturnMapping(
        String country,
        String region,
        String place,
        String situation,
        List<Support> availableSupport,
        List<Source> sources)
        implements CaseFact {

    /** Takes lists that were not given for empty. */
    public ReturnMapping {
        availableSupport = CaseFact.orEmpty(availableSupport);
        sources = CaseFact.orEmpty(sources);
    }

    /**
     * A kind of support and who gives it.
     *
     * @param supportType a code of the list {@code SupportType}
     * @param provider who gives it
     */
    public record Support(String supportType, String provider) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /**
     * Where something is known from.
     *
     * @param title what it is called
     * @param date of what day it is
     */
    public record Source(String title, LocalDate date) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    @Override
    public String section() {
        return "mapping";
    }

    @Override
    public void check(Checks checks) {
        checks.country("/country", country);
        checks.check(
                region == null || region.startsWith(country + "-"),
                "/region",
                "region-not-in-country",
                "The region does not lie in the country.",
                "Regionen ligger inte i landet.");
        for (int i = 0; i < sources.size(); i++) {
            checks.past("/sources/" + i + "/date", sources.get(i).date());
        }
    }

    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
