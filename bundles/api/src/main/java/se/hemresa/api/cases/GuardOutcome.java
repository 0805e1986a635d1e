// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.cases;

import java.util.List;

/**
 * What a guard said.
 *
 * @param code the guard
 * @param owner the name of the module that owns it, e.g. {@code case-core}
 * @param outcome holds, does not hold, or not proven because the module is absent
 * @param blocking false for a guard that only warns
 * @param english the condition in English
 * @param swedish the condition in Swedish
 * @param reads the attributes it is decided from, {@code Entity.attribute}
 */
public record GuardOutcome(
        String code,
        String owner,
        Outcome outcome,
        boolean blocking,
        String english,
        String swedish,
        List<String> reads) {

    /** Whether a guard holds. */
    public enum Outcome {
        /** The condition holds. */
        HOLDS,
        /** The condition does not hold. */
        FAILS,
        /** The module that owns it is absent, so nothing is known. */
        NOT_PROVEN
    }

    /** Keeps an unmodifiable copy of the list. */
    public GuardOutcome {
        reads = List.copyOf(reads);
    }

    /** @return whether it stands in the way */
    public boolean blocks() {
        return blocking && outcome != Outcome.HOLDS;
    }
}
