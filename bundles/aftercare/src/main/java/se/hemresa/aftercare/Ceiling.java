// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The most that may be budgeted for a person (entity {@code GrantCeiling}; reference values in domain.md §2.10).
 *
 * @param country ISO 3166-1 alpha-2; {@code *} for every country that has no ceiling of its own
 * @param personType ADULT or CHILD
 * @param measure a code of the list {@code GrantType}
 * @param most the amount
 * @param validFrom the first day
 * @param validTo the last day; empty if it is open
 */
public record Ceiling(
        String country,
        String personType,
        String measure,
        Money most,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    /** Stands for every country that has no ceiling of its own. */
    public static final String EVERY_COUNTRY = "*";

    /**
     * @param day a day
     * @return whether it holds on that day
     */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.filter(day::isAfter).isEmpty();
    }
}
