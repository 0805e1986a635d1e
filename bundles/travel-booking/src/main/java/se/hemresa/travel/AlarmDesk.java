// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.travel.Recording.Receipt;

/**
 * What people do about an alarm. Each method is one unit of work; {@code platform.not-found} (404) for an alarm that is not
 * the caller's, {@code travel.alarm-closed} (409) for one that is closed, {@code platform.invalid} (422).
 */
@Component(service = AlarmDesk.class)
public final class AlarmDesk {

    private final TravelStore store;
    private final Recording recording;
    private final Steps steps;

    @Activate
    public AlarmDesk(@Reference TravelStore store, @Reference Recording recording, @Reference Steps steps) {
        this.store = store;
        this.recording = recording;
        this.steps = steps;
    }

    /** Somebody has spoken with the person, since the person was missed: when and how. */
    public Receipt contact(CaseId caseId, UUID alarmId, Content body) {
        new Violations().past("/contactAt", body, "contactAt", recording.now()).refuse();
        Instant at = body.moment("contactAt").orElseThrow();
        return change(caseId, alarmId, alarm -> {
            new Violations().notBefore("/contactAt", at, missedAt(alarm)).refuse();
            return alarm.content()
                    .with("contactAt", at.toString())
                    .with("contactVia", body.text("contactVia").orElseThrow());
        });
    }

    private Instant missedAt(Alarm alarm) {
        return alarm.checkpointId()
                .flatMap(id -> store.find(Checkpoint.class, alarm.caseId(), id))
                .map(missed -> missed.actualAt().orElseGet(missed::expectedAt))
                .filter(alarm.raisedAt()::isAfter)
                .orElseGet(alarm::raisedAt);
    }

    /** What is to be known of it, in words. */
    public Receipt note(CaseId caseId, UUID alarmId, Content body) {
        return change(
                caseId,
                alarmId,
                alarm -> alarm.content().with("note", body.text("note").orElseThrow()));
    }

    /** Somebody has been told by a person: police, social services, IOM. */
    public Receipt told(CaseId caseId, UUID alarmId, Content body) {
        new Violations().past("/at", body, "at", recording.now()).refuse();
        return recording.write(caseId, "checkpoints", Operation.UPDATE, () -> {
            open(caseId, alarmId);
            String at = body.moment("at").orElseThrow().toString();
            Content content = body.only(List.of("party", "via"))
                    .with("alarmId", alarmId.toString())
                    .with("sentAt", at)
                    .with("receivedAt", at);
            Alert alert = new Alert(recording.stamp(caseId), content);
            return new Receipt(alert.id(), caseId, store.save(alert));
        });
    }

    /**
     * Closes an alarm that does not hold the case, by a person who has not handled it. An alarm that holds the case
     * is closed by {@code located} or {@code missing}.
     *
     * @param caseId the case
     * @param alarmId the alarm
     * @param body the outcome
     * @return the alarm
     * @throws PlatformException {@code platform.same-person} (409); {@code travel.alarm-not-settled} (409)
     */
    public Receipt close(CaseId caseId, UUID alarmId, Content body) {
        return recording.approve(caseId, "checkpoints", () -> handlers(open(caseId, alarmId)), () -> {
            Alarm alarm = open(caseId, alarmId);
            if (alarm.kind().stops() && steps.state(caseId).equals("ALARM")) {
                throw new PlatformException(TravelError.ALARM_NOT_SETTLED);
            }
            return new Receipt(
                    alarmId, caseId, close(alarm, body.text("outcome").orElseThrow()));
        });
    }

    /** The case has gone on: whatever held it then is over, but not what has been found since. In a unit of work. */
    void settle(CaseId caseId, String outcome, Instant at) {
        store.all(Alarm.class, caseId).stream()
                .filter(Alarm::open)
                .filter(alarm -> alarm.kind().stops() && !alarm.raisedAt().isAfter(at))
                .forEach(alarm -> close(alarm, outcome));
    }

    private long close(Alarm alarm, String outcome) {
        Alarm closed = new Alarm(
                alarm.stamp(),
                alarm.content()
                        .with("outcome", outcome)
                        .with("closedAt", recording.now().toString()));
        long version = store.save(closed);
        recording.tell(TravelEvent.alarmClosed(closed));
        store.all(Alert.class, alarm.caseId()).stream()
                .filter(alert -> alert.alarmId().equals(alarm.id()))
                .filter(alert -> alert.content().has("messageId"))
                .forEach(this::allClear);
        return version;
    }

    /** Whoever was sent the alarm must not go on searching. */
    private void allClear(Alert sent) {
        Content content = sent.content().only(List.of("alarmId", "party")).with("allClear", true);
        Alert clear = new Alert(recording.stamp(sent.caseId()), content);
        store.save(clear);
        recording.tell(TravelEvent.alertDue(clear));
    }

    private Receipt change(CaseId caseId, UUID alarmId, Function<Alarm, Content> changing) {
        return recording.write(caseId, "checkpoints", Operation.UPDATE, () -> {
            Alarm alarm = open(caseId, alarmId);
            Set<String> handlers = new LinkedHashSet<>(alarm.content().codes("handlers"));
            handlers.add(Recording.actor());
            Content content =
                    changing.apply(alarm).with("handledBy", Recording.actor()).with("handlers", List.copyOf(handlers));
            return new Receipt(alarmId, caseId, store.save(new Alarm(alarm.stamp(), content)));
        });
    }

    private Alarm open(CaseId caseId, UUID alarmId) {
        Alarm alarm = store.find(Alarm.class, caseId, alarmId).orElseThrow(Recording::notFound);
        if (!alarm.open()) {
            throw new PlatformException(TravelError.ALARM_CLOSED);
        }
        return alarm;
    }

    /** Everybody who has had a hand in it, also by telling somebody of it. */
    private Set<String> handlers(Alarm alarm) {
        Set<String> handlers = new LinkedHashSet<>(alarm.content().codes("handlers"));
        handlers.add(alarm.content().text("handledBy").orElse(alarm.stamp().by()));
        store.all(Alert.class, alarm.caseId()).stream()
                .filter(alert -> alert.alarmId().equals(alarm.id()))
                .forEach(alert -> handlers.add(alert.stamp().by()));
        return handlers;
    }
}
