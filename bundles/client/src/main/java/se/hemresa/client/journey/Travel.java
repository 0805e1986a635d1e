// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** The journey itself: planned, booked, watched, received. */
public final class Travel {

    /** What the receiver is called: nobody but those on the journey may read it. */
    public static final String RECEIVER = "Siskin Sparvmark";

    /** By what the receiver is known. */
    public static final String CODE_WORD = "lantern-and-siskin";

    /** The number of the travel document. */
    public static final String DOCUMENT_NUMBER = "XS7704913";

    /** Where they meet. */
    public static final String MEETING_POINT = "Arrivals hall, by the siskin mural";

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final ZoneId ARRIVAL = ZoneId.of("Europe/Sofia");

    private final CaseTalk talk;
    private final Traveller traveller;
    private final String now;
    private final Instant departure;
    private final Duration firstLeg;
    private final LocalDate today;

    /** A journey that begins ten minutes after the case was opened. */
    public Travel(CaseTalk talk) {
        this(talk, talk.opened().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(10)), Duration.ofMinutes(130));
    }

    private Travel(CaseTalk talk, Instant departure, Duration firstLeg) {
        this.talk = talk;
        this.traveller = talk.traveller();
        this.now = talk.opened().toString();
        this.departure = departure;
        this.firstLeg = firstLeg;
        this.today = talk.opened().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * A journey whose first leg leaves when the case is opened and lasts a second, with nobody patient at its end: once it is
     * told that the person has departed there is an alarm, unless it has been told that the person was met at the change.
     */
    public static Travel overdue(CaseTalk talk) {
        return new Travel(talk, talk.opened(), Duration.ofSeconds(1));
    }

    /** Fixes where to and who receives: ACCEPTED → TRAVEL_PLANNING. */
    public void plan() {
        talk.put(
                traveller.coordinator(),
                "/reception",
                "reception",
                Map.of(
                        "provider", traveller.country() + "-SHELTER",
                        "namedReceiver", RECEIVER,
                        "codeWord", CODE_WORD,
                        "meetingPoint", MEETING_POINT,
                        "askedAt", now));
        talk.put(traveller.travelOfficer(), "/travel-plan", "travel plan", planBody());
        talk.fire(traveller.travelOfficer(), "planTravel");
    }

    private Map<String, Object> planBody() {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("countryOfReturn", traveller.country());
        plan.put("finalDestination", traveller.place());
        plan.put(
                "legs",
                List.of(
                        firstLeg(),
                        leg(2, new Stop("FRA", after(210), GERMANY), new Stop("SOF", after(350), ARRIVAL))));
        plan.put(
                "onward",
                Map.of(
                        "status",
                        "PLANNED",
                        "mode",
                        "CAR",
                        "provider",
                        traveller.country() + "-SHELTER",
                        "departsAt",
                        new Stop("SOF", after(400), ARRIVAL).at(),
                        "meetingPoint",
                        MEETING_POINT));
        return plan;
    }

    /** A place, and when the person is there. */
    private record Stop(String place, Instant when, ZoneId zone) {

        String at() {
            return when.atZone(zone).toString();
        }
    }

    private Map<String, Object> firstLeg() {
        Instant landing = departure.plus(firstLeg);
        Map<String, Object> leg = leg(1, new Stop("ARN", departure, SWEDEN), new Stop("FRA", landing, GERMANY));
        if (landing.isBefore(departure.plus(Duration.ofMinutes(1)))) {
            leg.put("graceMinutes", 0);
        }
        return leg;
    }

    private Map<String, Object> leg(int seq, Stop from, Stop to) {
        Map<String, Object> leg = new LinkedHashMap<>();
        leg.put("seq", seq);
        leg.put("mode", "AIR");
        leg.put("carrier", "Simulated Air");
        leg.put("serviceNo", "SA " + (100 + seq));
        leg.put("from", from.place());
        leg.put("to", to.place());
        leg.put("departsAt", from.at());
        leg.put("arrivesAt", to.at());
        leg.put("minTransferMinutes", 60);
        leg.put("borderControl", !traveller.euCitizen());
        leg.put("visaNeeded", false);
        leg.put("transitAssistance", Map.of("required", true, "provider", "IOM-FI", "meetingPoint", "Gate"));
        return leg;
    }

    private Instant after(int minutes) {
        return departure.plus(Duration.ofMinutes(minutes));
    }

    /** Documents, needs, escort, tickets: everything but the receiver's word. */
    public void prepare() {
        Actor officer = traveller.travelOfficer();
        talk.post(
                officer,
                "/travel-documents",
                "travel document",
                Map.of(
                        "type", traveller.euCitizen() ? "NATIONAL_ID" : "PASSPORT",
                        "number", DOCUMENT_NUMBER,
                        "issuer", traveller.country(),
                        "issuedAt", today.minusYears(1).toString(),
                        "validTo", today.plusYears(1).toString()));
        if (!traveller.needs().isEmpty()) {
            talk.post(officer, "/travel-needs", "travel needs", Map.of("needs", traveller.needs()));
            talk.post(
                    officer,
                    "/fit-to-travel",
                    "fit to travel",
                    Map.of(
                            "assessedAt", today.toString(),
                            "assessedBy", "Physician on duty",
                            "validTo", today.plusDays(14).toString()));
        }
        String escort = talk.post(
                        officer,
                        "/escorts",
                        "escort",
                        Map.of(
                                "type",
                                traveller.child() ? "SOCIAL_WORKER" : "OPERATIONAL",
                                "organisation",
                                "IOM-FI",
                                "legs",
                                List.of(1, 2)))
                .path("id")
                .asText();
        talk.post(officer, "/escorts/" + escort + "/confirmation", "escort confirmed", Map.of("briefingDone", true));
    }

    /** Books with the carrier, and waits for the tickets. */
    public void book() {
        talk.post(traveller.travelOfficer(), "/bookings", "booking", Map.of());
        talk.await("every leg has a ticket", () -> legs().allMatch("TICKETED"::equals));
    }

    private Stream<String> legs() {
        JsonNode plan = talk.read(traveller.travelOfficer(), "/travel-plan");
        return StreamSupport.stream(plan.path("legs").spliterator(), false)
                .map(leg -> leg.path("status").asText())
                .map(status -> List.of("CHECKED_IN", "DEPARTED", "ARRIVED").contains(status) ? "TICKETED" : status);
    }

    /** The receiver says that it will receive the person. */
    public void confirmReception() {
        talk.post(traveller.coordinator(), "/reception/confirmation", "reception confirmed", Map.of());
    }

    /** Everything is ready: → READY_TO_DEPART. */
    public void complete() {
        talk.fire(traveller.travelOfficer(), "travelComplete");
    }

    /** On the day: the person says once more that it is of free will, and checks in. */
    public void checkIn() {
        talk.post(traveller.coordinator(), "/declaration/reconfirmation", "reconfirmation", Map.of("at", now));
        reached(traveller.travelOfficer(), "CHECK_IN", 1);
    }

    /** The travel officer reports the departure, without waiting for IOM: READY_TO_DEPART → IN_TRANSIT. */
    public void depart() {
        Actor officer = traveller.travelOfficer();
        talk.put(officer, "/legs/1/status", "leg 1 departed", Map.of("status", "DEPARTED"));
        talk.fire(officer, "departed");
    }

    /** A checkpoint of a leg is reached. */
    public void reached(Actor reporter, String kind, int legSeq) {
        String checkpoint = StreamSupport.stream(
                        talk.read(reporter, "/checkpoints").path("checkpoints").spliterator(), false)
                .filter(one -> kind.equals(one.path("kind").asText())
                        && one.path("legSeq").asInt() == legSeq)
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no checkpoint " + kind + " of leg " + legSeq));
        talk.post(
                reporter,
                "/checkpoints/" + checkpoint + "/arrival",
                "checkpoint " + kind + " " + legSeq,
                Map.of("at", now));
    }

    /** The authority of the country of return signs for a child. */
    public void takeOver() {
        talk.post(
                Traveller.iom(),
                "/reception/takeover",
                "takeover",
                Map.of("authority", traveller.country() + ":child-protection", "signedAt", now));
    }
}
