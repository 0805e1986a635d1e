// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Instant;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;

/** Watches a person who is on the way: sets the timers that belong to the state, and goes on with what was reported early. In a unit of work. */
@Component(service = Way.class)
public final class Way {

    private final TravelStore store;
    private final Recording recording;
    private final Watch watch;
    private final Voluntariness voluntariness;
    private final Steps steps;

    @Activate
    public Way(
            @Reference TravelStore store,
            @Reference Recording recording,
            @Reference Watch watch,
            @Reference Voluntariness voluntariness,
            @Reference Steps steps) {
        this.store = store;
        this.recording = recording;
        this.watch = watch;
        this.voluntariness = voluntariness;
        this.steps = steps;
    }

    /** Whether the person has confirmed again, in time for this leg, to travel of free will. */
    boolean reconfirmed(TravelLeg leg) {
        return voluntariness.reconfirmed(leg);
    }

    /** The person has left, or may have while the case rested: what ran out before nobody listened to. */
    void setOut(CaseId caseId) {
        watch.rearm(caseId);
        steps.follow(caseId);
    }

    /**
     * The case is opened again: who received and went along the last time, and how far the person came then, says nothing of
     * the next journey. Legs on which a seat is kept stay until it is given back.
     */
    void beginAnew(CaseId caseId) {
        store.newest(Reception.class, caseId)
                .filter(Reception::named)
                .ifPresent(last -> store.save(new Reception(recording.stamp(caseId), new Content(Map.of()))));
        store.all(EscortAssignment.class, caseId).stream()
                .filter(escort -> !escort.over())
                .forEach(escort -> store.save(
                        new EscortAssignment(escort.stamp(), escort.content().with("over", true))));
        Journey.of(store, caseId).legs().stream()
                .filter(leg -> !leg.status().booked())
                .forEach(leg -> store.save(leg.with("replaced", true)));
    }

    /** The person has arrived, and is to be received from then on. */
    void goOn(CaseId caseId) {
        Journey.of(store, caseId)
                .arrival()
                .ifPresent(arrival ->
                        watch.expectReception(arrival, arrival.actualAt().orElseThrow()));
        steps.follow(caseId);
    }

    /** The person was found: everything still to come gets its time anew. */
    void resume(CaseId caseId) {
        Instant now = recording.now();
        if (steps.state(caseId).equals("ARRIVED")) {
            Journey.of(store, caseId).arrival().ifPresent(arrival -> watch.expectReception(arrival, now));
        } else {
            watch.reschedule(caseId);
        }
        steps.follow(caseId);
    }
}
