// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.ZonedDateTime;
import java.util.Optional;

/** From the point of arrival to the final destination. The newest counts. */
public record OnwardTransport(Stamp stamp, Content content) implements TravelRecord {

    /** Whether somebody has seen to it, or it is said why nobody needs to. */
    public boolean planned() {
        return switch (content.text("status").orElse("")) {
            case "PLANNED", "CONFIRMED" -> content.has("provider") && content.has("departsAt");
            case "NOT_NEEDED" -> content.text("notNeededBecause").isPresent();
            default -> false;
        };
    }

    /** Whether anything is said of it; the newest plan may say nothing. */
    public boolean told() {
        return content.has("status");
    }

    /** When it leaves. */
    public Optional<ZonedDateTime> departsAt() {
        return content.local("departsAt");
    }
}
