// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.time.Instant;
import java.util.Optional;

import se.hemresa.cases.Stamp;

/**
 * Information given as it is told to us, before anything is checked; a member that is not told is null.
 *
 * @param packageCode which package
 * @param packageVersion the version of its text
 * @param language ISO 639-2; not told for a package that does not apply, like the next three
 * @param medium by what means
 * @param interpreter whether somebody interpreted
 * @param givenAt when it was given, or found not to apply
 * @param understood whether the person understood
 * @param notApplicableBecause why it does not apply; not told for a package that was given
 */
public record InformationDraft(
        InformationGiven.PackageCode packageCode,
        String packageVersion,
        String language,
        Medium medium,
        Interpreter interpreter,
        Instant givenAt,
        InformationGiven.Understood understood,
        InformationGiven.NotApplicable notApplicableBecause) {

    InformationGiven under(Stamp stamp) {
        return new InformationGiven(
                stamp,
                packageCode,
                packageVersion,
                givenAt,
                Optional.ofNullable(language)
                        .map(told -> new InformationGiven.Telling(told, medium, interpreter, understood)),
                Optional.ofNullable(notApplicableBecause));
    }
}
