// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseLifecycle;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.lifecycle.StateTable;

/** What giving and withdrawing consents does to the case itself (domain.md §8.4.8, §8.4.9), in the running unit of work. */
@Component(service = Restriction.class)
public final class Restriction {

    private static final String EVENT = "consentWithdrawn";

    private final ConsentBook consents;
    private final CaseStore cases;
    private final CaseLifecycle lifecycle;
    private final StateTable states;

    @Activate
    public Restriction(
            @Reference ConsentBook consents,
            @Reference CaseStore cases,
            @Reference CaseLifecycle lifecycle,
            @Reference StateTable states) {
        this.consents = consents;
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.states = states;
    }

    /**
     * @param file a case of which a consent has been given
     * @return the case after it, without a restriction that waits if every withdrawn restricting scope is given anew
     */
    CaseFile lifted(CaseFile file) {
        boolean over = file.restrictionPendingSince().isPresent()
                && consents.of(file.id()).renewed();
        return over ? file.restrictionPending(Optional.empty()) : file.touched();
    }

    /**
     * Fires the event of a withdrawal where there is something to restrict: the scope does, and the state has the event. In
     * RESTRICTED there is nothing more to do.
     *
     * @param file a case of which a consent has been withdrawn, as stored
     * @param scope the scope that was withdrawn
     * @return the case after it
     */
    CaseFile imposed(CaseFile file, String scope) {
        if (!states.restrictingScopes().contains(scope) || !offersEvent(file)) {
            return file;
        }
        lifecycle.fire(file.id(), EVENT, null);
        return cases.find(file.id()).orElseThrow();
    }

    private boolean offersEvent(CaseFile file) {
        return states.offered(file.state(), Caller.current().role()).stream()
                .anyMatch(rule -> rule.event().equals(EVENT));
    }
}
