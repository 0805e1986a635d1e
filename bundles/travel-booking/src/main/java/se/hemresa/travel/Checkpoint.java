// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Somewhere the person is expected at a time. */
public record Checkpoint(Stamp stamp, Content content) implements TravelRecord {

    /** In the order in which they are passed on a leg. */
    public enum Kind {
        CHECK_IN,
        BOARDED,
        TRANSIT_MET,
        LANDED,
        MET,
        AT_DESTINATION;

        /** Whether it tells that the person has come to the country of return. */
        public boolean arrival() {
            return this == LANDED || this == MET;
        }
    }

    private static final Set<String> WITNESSES_OF_ARRIVAL = Set.of("IOM", "IOM_FINLAND", "IOM_RECEIVING", "ESCORT");

    /** What is expected. */
    public Kind kind() {
        return content.text("kind").map(Kind::valueOf).orElseThrow();
    }

    /** The leg it belongs to. */
    public UUID legId() {
        return content.text("legId").map(UUID::fromString).orElseThrow();
    }

    /** Its place in the order of travel. */
    public int legSeq() {
        return content.number("legSeq").orElseThrow();
    }

    /** When the person is expected. */
    public Instant expectedAt() {
        return content.moment("expectedAt").orElseThrow();
    }

    /** How long nobody worries, 0–1440. */
    public Duration grace() {
        return Duration.ofMinutes(content.number("graceMinutes").orElseThrow());
    }

    /** From when on it is overdue. */
    public Instant dueAt() {
        return expectedAt().plus(grace());
    }

    /** When the person was there; empty until then. */
    public Optional<Instant> actualAt() {
        return content.moment("actualAt");
    }

    /** Whether the journey begins with it. */
    public boolean departure() {
        return legSeq() == 1 && kind() == Kind.BOARDED;
    }

    /** Whether a later plan does without it. */
    public boolean dropped() {
        return content.flag("dropped");
    }

    /** Whether the person is still to come. */
    public boolean awaited() {
        return actualAt().isEmpty() && !dropped();
    }

    /** Whether IOM or the escort has seen the person arrive. */
    public boolean provesArrival() {
        return kind().arrival()
                && actualAt().isPresent()
                && content.text("reportedBy")
                        .filter(WITNESSES_OF_ARRIVAL::contains)
                        .isPresent();
    }
}
