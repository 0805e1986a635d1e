// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.emergency;

import java.time.Duration;
import java.util.Set;

/**
 * How a transition may happen in an emergency although not all of its guards hold ({@code emergencyOverride} of
 * state-machine.json, domain.md §8.4.4).
 *
 * @param approvers how many people must approve it, beside the one who asks
 * @param reviewWithin within what time its use is reviewed
 * @param neverSkips codes of guards that must hold all the same
 * @param neverSkipsForChild the same, unless the person is an adult for certain
 */
public record EmergencyRule(
        int approvers, Duration reviewWithin, Set<String> neverSkips, Set<String> neverSkipsForChild) {

    /**
     * @param guard the code of a guard of the transition
     * @param adult whether the person is an adult for certain
     * @return whether the guard may be skipped
     */
    public boolean skips(String guard, boolean adult) {
        return !neverSkips.contains(guard) && (adult || !neverSkipsForChild.contains(guard));
    }
}
