// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What facts add up to.
 *
 * @param ages the youngest and the oldest; empty if no age is known
 * @param counts the counts of each aspect; none of them 0
 * @param countries how many persons have each citizenship, by code of the country; a person with two stands under both
 */
public record Tally(Optional<Ages> ages, Map<Aspect, List<Count>> counts, Map<String, Long> countries) {

    /** By what facts of one category and one primary purpose are counted. */
    public enum Aspect {
        /** Every fact, under its primary purpose. */
        PRIMARY,
        /** The facts without a sub-purpose, under their primary purpose. */
        WITHOUT_SUB,
        /** Each sub-purpose. */
        SUB,
        /** Each secondary purpose. */
        SECONDARY,
        /** The facts with a secondary purpose, under their primary one. */
        WITH_SECONDARY,
        /** The facts of possible and of actual victims of trafficking, under their primary purpose. */
        TRAFFICKED
    }

    /**
     * A number of facts.
     *
     * @param category the category of the persons
     * @param primary their primary purpose
     * @param code the purpose or sub-purpose that the aspect speaks of
     * @param facts how many
     */
    public record Count(Category category, String primary, String code, long facts) {}

    /**
     * Ages at referral, in years.
     *
     * @param youngest the lowest
     * @param oldest the highest
     */
    public record Ages(int youngest, int oldest) {}

    /** @return all counts of an aspect for a category */
    List<Count> of(Aspect aspect, Category category) {
        return counts.getOrDefault(aspect, List.of()).stream()
                .filter(count -> count.category() == category)
                .toList();
    }

    /** @return how many facts there are */
    long facts() {
        return counts.getOrDefault(Aspect.PRIMARY, List.of()).stream()
                .mapToLong(Count::facts)
                .sum();
    }

    /** @return how many facts of a category there are */
    long facts(Category category) {
        return of(Aspect.PRIMARY, category).stream().mapToLong(Count::facts).sum();
    }

    /** @return how many facts of a category have this primary purpose, as far as the aspect speaks of them */
    long facts(Aspect aspect, Category category, String primary) {
        return of(aspect, category).stream()
                .filter(count -> count.primary().equals(primary))
                .mapToLong(Count::facts)
                .sum();
    }
}
