// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench.standin;

import java.util.List;
import java.util.Set;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Reach;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.Seen;
import se.hemresa.api.access.View;
import se.hemresa.api.id.CaseId;

/** Everybody may do everything: no rule, relation, condition or standing of a case is looked up. What is seen is still noted. */
public final class OpenAccess implements Access {

    private static final Set<Relation> ALL = Set.of(Relation.values());
    private static final List<String> PURPOSES = List.of("CASE_HANDLING");

    @Override
    public View view(CaseId caseId, String section, Operation operation) {
        if (operation == Operation.READ) {
            Seen.note(caseId, section);
        }
        return View.WHOLE;
    }

    @Override
    public void require(CaseId caseId, String section, Operation operation) {
        view(caseId, section, operation);
    }

    @Override
    public void requireApproval(CaseId caseId, String section, String enteredBy) {
        // Everybody may.
    }

    @Override
    public Set<Relation> relations(String section, Operation operation) {
        return ALL;
    }

    @Override
    public Reach reach(String section, Operation operation) {
        return Reach.EVERYTHING;
    }

    @Override
    public List<String> purposes(String role) {
        return PURPOSES;
    }
}
