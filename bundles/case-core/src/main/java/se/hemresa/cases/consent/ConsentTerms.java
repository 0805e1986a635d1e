// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.AgencyId;

/**
 * What a person has consented to, and how.
 *
 * @param scope a code of the list {@code ConsentScope}
 * @param recipient the organisation that the consent names; empty where the scope itself names it
 * @param purpose a code of the list {@code Purpose}
 * @param givenBy whether the person or somebody for the person gave it
 * @param language ISO 639-2: in which it was explained
 * @param textVersion the version of the text that was agreed to
 * @param medium by what means
 * @param interpreter whether somebody interpreted
 * @param givenAt when it was given
 * @param validTo when it runs out
 * @param evidenceDocumentId the document that proves it; empty if none is stored
 */
public record ConsentTerms(
        String scope,
        Optional<AgencyId> recipient,
        String purpose,
        GivenBy givenBy,
        String language,
        String textVersion,
        Medium medium,
        Interpreter interpreter,
        Instant givenAt,
        Instant validTo,
        Optional<UUID> evidenceDocumentId) {

    /** How long a consent lasts that names no end (domain.md §2.9, our choice). */
    public static final Duration DEFAULT_VALIDITY = Duration.ofDays(180);

    /** Who gave a consent. */
    public enum GivenBy {
        SELF,
        GUARDIAN
    }
}
