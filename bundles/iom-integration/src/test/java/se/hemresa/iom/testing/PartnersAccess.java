// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.testing;

import java.util.List;
import java.util.Set;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Reach;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.View;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;

/** Access as a partner has it: to read what was handed over to it. */
public final class PartnersAccess implements Access {

    @Override
    public View view(CaseId caseId, String section, Operation operation) {
        return operation == Operation.READ ? new View(false, Set.of("OWN_ROWS")) : View.NOTHING;
    }

    @Override
    public void require(CaseId caseId, String section, Operation operation) {
        if (operation != Operation.READ) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
    }

    @Override
    public void requireApproval(CaseId caseId, String section, String enteredBy) {
        throw new PlatformException(PlatformError.NOT_FOUND);
    }

    @Override
    public Reach reach(String section, Operation operation) {
        return Reach.NOTHING;
    }

    @Override
    public List<String> purposes(String role) {
        return List.of();
    }

    @Override
    public Set<Relation> relations(String section, Operation operation) {
        return operation == Operation.READ ? Set.of(Relation.RECIPIENT) : Set.of();
    }
}
