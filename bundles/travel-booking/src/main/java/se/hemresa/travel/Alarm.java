// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Something is wrong on the way. */
public record Alarm(Stamp stamp, Content content) implements TravelRecord {

    /** What is wrong. */
    public enum Kind {
        OVERDUE,
        NO_RECEPTION,
        NOT_RECONFIRMED;

        /** Whether it takes the case to the state ALARM; otherwise it is an incident beside the journey. */
        public boolean stops() {
            return this != NOT_RECONFIRMED;
        }
    }

    /** What is wrong. */
    public Kind kind() {
        return content.text("kind").map(Kind::valueOf).orElseThrow();
    }

    /** The checkpoint that was missed; empty if none was. */
    public Optional<UUID> checkpointId() {
        return content.text("checkpointId").map(UUID::fromString);
    }

    /** Since when. */
    public Instant raisedAt() {
        return content.moment("raisedAt").orElseThrow();
    }

    /** When it was closed; empty while it is open. */
    public Optional<Instant> closedAt() {
        return content.moment("closedAt");
    }

    /** Whether it is open. */
    public boolean open() {
        return closedAt().isEmpty();
    }
}
