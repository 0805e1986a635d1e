// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import se.hemresa.api.journal.Entry;

/**
 * The way of a case: when it reached what, and what came of it. Kept in the fact, so that no event is ever read twice.
 *
 * @param phase the phase that the case is in
 * @param moments when the events of its milestones were journalled; what it has not reached is not there
 * @param followUpOutcome the outcome of the latest follow-up, a code of the list {@code FollowUpOutcome}; empty if none is done
 * @param closureReason a code of the list {@code ClosureReason}; empty while it is open
 */
public record Journey(
        String phase,
        Map<Milestone, Instant> moments,
        Optional<String> followUpOutcome,
        Optional<String> closureReason) {

    /** What a case may reach; of what happens more than once the last time counts, but of follow-ups the first. */
    public enum Milestone {
        REFERRED,
        ACCEPTED,
        DEPARTED,
        RECEIVED,
        PLAN_AGREED,
        FOLLOWED_UP,
        CLOSED
    }

    private static final Map<String, Milestone> BY_EVENT = Map.of(
            "ackAccepted", Milestone.ACCEPTED,
            "departed", Milestone.DEPARTED,
            "receptionConfirmed", Milestone.RECEIVED,
            "planAgreed", Milestone.PLAN_AGREED);

    /** Keeps an unmodifiable copy of the moments. */
    public Journey {
        moments = Map.copyOf(moments);
    }

    /** @return the way of a case that nothing is known of yet */
    static Journey begin() {
        return new Journey("", Map.of(), Optional.empty(), Optional.empty());
    }

    /** @return whether the fact of a closed case, which changes only when the case is opened again */
    boolean frozen() {
        return closureReason.isPresent();
    }

    /**
     * @param event an entry of the journal
     * @return whether it opens a closed case again; the way then begins anew
     */
    static boolean reopens(Entry event) {
        return "reopen".equals(event.payload().get("event"));
    }

    /**
     * @param event what has happened to the case
     * @return the way after it
     */
    Journey after(Entry event) {
        if (reopens(event)) {
            return begin().reached(Milestone.REFERRED, event);
        }
        return switch (event.type()) {
            case "CaseReferred" -> reached(Milestone.REFERRED, event);
            case "CaseMoved" ->
                Optional.ofNullable(BY_EVENT.get(event.payload().get("event")))
                        .map(milestone -> reached(milestone, event))
                        .orElse(this);
            case "FollowUpDone" ->
                moments.containsKey(Milestone.FOLLOWED_UP) ? this : reached(Milestone.FOLLOWED_UP, event);
            case "CaseClosed" ->
                reached(Milestone.CLOSED, event).closed(event.payload().get("reason"));
            default -> this;
        };
    }

    private Journey reached(Milestone milestone, Entry event) {
        Map<Milestone, Instant> more = new EnumMap<>(Milestone.class);
        more.putAll(moments);
        more.put(milestone, event.at());
        return new Journey(phase, more, followUpOutcome, closureReason);
    }

    private Journey closed(String reason) {
        return new Journey(phase, moments, followUpOutcome, Optional.of(reason));
    }

    Journey in(String now) {
        return new Journey(now, moments, followUpOutcome, closureReason);
    }

    Journey with(Optional<String> outcome) {
        return new Journey(phase, moments, outcome, closureReason);
    }

    /**
     * @param from a milestone
     * @param to a later one
     * @return the whole days between them; empty unless both are reached in this order
     */
    OptionalLong days(Milestone from, Milestone to) {
        Instant begin = moments.get(from);
        Instant end = moments.get(to);
        return begin == null || end == null || end.isBefore(begin)
                ? OptionalLong.empty()
                : OptionalLong.of(Duration.between(begin, end).toDays());
    }
}
