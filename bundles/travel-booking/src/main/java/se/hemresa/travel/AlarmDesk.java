// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

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

    /** Somebody has spoken with the person: when and how. */
    public Receipt contact(CaseId caseId, UUID alarmId, Content body) {
        new Violations().past("/contactAt", body, "contactAt", recording.now()).refuse();
        return change(
                caseId,
                alarmId,
                content -> content.with(
                                "contactAt",
                                body.moment("contactAt").orElseThrow().toString())
                        .with("contactVia", body.text("contactVia").orElseThrow()));
    }

    /** What is to be known of it, in words. */
    public Receipt note(CaseId caseId, UUID alarmId, Content body) {
        return change(
                caseId,
                alarmId,
                content -> content.with("note", body.text("note").orElseThrow()));
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
     * Closes an alarm that does not hold the case, by another person than the one who handled it. An alarm that holds the case
     * is closed by {@code located} or {@code missing}.
     *
     * @param caseId the case
     * @param alarmId the alarm
     * @param body the outcome
     * @return the alarm
     * @throws PlatformException {@code platform.same-person} (409); {@code travel.alarm-not-settled} (409)
     */
    public Receipt close(CaseId caseId, UUID alarmId, Content body) {
        return recording.approve(caseId, "checkpoints", () -> handler(open(caseId, alarmId)), () -> {
            Alarm alarm = open(caseId, alarmId);
            if (alarm.kind().stops() && steps.state(caseId).equals("ALARM")) {
                throw new PlatformException(TravelError.ALARM_NOT_SETTLED);
            }
            return new Receipt(
                    alarmId, caseId, close(alarm, body.text("outcome").orElseThrow()));
        });
    }

    /** The case has gone on: whatever held it is over. In a unit of work. */
    void settle(CaseId caseId, String outcome) {
        store.all(Alarm.class, caseId).stream()
                .filter(Alarm::open)
                .filter(alarm -> alarm.kind().stops())
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

    private Receipt change(CaseId caseId, UUID alarmId, UnaryOperator<Content> changing) {
        return recording.write(caseId, "checkpoints", Operation.UPDATE, () -> {
            Alarm alarm = open(caseId, alarmId);
            Content content = changing.apply(alarm.content()).with("handledBy", Recording.actor());
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

    private static String handler(Alarm alarm) {
        return alarm.content().text("handledBy").orElse(alarm.stamp().by());
    }
}
