// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;

/**
 * Raises alarms: a timer has run out and what it was set for still matters. The alarm, the step of the case and the alerts to
 * be sent are made in the unit of work of the delivery; sending is another matter ({@link Alerts}), so an alarm needs no
 * other module than the cases.
 */
@Component(service = AlarmBell.class)
public final class AlarmBell {

    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(15);

    /** More than the clocks of two nodes may differ. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(15);

    private final TravelStore store;
    private final Recording recording;
    private final Steps steps;

    @Activate
    public AlarmBell(@Reference TravelStore store, @Reference Recording recording, @Reference Steps steps) {
        this.store = store;
        this.recording = recording;
        this.steps = steps;
    }

    /**
     * A checkpoint and its grace have passed: an alarm, if the person is still awaited there at that time and on the way. That
     * nobody has reported the departure is for a person to find out.
     */
    public void checkpointDue(Entry entry) {
        CaseId caseId = entry.subject().orElseThrow();
        UUID id = UUID.fromString(entry.payload().get("checkpointId"));
        String expectedAt = entry.payload().get("expectedAt");
        Journey.of(store, caseId).awaited().stream()
                .filter(one -> one.id().equals(id))
                .filter(one -> one.expectedAt().toString().equals(expectedAt))
                .findFirst()
                .ifPresent(this::missed);
    }

    private void missed(Checkpoint checkpoint) {
        String state = steps.state(checkpoint.caseId());
        if (early(checkpoint.dueAt())) {
            recording.tell(
                    TravelEvent.checkpointDue(checkpoint), checkpoint.dueAt().plus(CLOCKS_APART));
        } else if (state.equals("IN_TRANSIT")) {
            stop(Alarm.Kind.OVERDUE, checkpoint, "overdue");
        } else if (state.equals("READY_TO_DEPART") && checkpoint.departure()) {
            steps.task(checkpoint.caseId(), "departure-not-reported", "TRAVEL_OFFICER", ANSWER_WITHIN, checkpoint.id());
        }
    }

    /** By the clock here; the timer may have been delivered by that of another node, and must not be spent. */
    private boolean early(Instant due) {
        return due.isAfter(recording.now());
    }

    /** The time for being received has passed: an alarm, if the person has arrived and not been received. */
    public void receptionDue(Entry entry) {
        CaseId caseId = entry.subject().orElseThrow();
        UUID id = UUID.fromString(entry.payload().get("checkpointId"));
        boolean received = store.newest(Reception.class, caseId)
                .filter(Reception::received)
                .isPresent();
        if (!received && steps.state(caseId).equals("ARRIVED")) {
            store.find(Checkpoint.class, caseId, id).ifPresent(this::notReceived);
        }
    }

    private void notReceived(Checkpoint arrival) {
        Instant due = arrival.actualAt().orElseGet(arrival::expectedAt).plus(arrival.grace());
        if (early(due)) {
            recording.tell(TravelEvent.receptionDue(arrival), due.plus(CLOCKS_APART));
        } else {
            stop(Alarm.Kind.NO_RECEPTION, arrival, "noReception");
        }
    }

    /** The person has left without having confirmed that it is of free will: an incident, and somebody shall speak with the person. */
    void notReconfirmed(CaseId caseId) {
        Alarm alarm = raise(caseId, Alarm.Kind.NOT_RECONFIRMED, Optional.empty());
        recording.tell(TravelEvent.incidentRaised(alarm));
        steps.task(caseId, "speak-with-person", "DUTY_OFFICER", Duration.ofHours(1), alarm.id());
    }

    private void stop(Alarm.Kind kind, Checkpoint checkpoint, String event) {
        CaseId caseId = checkpoint.caseId();
        Alarm alarm = raise(caseId, kind, Optional.of(checkpoint));
        List.of("POLICE", "IOM-FI").forEach(party -> alert(alarm, party));
        steps.task(caseId, "handle-alarm", "DUTY_OFFICER", ANSWER_WITHIN, alarm.id());
        if (!Steps.itself().call(() -> steps.fire(caseId, event))) {
            steps.task(caseId, "alarm-beside-state", "DUTY_OFFICER", ANSWER_WITHIN, alarm.id());
        }
    }

    private Alarm raise(CaseId caseId, Alarm.Kind kind, Optional<Checkpoint> checkpoint) {
        Content content = new Content(Map.of(
                        "kind", kind.name(),
                        "level", kind.stops() ? "ALARM" : "INCIDENT",
                        "raisedAt", recording.now().toString()))
                .with("checkpointId", checkpoint.map(one -> one.id().toString()).orElse(null));
        Alarm alarm = new Alarm(recording.stamp(caseId), content);
        store.save(alarm);
        recording.tell(TravelEvent.alarmRaised(alarm));
        return alarm;
    }

    private void alert(Alarm alarm, String party) {
        Content content = new Content(Map.of("alarmId", alarm.id().toString(), "party", party));
        Alert alert = new Alert(recording.stamp(alarm.caseId()), content);
        store.save(alert);
        recording.tell(TravelEvent.alertDue(alert));
    }
}
