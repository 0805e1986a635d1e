// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.cases.emergency.EmergencyRule;

/**
 * A transition of the table.
 *
 * @param from the states that have it
 * @param event what is fired
 * @param to a state, or {@link #PREVIOUS} or {@link #SAME}
 * @param actors who may fire it: codes of the list {@code Role}
 * @param together whether every actor must agree; otherwise one is enough
 * @param follows whether the life cycle fires it itself as soon as a case enters the state
 * @param guards what must hold
 * @param effects codes of what case-core itself must bring about; those of other modules follow from the event
 * @param closureReasons the reasons allowed where it leads to the end, the default first; empty elsewhere
 * @param emergency how it may happen although not all guards hold; empty if it never may
 */
public record StateRule(
        Set<String> from,
        String event,
        String to,
        List<String> actors,
        boolean together,
        boolean follows,
        List<GuardRule> guards,
        List<String> effects,
        List<String> closureReasons,
        Optional<EmergencyRule> emergency) {

    /** As a target: the latest state that is not ON_HOLD, RESTRICTED or ALARM. */
    public static final String PREVIOUS = "@PREVIOUS";

    /** As a target: the state the case is in. */
    public static final String SAME = "@SAME";

    boolean mustHold(String guard) {
        return guards.stream().anyMatch(one -> one.blocking() && one.code().equals(guard));
    }

    /**
     * A condition of a transition.
     *
     * @param code its code
     * @param owner the module that decides it
     * @param blocking false if it only warns
     * @param english the condition in English
     * @param swedish the condition in Swedish
     * @param reads what it is decided from
     */
    public record GuardRule(
            String code, String owner, boolean blocking, String english, String swedish, List<String> reads) {

        GuardOutcome outcome(GuardOutcome.Outcome outcome) {
            return new GuardOutcome(code, owner, outcome, blocking, english, swedish, reads);
        }
    }
}
