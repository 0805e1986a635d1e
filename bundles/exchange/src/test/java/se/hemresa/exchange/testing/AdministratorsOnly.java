// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.testing;

import java.util.List;
import java.util.Set;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Reach;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.View;
import se.hemresa.api.id.CaseId;

/** Access to what belongs to no case, as access.json gives it to administrators; of cases a view that the test sets. */
public final class AdministratorsOnly implements Access {

    private View view = View.NOTHING;

    public void give(View given) {
        view = given;
    }

    @Override
    public View view(CaseId caseId, String section, Operation operation) {
        return view;
    }

    @Override
    public void require(CaseId caseId, String section, Operation operation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void requireApproval(CaseId caseId, String section, String enteredBy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reach reach(String section, Operation operation) {
        return switch (section + " " + Caller.current().role()) {
            case "platform PLATFORM_ADMIN" -> Reach.EVERYTHING;
            case "platform DPO" -> operation == Operation.READ ? Reach.EVERYTHING : Reach.NOTHING;
            case "messages PLATFORM_ADMIN" -> new Reach(new View(false, Set.of("COUNTS")), false);
            default -> Reach.NOTHING;
        };
    }

    @Override
    public List<String> purposes(String role) {
        return List.of();
    }

    @Override
    public Set<Relation> relations(String section, Operation operation) {
        return Set.of();
    }
}
