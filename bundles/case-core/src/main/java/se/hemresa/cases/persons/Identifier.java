// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.persons;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

import se.hemresa.api.id.Opaque;
import se.hemresa.cases.CaseFact;
import se.hemresa.cases.Checks;

/**
 * A number by which an authority knows the person.
 *
 * @param type a code of the list {@code IdentifierType}
 * @param issuer who issued it; null if the type says so
 * @param value the number as issued
 * @param validTo the last day on which it holds; null for no end
 */
public record Identifier(String type, String issuer, String value, LocalDate validTo) implements CaseFact {

    private static final Set<String> SWEDISH = Set.of("PERSONNUMMER", "SAMORDNINGSNUMMER");
    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{8}[-+]?[0-9]{4}");

    @Override
    public String section() {
        return "identity";
    }

    @Override
    public void check(Checks checks) {
        check(checks, "/value");
    }

    /**
     * @param checks gathers what is wrong
     * @param at the place of the number, by JSON Pointer
     */
    public void check(Checks checks, String at) {
        checks.check(
                !SWEDISH.contains(type) || TWELVE_DIGITS.matcher(value).matches(),
                at,
                "twelve-digits",
                "A Swedish number is given in twelve digits.",
                "Ett svenskt nummer anges med tolv siffror.");
    }

    @Override
    public boolean tellsWhoItIs() {
        return true;
    }

    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
