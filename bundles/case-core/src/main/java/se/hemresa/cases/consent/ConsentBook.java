// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.time.Clock;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.lifecycle.StateTable;

/** The consents of each case as they stand now. */
@Component(service = ConsentBook.class)
public final class ConsentBook {

    private final ConsentStore store;
    private final StateTable states;
    private final Clock clock;

    @Activate
    public ConsentBook(@Reference ConsentStore store, @Reference StateTable states, @Reference Clock clock) {
        this.store = store;
        this.states = states;
        this.clock = clock;
    }

    /**
     * @param caseId the case
     * @return its consents at this moment, read in the running unit of work
     */
    public Consents of(CaseId caseId) {
        return new Consents(store.consents(caseId), states.restrictingScopes(), clock.instant());
    }
}
