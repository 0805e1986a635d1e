// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.partner;

import java.util.Map;
import java.util.Optional;

/**
 * What IOM shall answer to a handover.
 *
 * @param pseudonym of which case; empty: of the next one that no other answer names
 * @param code {@code ACCEPTED}, {@code NEEDS_INFO}, {@code DECLINED} or {@code REDIRECTED}
 * @param details what belongs to the code; a member that is left out gets a value
 * @param onCommand whether nothing is answered until it is told to
 */
public record Answer(Optional<String> pseudonym, String code, Map<String, Object> details, boolean onCommand) {

    /** What IOM answers when nobody has said anything else. */
    static final Answer ACCEPTED = new Answer(Optional.empty(), "ACCEPTED", Map.of(), false);

    /** Keeps an unmodifiable copy of the details. */
    public Answer {
        details = Map.copyOf(details);
    }
}
