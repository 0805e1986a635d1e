// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.util.List;

/**
 * Something that is told about a case, recorded as it was told and never changed; where only one can be true, the newest
 * counts. Implemented by records that have the shape of the contract; an optional member that was not given is null, a list
 * that was not given is empty. All of it is sealed.
 */
public interface CaseFact {

    /** @return the section that holds it, a code of the list {@code Section} */
    String section();

    /**
     * Says what the contract cannot say.
     *
     * @param checks gathers what is wrong
     */
    default void check(Checks checks) {}

    /** @return whether it tells who or where the person is, so that of a protected person it stands elsewhere (domain.md §9.3) */
    default boolean tellsWhoItIs() {
        return false;
    }

    /**
     * @param list a list of the contract
     * @param <T> what it holds
     * @return the same; empty for one that was not given
     */
    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
