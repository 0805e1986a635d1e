// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.util.List;
import java.util.Optional;

import se.hemresa.api.id.CaseId;

/** The facts. Each method runs in the running unit of work. */
public interface FactStore {

    /** @param fact the fact of a case, instead of the one it had */
    void put(Fact fact);

    /** @param caseId a case that shall have no fact */
    void remove(CaseId caseId);

    /**
     * @param caseId a case
     * @return its way so far, as it was put last; empty if it has no fact
     */
    Optional<Journey> journey(CaseId caseId);

    /**
     * @param scope which facts
     * @return the way of each case
     */
    List<Journey> journeys(Scope scope);

    /**
     * @param scope which facts
     * @return what they add up to
     */
    Tally tally(Scope scope);
}
