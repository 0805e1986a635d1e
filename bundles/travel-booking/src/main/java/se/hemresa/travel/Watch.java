// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;

/** Keeps the checkpoints in step with the plan and with the clock: each that is awaited has a timer. In a unit of work. */
@Component(service = Watch.class)
public final class Watch {

    private final TravelStore store;
    private final Recording recording;

    @Activate
    public Watch(@Reference TravelStore store, @Reference Recording recording) {
        this.store = store;
        this.recording = recording;
    }

    /** Makes, moves and drops checkpoints as the plan now says. What has been reached stays; so does a new time that an alarm has given, while the plan's own is the same. */
    void follow(CaseId caseId) {
        List<Checkpoint> awaited = new ArrayList<>(store.all(Checkpoint.class, caseId).stream()
                .filter(one -> !one.dropped())
                .toList());
        for (Timetable.Expected expected : Timetable.of(Journey.of(store, caseId))) {
            awaited.stream()
                    .filter(expected::isFor)
                    .findFirst()
                    .ifPresentOrElse(known -> move(known, expected), () -> make(caseId, expected));
            awaited.removeIf(expected::isFor);
        }
        awaited.stream().filter(Checkpoint::awaited).forEach(this::drop);
    }

    /** Gives the checkpoints that are still to come new times, later by as much as the first of them is late. */
    void reschedule(CaseId caseId) {
        List<Checkpoint> awaited = Journey.of(store, caseId).awaited();
        if (awaited.isEmpty()) {
            return;
        }
        Duration late = Duration.between(awaited.get(0).expectedAt(), recording.now());
        Duration delay = late.isNegative() ? Duration.ZERO : late;
        awaited.forEach(one -> {
            Content moved = one.content()
                    .with("expectedAt", one.expectedAt().plus(delay).toString());
            save(new Checkpoint(one.stamp(), moved));
        });
    }

    /** Sets the timers again, for what ran out while nobody listened to it; at the earliest now. */
    void rearm(CaseId caseId) {
        Journey.of(store, caseId).awaited().forEach(this::arm);
    }

    /** From the moment on, somebody must say within the grace of the arrival that the person has been received. */
    void expectReception(Checkpoint arrival, Instant from) {
        recording.tell(TravelEvent.receptionDue(arrival), later(from.plus(arrival.grace())));
    }

    private void make(CaseId caseId, Timetable.Expected expected) {
        save(new Checkpoint(recording.stamp(caseId), expected.content()));
    }

    private void move(Checkpoint known, Timetable.Expected expected) {
        boolean same = known.content()
                        .moment("plannedAt")
                        .filter(expected.at()::equals)
                        .isPresent()
                && known.grace().toMinutes() == expected.graceMinutes();
        if (known.awaited() && !same) {
            save(new Checkpoint(known.stamp(), expected.content()));
        }
    }

    private void drop(Checkpoint checkpoint) {
        store.save(new Checkpoint(checkpoint.stamp(), checkpoint.content().with("dropped", true)));
    }

    private void save(Checkpoint checkpoint) {
        store.save(checkpoint);
        arm(checkpoint);
    }

    private void arm(Checkpoint checkpoint) {
        recording.tell(TravelEvent.checkpointDue(checkpoint), later(checkpoint.dueAt()));
    }

    private Instant later(Instant due) {
        Instant now = recording.now();
        return due.isBefore(now) ? now : due;
    }
}
