// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.time.Instant;
import java.util.Optional;

import se.hemresa.cases.Stamp;

/**
 * A package of information that the person was given, or that was found not to concern the person. Of each package the
 * newest counts.
 *
 * @param stamp its id, its case, when and by whom it was recorded
 * @param packageCode which package
 * @param packageVersion the version of its text
 * @param givenAt when it was given, or found not to apply
 * @param telling how it was told; empty if it does not apply
 * @param notApplicableBecause why it does not apply; empty if it was told
 */
public record InformationGiven(
        Stamp stamp,
        PackageCode packageCode,
        String packageVersion,
        Instant givenAt,
        Optional<Telling> telling,
        Optional<NotApplicable> notApplicableBecause) {

    /** The packages whose telling the life cycle demands. */
    public enum PackageCode {
        /** The programme, its alternatives and the risks of going and of staying. */
        PROGRAMME,
        /** The right to a reflection period (UtlL 5:15). */
        REFLECTION_PERIOD,
        /** What leaving means for permits and for coming back. */
        PERMIT_EFFECTS
    }

    /** Why the reflection period does not concern the person; the other packages concern everybody. */
    public enum NotApplicable {
        EU_CITIZEN,
        HAS_PERMIT,
        PERIOD_USED
    }

    /** Whether the person understood. */
    public enum Understood {
        YES,
        PARTLY,
        NO
    }

    /**
     * How it was told.
     *
     * @param language ISO 639-2
     * @param medium by what means
     * @param interpreter whether somebody interpreted
     * @param understood whether the person understood, told back in the person's own words
     */
    public record Telling(String language, Medium medium, Interpreter interpreter, Understood understood) {}

    /** @return whether it was told and the person understood it */
    public boolean understood() {
        return telling.filter(told -> told.understood() == Understood.YES).isPresent();
    }
}
