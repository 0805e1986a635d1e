// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Asks the carrier for seats and gives them back (M10): only what the carrier's profile allows goes with it. In a unit of work. */
@Component(service = Carrier.class)
public final class Carrier {

    private static final AgencyId CARRIER = new AgencyId("CARRIER");

    /** Of its own type, because seats are given back also when a case is over ({@code RecipientPolicy}). */
    private static final String CHANGE = "M10C";

    private static final List<String> OF_PASSENGER =
            List.of("fullName", "birthDate", "gender", "citizenships", "travelDocumentNumber");

    private final PostOffice office;
    private final CaseDirectory cases;
    private final Recording recording;

    @Activate
    public Carrier(@Reference PostOffice office, @Reference CaseDirectory cases, @Reference Recording recording) {
        this.office = office;
        this.cases = cases;
        this.recording = recording;
    }

    /** Whether it can be reached now. */
    boolean reachable() {
        return office.open();
    }

    /**
     * Asks for seats; gives the id of the message.
     *
     * @throws PlatformException {@code travel.post-office-away} (503); {@code exchange.unknown-partner} (422)
     */
    UUID propose(CaseId caseId, List<TravelLeg> legs) {
        Postbox postbox = postbox();
        Minimisation.Composition allowed =
                office.minimisation().orElseThrow(Carrier::away).compose(caseId, CARRIER);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("passengers", passengers(allowed.fields()));
        content.put("assistance", allowed.fields().getOrDefault("health", List.of()));
        content.put("legs", legs.stream().map(Carrier::offer).toList());
        Envelope envelope = envelope(caseId, "M10");
        postbox.post(envelope.draft(
                postbox,
                "TravelProposal",
                "TRAVEL",
                List.copyOf(allowed.fields().keySet()),
                content));
        return envelope.messageId();
    }

    /** Gives seats back; gives the id of the message. No person is named: the bookings are. */
    UUID cancel(CaseId caseId, List<TravelLeg> legs) {
        Postbox postbox = postbox();
        Envelope envelope = envelope(caseId, CHANGE);
        List<Map<String, Object>> cancel = legs.stream()
                .map(leg -> leg.content().only(List.of("seq", "bookingRef")).tree())
                .toList();
        postbox.post(envelope.draft(postbox, "TravelChange", "TRAVEL", List.of(), Map.of("cancel", cancel)));
        return envelope.messageId();
    }

    private Envelope envelope(CaseId caseId, String type) {
        String owner =
                cases.find(caseId).orElseThrow(Recording::notFound).owner().value();
        return new Envelope(
                UuidCreator.getTimeOrderedEpoch(),
                caseId,
                type,
                CARRIER,
                "bookings",
                owner + ":return-coordination",
                recording.now());
    }

    private static List<Object> passengers(Map<String, Object> fields) {
        Map<String, Object> person = new LinkedHashMap<>(fields);
        person.keySet().retainAll(OF_PASSENGER);
        List<Object> passengers = new ArrayList<>(List.of(person));
        if (fields.get("family") instanceof List<?> family) {
            passengers.addAll(family);
        }
        return passengers;
    }

    private static Map<String, Object> offer(TravelLeg leg) {
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("seq", leg.seq());
        offer.putAll(leg.content().only(TravelLeg.SERVICE).tree());
        return offer;
    }

    private Postbox postbox() {
        return office.postbox().orElseThrow(Carrier::away);
    }

    private static PlatformException away() {
        return new PlatformException(TravelError.POST_OFFICE_AWAY);
    }
}
