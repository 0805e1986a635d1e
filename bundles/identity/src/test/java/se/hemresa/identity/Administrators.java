// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity;

import java.util.List;
import java.util.Set;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Reach;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.View;
import se.hemresa.api.id.CaseId;

/** Access as access.json gives it to what identity asks for: the platform to its administrators, a purpose to a few roles. */
final class Administrators implements Access {

    private static final Set<String> ROLES =
            Set.of("PLATFORM_ADMIN", "REGION_COORDINATOR", "SUPERVISOR", "SOCIAL_SERVICES");

    @Override
    public Reach reach(String section, Operation operation) {
        boolean theirs = "platform".equals(section)
                && operation != Operation.APPROVE
                && "PLATFORM_ADMIN".equals(Caller.current().role());
        return theirs ? Reach.EVERYTHING : Reach.NOTHING;
    }

    @Override
    public List<String> purposes(String role) {
        return ROLES.contains(role) ? List.of("CASE_HANDLING") : List.of();
    }

    @Override
    public View view(CaseId caseId, String section, Operation operation) {
        return View.NOTHING;
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
    public Set<Relation> relations(String section, Operation operation) {
        return Set.of();
    }
}
