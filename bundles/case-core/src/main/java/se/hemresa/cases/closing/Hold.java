// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import se.hemresa.cases.Stamp;

/**
 * Why and until when a case rests (Vilandeförklaring). Entered before the transition; ended before the case is resumed.
 *
 * @param stamp who entered it, and when: the beginning
 * @param reason REFLECTION_PERIOD, TRIAL, ILLNESS, RENEWED_CONSENT or OTHER
 * @param reviewOn the day on which it is looked at anew
 * @param endedAt when the reason had ended; empty while it lasts
 * @param endedBy who found that; empty while it lasts
 */
public record Hold(
        Stamp stamp, String reason, LocalDate reviewOn, Optional<Instant> endedAt, Optional<String> endedBy) {

    /** The reason of a hold that follows from a renewed consent (domain.md §8.4.11). */
    public static final String RENEWED_CONSENT = "RENEWED_CONSENT";

    /** @return whether the reason lasts */
    public boolean open() {
        return endedAt.isEmpty();
    }
}
