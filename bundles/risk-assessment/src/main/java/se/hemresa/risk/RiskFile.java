// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every assessment of a case. In each view the newest counts, signed or not: what was approved before a newer doubt is not
 * proof any more.
 *
 * @param assessments the newest first, by when they were made, then by when they were recorded
 */
public record RiskFile(List<RiskAssessment> assessments) {

    /** Keeps an unmodifiable copy. */
    public RiskFile {
        assessments = List.copyOf(assessments);
    }

    /** @return the newest of all */
    public Optional<RiskAssessment> newest() {
        return newest(any -> true);
    }

    /** @return the newest that speaks for Sweden */
    public Optional<RiskAssessment> ofSweden() {
        return newest(one -> one.setting().side().speaksForSweden());
    }

    /** @return the newest that speaks for the country of return */
    public Optional<RiskAssessment> ofOrigin() {
        return newest(one -> one.setting().side().speaksForOrigin());
    }

    /** @return the newest that speaks for Sweden and is signed by the assessor and another person */
    public Optional<RiskAssessment> approved() {
        return newest(one -> one.setting().side().speaksForSweden() && one.isSignedByFourEyes());
    }

    /**
     * @param wanted what it shall be
     * @return the newest that is so
     */
    public Optional<RiskAssessment> newest(Predicate<RiskAssessment> wanted) {
        return assessments.stream().filter(wanted).findFirst();
    }

    /**
     * @param id an assessment
     * @return it, if it is of this case
     */
    public Optional<RiskAssessment> find(UUID id) {
        return newest(one -> one.id().equals(id));
    }

    /** @return those that count: the newest of each country, once if it is joint */
    Stream<RiskAssessment> inForce() {
        return Stream.of(ofSweden(), ofOrigin()).flatMap(Optional::stream).distinct();
    }
}
