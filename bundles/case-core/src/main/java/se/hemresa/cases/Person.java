// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;

/**
 * What is known of a person without opening a seal; the newest counts.
 *
 * @param id its id
 * @param caseId the case
 * @param ageAtReferral whole years on the day of the referral
 * @param gender a code of the list {@code Gender}
 * @param citizenships ISO 3166-1 alpha-2, or XK, XXX, XXA
 * @param languages what the person speaks
 * @param deceasedAt when the person died; empty if that is not recorded
 */
public record Person(
        UUID id,
        CaseId caseId,
        int ageAtReferral,
        String gender,
        List<String> citizenships,
        List<CaseReferral.Language> languages,
        Optional<Instant> deceasedAt) {

    /**
     * @param newId the id of the row that says so
     * @param age whole years on the day of the referral, as it is now known
     * @return the same person
     */
    public Person aged(UUID newId, int age) {
        return new Person(newId, caseId, age, gender, citizenships, languages, deceasedAt);
    }

    @Override
    public String toString() {
        return Opaque.of(this, id, caseId);
    }
}
