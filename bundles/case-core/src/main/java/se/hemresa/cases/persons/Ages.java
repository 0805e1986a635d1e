// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.persons;

import java.time.LocalDate;
import java.time.YearMonth;

import se.hemresa.api.cases.CaseDirectory.AgeGroup;
import se.hemresa.cases.CaseReferral.BirthDate;

/** Whether a person is a child, as far as the precision of the date of birth can tell. */
public final class Ages {

    private static final int OF_AGE = 18;

    private Ages() {}

    /**
     * @param born the date of birth; null if it is not known
     * @param on the day
     * @return the age group on that day; UNCERTAIN if the date is not known, is an estimate, or leaves both possible
     */
    public static AgeGroup on(BirthDate born, LocalDate on) {
        if (born == null) {
            return AgeGroup.UNCERTAIN;
        }
        LocalDate value = born.value();
        return switch (born.precision()) {
            case "DAY" -> between(value, value, on);
            case "MONTH" ->
                between(value.withDayOfMonth(1), YearMonth.from(value).atEndOfMonth(), on);
            case "YEAR" -> between(value.withDayOfYear(1), value.withDayOfYear(value.lengthOfYear()), on);
            default -> AgeGroup.UNCERTAIN;
        };
    }

    private static AgeGroup between(LocalDate earliest, LocalDate latest, LocalDate on) {
        if (!latest.plusYears(OF_AGE).isAfter(on)) {
            return AgeGroup.ADULT;
        }
        return earliest.plusYears(OF_AGE).isAfter(on) ? AgeGroup.CHILD : AgeGroup.UNCERTAIN;
    }
}
