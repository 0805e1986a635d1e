// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import se.hemresa.api.id.Opaque;
import se.hemresa.cases.Stamp;

/**
 * The person's declaration of returning of free will (domain.md §2.8); the newest counts.
 *
 * @param stamp its id, its case, when and by whom it was recorded
 * @param signedAt when the person signed it
 * @param reconfirmedAt when the person last confirmed it; empty if not since it was signed
 * @param witness who witnessed it: the pseudonymous id of a user or a function, never a name
 * @param pressureChecklist what the witness saw
 */
public record VoluntaryDeclaration(
        Stamp stamp,
        Instant signedAt,
        Optional<Instant> reconfirmedAt,
        String witness,
        PressureChecklist pressureChecklist) {

    /** How old it may be when the case goes to IOM (domain.md §2.9, our choice). */
    public static final Duration VALIDITY = Duration.ofDays(60);

    /**
     * @param now the moment
     * @return whether it was signed at most 60 days ago
     */
    public boolean freshAt(Instant now) {
        return !signedAt.isAfter(now) && !signedAt.plus(VALIDITY).isBefore(now);
    }

    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
