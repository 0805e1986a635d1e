// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.util.OptionalInt;

/** The category of a person, as the programme has always counted: code list {@code CaseCategory} (domain.md §13). */
public enum Category {
    WOMAN,
    GIRL,
    MAN,
    BOY,
    UNSPECIFIED;

    private static final int ADULT = 18;

    /**
     * @param gender a code of the list {@code Gender}
     * @param age the age at referral, in years
     * @return the category; UNSPECIFIED if gender or age does not tell
     */
    public static Category of(String gender, OptionalInt age) {
        if (age.isEmpty()) {
            return UNSPECIFIED;
        }
        boolean adult = age.getAsInt() >= ADULT;
        return switch (gender) {
            case "Feminine", "TransgenderFeminine" -> adult ? WOMAN : GIRL;
            case "Masculine", "TransgenderMasculine" -> adult ? MAN : BOY;
            default -> UNSPECIFIED;
        };
    }
}
