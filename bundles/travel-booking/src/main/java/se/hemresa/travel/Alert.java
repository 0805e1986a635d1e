// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.UUID;

/** Somebody is to be told of an alarm, has been sent a message, and has it: by a message (M12), or told by a person. */
public record Alert(Stamp stamp, Content content) implements TravelRecord {

    /** The alarm. */
    public UUID alarmId() {
        return content.text("alarmId").map(UUID::fromString).orElseThrow();
    }

    /** Who is told. */
    public String party() {
        return content.text("party").orElseThrow();
    }

    /** Whether it tells that the alarm is closed, to a party that had been sent it. */
    public boolean allClear() {
        return content.flag("allClear");
    }

    /** Whether nothing has been sent yet. */
    public boolean toBeSent() {
        return !content.has("sentAt");
    }

    /** Whether the party has it: signed for by its system, or told by a person. */
    public boolean arrived() {
        return content.has("receivedAt");
    }
}
