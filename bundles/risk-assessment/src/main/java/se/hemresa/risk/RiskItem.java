// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.util.OptionalInt;

/**
 * A question of an instrument, answered by 0–4.
 *
 * @param code its code, unique in the instrument
 * @param domain a code of the list {@code RiskDomain}
 * @param aspect what the answer says
 * @param weight how much a protective factor takes off the score at most, 1–4; 0 for a risk
 * @param criticalAt from which answer on the return is unacceptable regardless of everything else; empty if from none
 */
public record RiskItem(String code, String domain, Aspect aspect, int weight, OptionalInt criticalAt) {

    /** The highest answer. */
    static final int MOST = 4;

    /** What the answer to an item says about its domain. */
    public enum Aspect {
        /** How likely the harm is. */
        LIKELIHOOD,
        /** How serious it would be. */
        SEVERITY,
        /** What makes the return unacceptable by itself; it does not enter the score. */
        CIRCUMSTANCE,
        /** What protects. */
        PROTECTIVE
    }

    boolean isCritical(int value) {
        return criticalAt.isPresent() && value >= criticalAt.getAsInt();
    }
}
