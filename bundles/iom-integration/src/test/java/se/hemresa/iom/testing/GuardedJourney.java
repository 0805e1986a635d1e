// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseLifecycle;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.cases.GuardOutcome.Outcome;
import se.hemresa.api.cases.TransitionRefused;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.testing.KnownCases;
import se.hemresa.api.work.UnitOfWork;

/**
 * The part of the life cycle that IOM's answers move: this module's own guards are asked, those of the post office fail when a
 * test says so. As the real one, a refusal leaves the unit of work it joined with nothing but its rollback.
 */
public final class GuardedJourney implements CaseLifecycle {

    private static final Map<String, String> TARGETS = Map.of(
            "ackAccepted", "ACCEPTED",
            "ackNeedsInfo", "APPLICATION_READY",
            "ackRedirected", "APPLICATION_READY",
            "ackDeclined", "CLOSED");
    private static final Map<String, String> OWN = Map.of(
            "ackAccepted", "iom-ack-accepted-with-case-number",
            "ackNeedsInfo", "iom-ack-needs-info-with-field-paths",
            "ackRedirected", "iom-ack-redirected-with-organisation",
            "ackDeclined", "iom-ack-declined-with-reason");

    private final UnitOfWork work;
    private final KnownCases cases;
    private final List<Guard> guards;
    private final Set<String> failing = new HashSet<>();
    private final List<String> fired = new ArrayList<>();

    public GuardedJourney(UnitOfWork work, KnownCases cases, List<Guard> guards) {
        this.work = work;
        this.cases = cases;
        this.guards = guards;
    }

    /** A guard of another module fails from now on. */
    public void fail(String guard) {
        failing.add(guard);
    }

    /** The guards of other modules hold again. */
    public void mend() {
        failing.clear();
    }

    /** @return the events that moved a case, with the role that fired them */
    public List<String> fired() {
        return List.copyOf(fired);
    }

    @Override
    public String fire(CaseId caseId, String event, String reason) {
        return work.run(() -> {
            List<GuardOutcome> blocking = outcomes(caseId, event).stream()
                    .filter(GuardOutcome::blocks)
                    .toList();
            if (!blocking.isEmpty()) {
                throw new TransitionRefused(PlatformError.FAILED, blocking);
            }
            fired.add(event + " " + Caller.current().role());
            String owner = cases.find(caseId).orElseThrow().owner().value();
            cases.put(caseId, owner, TARGETS.get(event));
            return TARGETS.get(event);
        });
    }

    @Override
    public List<Transition> transitions(CaseId caseId) {
        if (!cases.find(caseId).orElseThrow().state().equals("SUBMITTED_TO_IOM")
                || !Caller.current().isModule()) {
            return List.of();
        }
        return TARGETS.entrySet().stream()
                .map(event -> new Transition(event.getKey(), event.getValue(), outcomes(caseId, event.getKey())))
                .toList();
    }

    private List<GuardOutcome> outcomes(CaseId caseId, String event) {
        List<GuardOutcome> outcomes = new ArrayList<>();
        guards.stream()
                .filter(guard -> guard.code().equals(OWN.get(event)))
                .forEach(guard -> outcomes.add(outcome(guard.code(), guard.holds(caseId))));
        List.of("ack-signature-valid", "ack-refers-to-sent-digest", "requested-fields-allowed-by-profile")
                .forEach(code -> outcomes.add(outcome(code, !failing.contains(code))));
        return outcomes;
    }

    private static GuardOutcome outcome(String code, boolean holds) {
        return new GuardOutcome(code, "test", holds ? Outcome.HOLDS : Outcome.FAILS, true, code, code, List.of());
    }
}
