// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.CaseLifecycle;
import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.cases.Tasks;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;

/**
 * Moves a case by what has happened, in a route. It asks before it fires: a refusal inside a unit of work undoes the unit,
 * and the facts must stay. What cannot be followed becomes a task.
 */
@Component(service = Steps.class)
public final class Steps {

    private final TravelStore store;
    private final Recording recording;
    private final CaseLifecycle lifecycle;
    private final CaseDirectory cases;
    private final Tasks tasks;

    @Activate
    public Steps(
            @Reference TravelStore store,
            @Reference Recording recording,
            @Reference CaseLifecycle lifecycle,
            @Reference CaseDirectory cases,
            @Reference Tasks tasks) {
        this.store = store;
        this.recording = recording;
        this.lifecycle = lifecycle;
        this.cases = cases;
        this.tasks = tasks;
    }

    /** An event that what has been reported allows, and on whose behalf. */
    private record Step(String event, Reporter reporter, UUID source) {}

    /** The state of a case. */
    String state(CaseId caseId) {
        return cases.find(caseId).map(CaseDirectory.Standing::state).orElse("");
    }

    /** Fires an event as the caller if it can be fired now; gives whether it was. */
    boolean fire(CaseId caseId, String event) {
        boolean open = offers(caseId, event);
        if (open) {
            lifecycle.fire(caseId, event, null);
        }
        return open;
    }

    /** A partner who may no longer see the case is offered nothing. */
    private boolean offers(CaseId caseId, String event) {
        try {
            return lifecycle.transitions(caseId).stream()
                    .filter(transition -> transition.event().equals(event))
                    .anyMatch(transition -> transition.guards().stream().noneMatch(GuardOutcome::blocks));
        } catch (PlatformException notTheirs) {
            return false;
        }
    }

    /**
     * Takes the case as far as the statuses of partners allow, in whatever order they came: departed, arrived, received.
     * Never backwards, since each step leaves the state it starts from.
     */
    void follow(CaseId caseId) {
        Optional<Step> step = next(caseId);
        while (step.isPresent()) {
            Step now = step.get();
            boolean fired = now.reporter().caller().call(() -> fire(caseId, now.event()));
            if (!fired) {
                task(caseId, "status-not-applied", "TRAVEL_OFFICER", Duration.ofHours(4), now.source());
                return;
            }
            step = next(caseId);
        }
    }

    /** Opens a task. */
    void task(CaseId caseId, String kind, String role, Duration within, UUID source) {
        tasks.open(caseId, kind, role, recording.now().plus(within), source.toString());
    }

    private Optional<Step> next(CaseId caseId) {
        Journey journey = Journey.of(store, caseId);
        return switch (state(caseId)) {
            case "READY_TO_DEPART" -> journey.departed() ? step("departed", firstReport(journey)) : Optional.empty();
            case "IN_TRANSIT" -> step("arrived", journey.arrival());
            case "ARRIVED" ->
                step("receptionConfirmed", store.newest(Reception.class, caseId).filter(Reception::received));
            default -> Optional.empty();
        };
    }

    private static Optional<Checkpoint> firstReport(Journey journey) {
        return journey.checkpoints().stream()
                .filter(one -> one.actualAt().isPresent())
                .filter(one -> one.kind() != Checkpoint.Kind.CHECK_IN)
                .findFirst();
    }

    private static Optional<Step> step(String event, Optional<? extends TravelRecord> fact) {
        return fact.flatMap(reported -> Reporter.of(reported.content())
                .filter(Reporter::byMessage)
                .map(reporter -> new Step(event, reporter, reported.id())));
    }

    /** Whether a case is where a journey is reported from. */
    boolean travelling(CaseId caseId) {
        return Set.of("READY_TO_DEPART", "IN_TRANSIT", "ALARM", "ARRIVED", "RECEIVED", "REINTEGRATION", "FOLLOW_UP")
                .contains(state(caseId));
    }

    /** Acts as this module. */
    static Caller itself() {
        return Caller.module(Sheet.MODULE);
    }
}
