// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.emergency;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.cases.Stamp;

/**
 * A transition is to happen because of an emergency, although not all of its guards hold. It is asked for by one person,
 * approved by others, and used once at the most.
 *
 * @param stamp who asked for it, and when
 * @param event the event of the transition
 * @param ground why
 * @param approvals who approved it, and when; oldest first
 * @param usedAt when the transition happened by it; empty if it has not
 * @param skipped codes of the guards that did not hold then; empty if it was not used
 */
public record EmergencyOverride(
        Stamp stamp,
        String event,
        Ground ground,
        List<Stamp> approvals,
        Optional<Instant> usedAt,
        List<String> skipped) {

    /** How long it lasts from when it was asked for: an emergency that lasts longer is looked at anew. */
    public static final Duration LIFE = Duration.ofHours(24);

    /** What an emergency is. */
    public enum Ground {
        /** Staying is more dangerous than travelling without everything being settled. */
        ACUTE_DANGER
    }

    /**
     * @param stamp who asks, and when
     * @param event the event of the transition
     * @param ground why
     * @return an override that nobody has approved yet
     */
    public static EmergencyOverride asked(Stamp stamp, String event, Ground ground) {
        return new EmergencyOverride(stamp, event, ground, List.of(), Optional.empty(), List.of());
    }

    /** @return its id */
    public UUID id() {
        return stamp.id();
    }

    /**
     * @param now the moment
     * @return whether it is used or too old
     */
    public boolean over(Instant now) {
        return usedAt.isPresent() || now.isAfter(stamp.at().plus(LIFE));
    }

    /**
     * @param rule what the transition asks of it
     * @return whether enough people have approved it
     */
    public boolean approved(EmergencyRule rule) {
        return approvals.size() >= rule.approvers();
    }
}
