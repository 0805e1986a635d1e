// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.persons;

import java.util.List;

import se.hemresa.api.id.Opaque;
import se.hemresa.cases.CaseFact;

/**
 * What of the person's health matters for the journey; the newest counts.
 *
 * @param needs codes of needs, e.g. WHEELCHAIR
 * @param conditions codes of conditions
 * @param disabilities codes of disabilities
 * @param treatmentOngoing whether there is treatment
 * @param medication in words; null if none
 * @param fitToTravelRequired whether somebody must say that the person is fit to travel
 * @param fitToTravelReason why; null if not told
 * @param source where it is known from; null if not told
 */
public record HealthRecord(
        List<String> needs,
        List<String> conditions,
        List<String> disabilities,
        boolean treatmentOngoing,
        String medication,
        boolean fitToTravelRequired,
        String fitToTravelReason,
        String source)
        implements CaseFact {

    /** Takes lists that were not given for empty. */
    public HealthRecord {
        needs = CaseFact.orEmpty(needs);
        conditions = CaseFact.orEmpty(conditions);
        disabilities = CaseFact.orEmpty(disabilities);
    }

    @Override
    public String section() {
        return "health";
    }

    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
