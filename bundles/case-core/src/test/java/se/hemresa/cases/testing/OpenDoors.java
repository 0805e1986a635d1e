// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.testing;

import java.util.EnumSet;
import java.util.Set;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.View;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/** Access for tests: everything for one agency, nothing for the others. */
public final class OpenDoors implements Access {

    private final AgencyId agency;

    public OpenDoors(String agency) {
        this.agency = new AgencyId(agency);
    }

    @Override
    public View view(CaseId caseId, String section, Operation operation) {
        return Caller.current().agency().equals(agency) ? View.WHOLE : View.NOTHING;
    }

    @Override
    public void require(CaseId caseId, String section, Operation operation) {
        if (view(caseId, section, operation).isNothing()) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
    }

    @Override
    public Set<Relation> relations(String section, Operation operation) {
        return EnumSet.allOf(Relation.class);
    }
}
