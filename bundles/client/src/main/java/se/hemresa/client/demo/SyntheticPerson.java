// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.time.LocalDate;

/**
 * The invented person of a seed case, the same on each run: made from the number alone, of syllables that form no real name,
 * so that a search for them in everything the system wrote finds a leak and nothing else.
 *
 * @param given the given name
 * @param family the family name
 * @param birthDate known to the year; the age at referral holds by year and by day
 * @param phone of the series that the Swedish regulator keeps for fiction
 */
public record SyntheticPerson(String given, String family, LocalDate birthDate, String phone) {

    private static final String[] ONSETS = {"Zav", "Quil", "Vyn", "Jesk", "Wox", "Brazh", "Tuv"};
    private static final String[] MIDDLES = {"ori", "emu", "ulka", "iste", "aquo"};
    private static final String[] GIVEN_ENDS = {"ndra", "vexa", "lmu"};
    private static final String[] FAMILY_ENDS = {"vstrom", "qvarn", "zberg", "wkowa"};

    /** First of the numbers 070-174 06 05 to 070-174 06 99, which are given to nobody. */
    private static final int FIRST_FICTIONAL_PHONE = 701_740_605;

    static SyntheticPerson of(SeedCase seed) {
        return of(seed.number(), seed.referredOn(), seed.age());
    }

    /**
     * @param number {@code case_no}, 1–90
     * @param referredOn when the case was raised
     * @param age age at referral [years]
     * @return the person
     */
    public static SyntheticPerson of(int number, LocalDate referredOn, int age) {
        // A day not later in the year than the referral's, so that age by date and age by year agree.
        int day = 1 + number * 31 % referredOn.getDayOfYear();
        return new SyntheticPerson(
                pick(ONSETS, number) + pick(MIDDLES, number) + pick(GIVEN_ENDS, number),
                pick(ONSETS, number + 3) + pick(MIDDLES, number * 2) + pick(FAMILY_ENDS, number),
                LocalDate.ofYearDay(referredOn.getYear() - age, day),
                "+46" + (FIRST_FICTIONAL_PHONE + number - 1));
    }

    private static String pick(String[] parts, int number) {
        return parts[number % parts.length];
    }
}
