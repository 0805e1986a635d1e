// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.ZonedDateTime;
import java.util.List;

/** One leg of a plan: a service from a place to another, and what is known of its seat. */
public record TravelLeg(Stamp stamp, Content content) implements TravelRecord {

    /** What makes it this service and no other; a ticket is for these. */
    static final List<String> SERVICE = List.of("mode", "carrier", "serviceNo", "from", "to", "departsAt", "arrivesAt");

    /** What the plan says besides; it may change under a ticket. */
    static final List<String> TERMS =
            List.of("minTransferMinutes", "borderControl", "visaNeeded", "graceMinutes", "transitAssistance");

    /** From 1, in the order of travel. */
    public int seq() {
        return content.number("seq").orElseThrow();
    }

    /** How far it has come. */
    public LegStatus status() {
        return content.text("status").map(LegStatus::valueOf).orElseThrow();
    }

    /** When it leaves, by the clock of the place. */
    public ZonedDateTime departsAt() {
        return content.local("departsAt").orElseThrow();
    }

    /** When it comes, by the clock of the place. */
    public ZonedDateTime arrivesAt() {
        return content.local("arrivesAt").orElseThrow();
    }

    /** The least time for changing to or from this leg. */
    public int minTransferMinutes() {
        return content.number("minTransferMinutes").orElse(0);
    }

    /** Whether a later plan has put another leg in its place. */
    public boolean replaced() {
        return content.flag("replaced");
    }

    /** Whether it shall be cancelled as soon as the carrier has told the booking. */
    public boolean unwanted() {
        return content.flag("unwanted");
    }

    /** The same leg, further on. */
    public TravelLeg with(LegStatus status) {
        return with("status", status.name());
    }

    /** The same leg with another member. */
    public TravelLeg with(String name, Object value) {
        return new TravelLeg(stamp, content.with(name, value));
    }
}
