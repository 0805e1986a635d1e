// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import se.hemresa.travel.Checkpoint.Kind;

/**
 * Where and when a person is expected by a plan: at check-in (by air two hours, else half an hour before departure) and
 * aboard on every leg (for a connection not before having come there), met at every transit; after the last leg landed, met within an hour, and at the destination four hours
 * after the onward transport leaves, or two after landing where none is needed. Grace is 120 minutes on the way and 240 at
 * arrival, unless the leg says otherwise (domain.md §8.3, checkpoint-overdue).
 */
final class Timetable {

    private static final int GRACE_IN_TRANSIT = 120;
    private static final int GRACE_AT_ARRIVAL = 240;

    private Timetable() {}

    /**
     * One expectation.
     *
     * @param leg the leg
     * @param kind what is expected
     * @param at when
     * @param graceMinutes how long nobody worries
     */
    record Expected(TravelLeg leg, Kind kind, Instant at, int graceMinutes) {

        boolean isFor(Checkpoint checkpoint) {
            return checkpoint.legId().equals(leg.id()) && checkpoint.kind() == kind;
        }

        Content content() {
            return new Content(Map.of())
                    .with("legId", leg.id().toString())
                    .with("legSeq", leg.seq())
                    .with("kind", kind.name())
                    .with("plannedAt", at.toString())
                    .with("expectedAt", at.toString())
                    .with("graceMinutes", graceMinutes);
        }
    }

    static List<Expected> of(Journey journey) {
        List<Expected> expected = new ArrayList<>();
        for (TravelLeg leg : journey.legs()) {
            add(expected, leg, Kind.CHECK_IN, checkIn(journey, leg));
            add(expected, leg, Kind.BOARDED, leg.departsAt());
            if (leg.seq() < journey.legs().size()) {
                add(expected, leg, Kind.TRANSIT_MET, leg.arrivesAt());
            }
        }
        journey.lastLeg().ifPresent(last -> {
            add(expected, last, Kind.LANDED, last.arrivesAt());
            add(expected, last, Kind.MET, last.arrivesAt().plusHours(1));
            add(expected, last, Kind.AT_DESTINATION, atDestination(journey, last));
        });
        return expected;
    }

    /** Nobody checks in for a connection before having come there. */
    private static ZonedDateTime checkIn(Journey journey, TravelLeg leg) {
        boolean byAir = leg.content().text("mode").filter("AIR"::equals).isPresent();
        ZonedDateTime usual = leg.departsAt().minus(Duration.ofMinutes(byAir ? 120 : 30));
        return journey.leg(leg.seq() - 1)
                .map(TravelLeg::arrivesAt)
                .filter(usual::isBefore)
                .orElse(usual);
    }

    private static ZonedDateTime atDestination(Journey journey, TravelLeg last) {
        return journey.onward()
                .flatMap(OnwardTransport::departsAt)
                .map(departure -> departure.plusHours(4))
                .orElse(last.arrivesAt().plusHours(2));
    }

    private static void add(List<Expected> expected, TravelLeg leg, Kind kind, ZonedDateTime at) {
        int usual = kind.compareTo(Kind.LANDED) < 0 ? GRACE_IN_TRANSIT : GRACE_AT_ARRIVAL;
        expected.add(new Expected(
                leg, kind, at.toInstant(), leg.content().number("graceMinutes").orElse(usual)));
    }
}
