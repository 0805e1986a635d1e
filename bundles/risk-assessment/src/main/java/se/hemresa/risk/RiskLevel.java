// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

/** How high a risk is (code list {@code RiskLevel}), from not assessed to unacceptable. */
public enum RiskLevel {
    /** Not assessed: neither low nor high; it never passes a condition. */
    UNKNOWN,
    LOW,
    MODERATE,
    HIGH,
    UNACCEPTABLE;

    /**
     * Rule 2 of the scoring (domain.md §7.4).
     *
     * @param score 0–16
     * @return LOW to 3, MODERATE to 7, HIGH to 11, UNACCEPTABLE above
     */
    static RiskLevel ofScore(int score) {
        if (score <= 3) {
            return LOW;
        }
        if (score <= 7) {
            return MODERATE;
        }
        return score <= 11 ? HIGH : UNACCEPTABLE;
    }

    /**
     * @param limit a level
     * @return whether this is assessed and not higher
     */
    public boolean atMost(RiskLevel limit) {
        return this != UNKNOWN && compareTo(limit) <= 0;
    }

    /**
     * @param other a level
     * @return whether the two are the same or neighbours; what is not assessed has no neighbour
     */
    boolean near(RiskLevel other) {
        if (this == UNKNOWN || other == UNKNOWN) {
            return this == other;
        }
        return Math.abs(ordinal() - other.ordinal()) <= 1;
    }
}
