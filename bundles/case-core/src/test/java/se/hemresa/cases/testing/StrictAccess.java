// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.testing;

import java.util.List;
import java.util.Set;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Reach;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.Seen;
import se.hemresa.api.access.View;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.testing.OpenAccess;

/**
 * As on the platform, nobody may approve who does not say what: only {@link #requireApproval} lets anybody do it, and only a
 * supervisor. What may be read is noted.
 */
final class StrictAccess implements Access {

    private final Access open;

    StrictAccess(String... agencies) {
        this.open = new OpenAccess(agencies);
    }

    @Override
    public View view(CaseId caseId, String section, Operation operation) {
        View view = operation == Operation.APPROVE ? View.NOTHING : open.view(caseId, section, operation);
        if (operation == Operation.READ && !view.isNothing()) {
            Seen.note(caseId, section);
        }
        return view;
    }

    @Override
    public void require(CaseId caseId, String section, Operation operation) {
        if (view(caseId, section, operation).isNothing()) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
    }

    @Override
    public void requireApproval(CaseId caseId, String section, String enteredBy) {
        if (!Caller.current().role().equals("SUPERVISOR")) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
        open.requireApproval(caseId, section, enteredBy);
    }

    @Override
    public Reach reach(String section, Operation operation) {
        return open.reach(section, operation);
    }

    @Override
    public List<String> purposes(String role) {
        return List.of();
    }

    @Override
    public Set<Relation> relations(String section, Operation operation) {
        return open.relations(section, operation);
    }
}
