// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.List;
import java.util.UUID;

/** A message to the carrier about legs. Its id is the id of the message. */
public record Booking(Stamp stamp, Content content) implements TravelRecord {

    /** What is asked of the carrier (message M10). */
    public enum Kind {
        PROPOSAL,
        CHANGE
    }

    /** What is asked. */
    public Kind kind() {
        return content.text("kind").map(Kind::valueOf).orElseThrow();
    }

    /** The legs it is about, by id. */
    public List<UUID> legs() {
        return content.codes("legs").stream().map(UUID::fromString).toList();
    }

    /** Whether no answer has come yet. */
    public boolean open() {
        return !content.has("closedAt");
    }
}
