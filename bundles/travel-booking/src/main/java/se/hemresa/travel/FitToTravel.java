// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.LocalDate;

/** A certificate that the person can travel (Intyg om resförmåga). The newest counts. */
public record FitToTravel(Stamp stamp, Content content) implements TravelRecord {

    /** Whether it was given by a day and is valid to another. */
    public boolean covers(LocalDate today, LocalDate until) {
        return content.day("assessedAt").filter(day -> !day.isAfter(today)).isPresent()
                && content.day("validTo").filter(day -> !day.isBefore(until)).isPresent();
    }
}
