// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import se.hemresa.api.id.Opaque;

/**
 * A reason of the decision on the overall risk.
 *
 * @param principle the heading it stands under
 * @param text the reason
 */
public record Reason(Principle principle, String text) {

    /** ODIHR, Guiding Principles on Human Rights in the Return of Trafficked Persons: the headings of the decision record. */
    public enum Principle {
        SAFE_AND_DIGNIFIED_RETURN,
        DUE_PROCESS,
        PROTECTION_WHEN_RETURN_IS_NO_OPTION,
        SPECIAL_PROTECTION_OF_CHILDREN,
        DURABLE_SOLUTION_WITHOUT_FURTHER_HARM,
        EFFECTIVE_REMEDIES,
        COOPERATION_AND_MONITORING
    }

    @Override
    public String toString() {
        return Opaque.of(this);
    }
}
