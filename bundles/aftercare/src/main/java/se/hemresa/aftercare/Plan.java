// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;

/**
 * A version of a reintegration plan (domain.md §7.6). While there are goals only, it is the outline, version 0; the first
 * plan with a measure is version 1, and every change after that makes the next version, which must be agreed anew.
 *
 * @param id the id of the version
 * @param caseId the case
 * @param version its number
 * @param goals what the person wants to reach; sealed
 * @param measures what is done for it
 * @param entered who entered this version
 */
public record Plan(UUID id, CaseId caseId, int version, List<String> goals, List<Measure> measures, Entered entered) {

    /** Keeps unmodifiable copies. */
    public Plan {
        goals = List.copyOf(goals);
        measures = List.copyOf(measures);
    }

    /** @return whether something is planned that is not cancelled */
    public boolean hasMeasure() {
        return version > 0 && measures.stream().anyMatch(measure -> measure.status() != Measure.Status.CANCELLED);
    }

    /** @return the measures that are not cancelled: those that may cost something */
    public List<Measure> counting() {
        return measures.stream()
                .filter(measure -> measure.status() != Measure.Status.CANCELLED)
                .toList();
    }

    /**
     * @param id the id of a measure
     * @return the measure; empty if this version has none of this id
     */
    public Optional<Measure> measure(UUID id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return Opaque.of(this, id, caseId);
    }
}
