// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The rules of a travel plan, as far as its contract cannot say them. All violations are told at once. */
final class PlanRules {

    private PlanRules() {}

    /** @throws se.hemresa.api.error.PlatformException {@code platform.invalid} (422) */
    static void check(Content plan) {
        Violations violations = new Violations();
        boolean country = Arrays.asList(Locale.getISOCountries())
                .contains(plan.text("countryOfReturn").orElse(""));
        if (!country) {
            violations.add(
                    "/countryOfReturn",
                    "unknown-code",
                    "The code is not in its list.",
                    "Koden finns inte i sin lista.");
        }
        List<Content> legs = plan.list("legs");
        for (int i = 0; i < legs.size(); i++) {
            checkLeg("/legs/" + i, legs.get(i), i + 1, violations);
        }
        plan.inner("onward").ifPresent(onward -> checkOnward(onward, legs, violations));
        violations.refuse();
    }

    private static void checkLeg(String at, Content leg, int seq, Violations violations) {
        if (leg.number("seq").filter(given -> given == seq).isEmpty()) {
            violations.add(
                    at + "/seq",
                    "out-of-range",
                    "Legs are numbered from 1 in the order of travel.",
                    "Delresor numreras från 1 i resans ordning.");
        }
        boolean departure = violations.readable(at + "/departsAt", () -> leg.local("departsAt"));
        boolean arrival = violations.readable(at + "/arrivesAt", () -> leg.local("arrivesAt"));
        if (departure
                && arrival
                && !leg.local("arrivesAt")
                        .orElseThrow()
                        .isAfter(leg.local("departsAt").orElseThrow())) {
            violations.add(
                    at + "/arrivesAt",
                    "out-of-range",
                    "A leg must arrive after it departs.",
                    "En delresa ska komma fram efter att den avgått.");
        }
    }

    private static void checkOnward(Content onward, List<Content> legs, Violations violations) {
        String status = onward.text("status").orElse("");
        boolean needed = !status.equals("NOT_NEEDED");
        violations.required("/onward/provider", onward.has("provider"), needed);
        violations.required("/onward/departsAt", onward.has("departsAt"), needed);
        violations.required("/onward/notNeededBecause", onward.has("notNeededBecause"), !needed);
        if (violations.readable("/onward/departsAt", () -> onward.local("departsAt")) && leavesEarly(onward, legs)) {
            violations.add(
                    "/onward/departsAt",
                    "out-of-range",
                    "The onward transport must not leave before the last leg has arrived.",
                    "Vidaretransporten får inte gå innan den sista delresan har kommit fram.");
        }
    }

    private static boolean leavesEarly(Content onward, List<Content> legs) {
        try {
            return !legs.isEmpty()
                    && onward.local("departsAt")
                            .filter(at -> legs.get(legs.size() - 1)
                                    .local("arrivesAt")
                                    .filter(at::isBefore)
                                    .isPresent())
                            .isPresent();
        } catch (DateTimeException toldAlready) {
            // The arrival cannot be read, which is a violation of its own.
            return false;
        }
    }
}
