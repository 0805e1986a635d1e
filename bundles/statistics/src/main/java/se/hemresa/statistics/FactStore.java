// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

/** The facts. Each method runs in the running unit of work. */
public interface FactStore {

    /** @param fact the fact of a case, instead of the one it had */
    void put(Fact fact);

    /**
     * @param scope which facts
     * @return what they add up to
     */
    Tally tally(Scope scope);
}
