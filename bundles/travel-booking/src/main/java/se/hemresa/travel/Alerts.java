// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Minimisation;
import se.hemresa.api.exchange.Postbox;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;

/** Sends what an alarm has put down to be sent (M12). While the exchange is away it is tried again; no alert is lost or doubled. */
@Component(service = Alerts.class)
public final class Alerts {

    private static final Duration AGAIN = Duration.ofSeconds(15);
    private static final Duration SIGNED_WITHIN = Duration.ofMinutes(15);
    private static final Duration BY_HAND_WITHIN = Duration.ofMinutes(15);

    /** Of whatever the receiver's profile gives, no more than a search needs. */
    private static final List<String> OF_SEARCH = List.of(
            "pseudonym",
            "fullName",
            "birthDate",
            "gender",
            "citizenships",
            "travelDocumentNumber",
            "swedishNumbers",
            "addressInSweden",
            "health",
            "risk",
            "family",
            "staffContact");

    private final TravelStore store;
    private final Recording recording;
    private final PostOffice office;
    private final CaseDirectory cases;
    private final Steps steps;

    @Activate
    public Alerts(
            @Reference TravelStore store,
            @Reference Recording recording,
            @Reference PostOffice office,
            @Reference CaseDirectory cases,
            @Reference Steps steps) {
        this.store = store;
        this.recording = recording;
        this.office = office;
        this.cases = cases;
        this.steps = steps;
    }

    /** Somebody is to be told; whoever has not signed for it in time must be called. In the unit of work of the delivery. */
    public void due(Entry entry) {
        UUID id = UUID.fromString(entry.payload().get("alertId"));
        store.find(Alert.class, entry.subject().orElseThrow(), id)
                .filter(alert -> !alert.arrived())
                .ifPresent(alert -> {
                    if (alert.toBeSent()) {
                        send(alert);
                    } else {
                        byHand(alert);
                    }
                });
    }

    /** The alert that a message carries. */
    Optional<Alert> ofMessage(CaseId caseId, String messageId) {
        return store.all(Alert.class, caseId).stream()
                .filter(alert -> alert.content()
                        .text("messageId")
                        .filter(messageId::equals)
                        .isPresent())
                .findFirst();
    }

    /** The party has signed for it. In a unit of work. */
    void delivered(Alert alert) {
        store.save(new Alert(
                alert.stamp(),
                alert.content().with("receivedAt", recording.now().toString())));
    }

    /** It will not reach the party by message: somebody must call. In a unit of work. */
    void byHand(Alert alert) {
        steps.task(alert.caseId(), "alert-by-hand", "DUTY_OFFICER", BY_HAND_WITHIN, alert.id());
    }

    private void send(Alert alert) {
        if (!office.open()) {
            recording.tell(TravelEvent.alertDue(alert), recording.now().plus(AGAIN));
            return;
        }
        Optional<Minimisation.Composition> allowed = compose(alert);
        if (allowed.isEmpty()) {
            byHand(alert);
            return;
        }
        UUID messageId = post(alert, allowed.get());
        recording.tell(TravelEvent.alertDue(alert), recording.now().plus(SIGNED_WITHIN));
        store.save(new Alert(
                alert.stamp(),
                alert.content()
                        .with("messageId", messageId.toString())
                        .with("sentAt", recording.now().toString())));
    }

    /** Asked before anything is written: a party that is no partner cannot be written to, and must be called. */
    private Optional<Minimisation.Composition> compose(Alert alert) {
        try {
            return office.minimisation().map(one -> one.compose(alert.caseId(), new AgencyId(alert.party())));
        } catch (PlatformException unknown) {
            return Optional.empty();
        }
    }

    /** That an alarm is closed names no person: whoever gets it has had the alarm. */
    private UUID post(Alert alert, Minimisation.Composition allowed) {
        Map<String, Object> person = new LinkedHashMap<>(allowed.fields());
        person.keySet().retainAll(alert.allClear() ? List.of("pseudonym") : OF_SEARCH);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(
                "alarm",
                facts(store.find(Alarm.class, alert.caseId(), alert.alarmId()).orElseThrow()));
        content.put("person", person);
        String name = alert.allClear() ? "AlarmClosed" : "SafetyAlarm";
        Envelope envelope = envelope(alert);
        Postbox postbox = office.postbox().orElseThrow();
        postbox.post(envelope.draft(postbox, name, "SAFETY_ALARM", List.copyOf(person.keySet()), content));
        return envelope.messageId();
    }

    private Map<String, Object> facts(Alarm alarm) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", alarm.kind().name());
        facts.put("raisedAt", alarm.raisedAt().toString());
        alarm.content().text("outcome").ifPresent(outcome -> facts.put("outcome", outcome));
        alarm.content()
                .text("checkpointId")
                .flatMap(id -> store.find(Checkpoint.class, alarm.caseId(), UUID.fromString(id)))
                .ifPresent(checkpoint -> facts.put("checkpoint", where(checkpoint)));
        return facts;
    }

    private Map<String, Object> where(Checkpoint checkpoint) {
        boolean before = checkpoint.kind().compareTo(Checkpoint.Kind.TRANSIT_MET) < 0;
        Map<String, Object> where = new LinkedHashMap<>();
        where.put("kind", checkpoint.kind().name());
        store.find(TravelLeg.class, checkpoint.caseId(), checkpoint.legId())
                .flatMap(leg -> leg.content().text(before ? "from" : "to"))
                .ifPresent(place -> where.put("place", place));
        where.put("expectedAt", checkpoint.expectedAt().toString());
        return where;
    }

    private Envelope envelope(Alert alert) {
        String owner = cases.find(alert.caseId()).orElseThrow().owner().value();
        return new Envelope(
                UuidCreator.getTimeOrderedEpoch(),
                alert.caseId(),
                "M12",
                new AgencyId(alert.party()),
                alert.party().equals("POLICE") ? "duty-desk" : "avrr-intake",
                owner + ":return-coordination",
                recording.now());
    }
}
