// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.testing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Reach;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.View;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * Access for tests: everything for some agencies and for the modules, nothing for the others. Approving is given by
 * {@link #requireApproval} only, as the platform gives it: who has entered it must be told.
 */
public final class OpenAccess implements Access {

    private final Set<AgencyId> agencies;
    private final Map<String, View> masked = new HashMap<>();

    /** @param agencies who may do everything */
    public OpenAccess(String... agencies) {
        this.agencies = Arrays.stream(agencies).map(AgencyId::new).collect(Collectors.toSet());
    }

    /** Callers in the role, of whichever agency, may do everything from now on, but see and write under these masks only. */
    public void mask(String role, String... masks) {
        masked.put(role, new View(false, Set.of(masks)));
    }

    @Override
    public View view(CaseId caseId, String section, Operation operation) {
        View mask = masked.get(Caller.current().role());
        if (mask != null && operation != Operation.APPROVE) {
            return mask;
        }
        return operation != Operation.APPROVE && isOpen() ? View.WHOLE : View.NOTHING;
    }

    private boolean isOpen() {
        return Caller.current().isModule() || agencies.contains(Caller.current().agency());
    }

    @Override
    public void require(CaseId caseId, String section, Operation operation) {
        if (view(caseId, section, operation).isNothing()) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
    }

    @Override
    public void requireApproval(CaseId caseId, String section, String enteredBy) {
        if (!isOpen()) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
        if (Caller.current().user().filter(user -> !user.equals(enteredBy)).isEmpty()) {
            throw new PlatformException(PlatformError.SAME_PERSON);
        }
    }

    @Override
    public Reach reach(String section, Operation operation) {
        return isOpen() ? Reach.EVERYTHING : Reach.NOTHING;
    }

    @Override
    public List<String> purposes(String role) {
        return List.of("CASE_HANDLING", "BREAK_GLASS");
    }

    @Override
    public Set<Relation> relations(String section, Operation operation) {
        return EnumSet.allOf(Relation.class);
    }
}
