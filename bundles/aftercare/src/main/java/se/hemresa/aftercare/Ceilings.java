// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether a budget is within its ceilings. Basic needs ({@code SUBSISTENCE}) are paid in cash on arrival, every other measure
 * in kind; the budgets of each of the two are added up and compared with the ceiling of the country of return, or else with
 * that of every country. What has no ceiling in its currency on that day is within none.
 */
public final class Ceilings {

    private static final String CASH = "CASH_ON_ARRIVAL";
    private static final String IN_KIND = "IN_KIND";

    private final List<Ceiling> all;

    /** @param all every ceiling there is */
    public Ceilings(List<Ceiling> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Whom a budget is for.
     *
     * @param country the country of return
     * @param child whether the person is, or must be presumed to be, a child
     * @param on the day whose ceilings count
     */
    public record Scope(String country, boolean child, LocalDate on) {}

    /**
     * @param measures the measures that may cost something
     * @param scope whom they are for
     * @return whether all of it is within the ceilings
     */
    public boolean cover(List<Measure> measures, Scope scope) {
        Map<Boolean, List<Measure>> byCash = measures.stream()
                .collect(Collectors.partitioningBy(
                        measure -> measure.support().type().equals("SUBSISTENCE")));
        return covers(byCash.get(true), CASH, scope) && covers(byCash.get(false), IN_KIND, scope);
    }

    private boolean covers(List<Measure> measures, String kind, Scope scope) {
        Map<String, BigDecimal> sums = measures.stream()
                .map(Measure::budget)
                .filter(budget -> budget.amount().signum() > 0)
                .collect(Collectors.toMap(Money::currency, Money::amount, BigDecimal::add));
        return sums.entrySet().stream()
                .allMatch(sum -> most(kind, sum.getKey(), scope)
                        .filter(most -> sum.getValue().compareTo(most) <= 0)
                        .isPresent());
    }

    private Optional<BigDecimal> most(String kind, String currency, Scope scope) {
        Predicate<Ceiling> fits = ceiling -> ceiling.measure().equals(kind)
                && ceiling.most().currency().equals(currency)
                && ceiling.personType().equals(scope.child() ? "CHILD" : "ADULT")
                && ceiling.validOn(scope.on());
        return most(fits.and(ceiling -> ceiling.country().equals(scope.country())))
                .or(() -> most(fits.and(ceiling -> ceiling.country().equals(Ceiling.EVERY_COUNTRY))));
    }

    private Optional<BigDecimal> most(Predicate<Ceiling> wanted) {
        return all.stream()
                .filter(wanted)
                .map(ceiling -> ceiling.most().amount())
                .min(BigDecimal::compareTo);
    }
}
