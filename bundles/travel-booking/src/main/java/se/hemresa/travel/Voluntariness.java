// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Duration;
import java.time.Instant;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.error.PlatformException;

/**
 * The rule {@code voluntariness-reconfirmed-within-24-hours} of the CHECK_IN checkpoint (domain.md §8.2): within 24 hours
 * before the departure of its leg the person has said again that the journey is of free will. A section that cannot be read
 * proves nothing.
 */
@Component(service = Voluntariness.class)
public final class Voluntariness {

    private static final Duration FRESH = Duration.ofHours(24);

    private final Sheet sheet;

    @Activate
    public Voluntariness(@Reference Sheet sheet) {
        this.sheet = sheet;
    }

    /** @throws PlatformException {@code travel.voluntariness-not-reconfirmed} (409) */
    void require(TravelLeg leg) {
        if (!reconfirmed(leg)) {
            throw new PlatformException(TravelError.VOLUNTARINESS_NOT_RECONFIRMED);
        }
    }

    /** Whether it was confirmed again in the day before departure. */
    boolean reconfirmed(TravelLeg leg) {
        Instant departure = leg.departsAt().toInstant();
        return sheet.read(leg.caseId(), "consent")
                .flatMap(consent -> consent.inner("declaration"))
                .flatMap(declaration -> declaration.moment("reconfirmedAt"))
                .filter(at -> !at.isBefore(departure.minus(FRESH)) && !at.isAfter(departure))
                .isPresent();
    }
}
