// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.search;

import java.util.List;
import java.util.Set;

import se.hemresa.api.access.Ties.Tie;
import se.hemresa.api.id.CaseId;

/**
 * The blind index of the persons of the cases: keyed hashes, never a name. A protected person is not in it (domain.md §9.3).
 * Every method works in the running unit of work, and looks across cases: who calls it acts as the module.
 */
public interface IndexStore {

    /**
     * @param caseId the case
     * @param terms what leads to it from now on; what does already is left as it is
     */
    void add(CaseId caseId, Set<Tie> terms);

    /**
     * @param term a term
     * @return every case that bears it, newest first
     */
    List<CaseId> find(Tie term);

    /**
     * @param caseId the case
     * @param terms terms
     * @return whether it bears one of them
     */
    boolean bears(CaseId caseId, Set<Tie> terms);

    /** @param caseId a case to which nothing leads any more: neither a term nor a search token */
    void forget(CaseId caseId);
}
