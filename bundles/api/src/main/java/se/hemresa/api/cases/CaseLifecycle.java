// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.cases;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.id.CaseId;

/**
 * The life cycle of a case, loaded from {@code state-machine.json} (domain.md §8). A transition is one unit of work with its
 * journal entry; all guards must hold; a guard whose module is absent is not proven and blocks.
 */
@ProviderType
public interface CaseLifecycle {

    /**
     * Fires an event on behalf of the current caller. Joins the running unit of work or opens one; locks the case first. A
     * refusal leaves a unit that was joined with nothing but its rollback, also when it is caught: who must keep what the unit
     * has written, whatever comes of the event, asks {@link #transitions} first and fires only what nothing blocks.
     *
     * @param caseId the case
     * @param event the event, e.g. {@code open}
     * @param reason a code of the list {@code ClosureReason} where the event leads to CLOSED; null for the event's default
     * @return the state after it
     * @throws se.hemresa.api.error.PlatformException {@code platform.not-found} (404) if there is no such case or it is not
     *     the caller's; {@code cases.no-such-transition} (409) if the state has no such event or the caller's role may not
     *     fire it
     * @throws TransitionRefused {@code cases.transition-refused} (409) with every guard that does not hold
     */
    String fire(CaseId caseId, String event, String reason);

    /**
     * Tells what the current caller may fire now, with every guard evaluated. Reads only.
     *
     * @param caseId the case
     * @return the transitions in the order of the table; empty in an end state
     * @throws se.hemresa.api.error.PlatformException {@code platform.not-found} (404)
     */
    List<Transition> transitions(CaseId caseId);

    /**
     * A transition that the state has and the caller's role may fire.
     *
     * @param event the event
     * @param to the state it leads to
     * @param guards every guard with its outcome
     */
    record Transition(String event, String to, List<GuardOutcome> guards) {}
}
