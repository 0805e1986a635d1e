// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import se.hemresa.api.id.CaseId;

/**
 * The journey of a case as it stands: the plan in force with its legs in order and their checkpoints in the order in which
 * they are passed.
 *
 * @param plan the plan; empty if there is none
 * @param legs the legs of the plan in force
 * @param onward the onward transport; empty if nothing is said of it
 * @param checkpoints those of these legs that no later plan has dropped
 */
public record Journey(
        Optional<TravelPlan> plan,
        List<TravelLeg> legs,
        Optional<OnwardTransport> onward,
        List<Checkpoint> checkpoints) {

    private static final Comparator<Checkpoint> IN_ORDER =
            Comparator.comparing(Checkpoint::legSeq).thenComparing(Checkpoint::kind);

    /** Reads it; needs a running unit of work. */
    public static Journey of(TravelStore store, CaseId caseId) {
        List<TravelLeg> legs = store.all(TravelLeg.class, caseId).stream()
                .filter(leg -> !leg.replaced())
                .sorted(Comparator.comparing(TravelLeg::seq))
                .toList();
        List<Checkpoint> checkpoints = store.all(Checkpoint.class, caseId).stream()
                .filter(one -> !one.dropped())
                .filter(one -> legs.stream().anyMatch(leg -> leg.id().equals(one.legId())))
                .sorted(IN_ORDER)
                .toList();
        return new Journey(
                store.newest(TravelPlan.class, caseId),
                legs,
                store.newest(OnwardTransport.class, caseId).filter(OnwardTransport::told),
                checkpoints);
    }

    /** The leg with this number. */
    public Optional<TravelLeg> leg(int seq) {
        return legs.stream().filter(leg -> leg.seq() == seq).findFirst();
    }

    /** The last leg. */
    public Optional<TravelLeg> lastLeg() {
        return legs.isEmpty() ? Optional.empty() : Optional.of(legs.get(legs.size() - 1));
    }

    /** The day of departure by the clock of the place; the given one while no leg is planned. */
    public LocalDate departureDay(Instant otherwise) {
        return legs.isEmpty()
                ? LocalDate.ofInstant(otherwise, ZoneOffset.UTC)
                : legs.get(0).departsAt().toLocalDate();
    }

    /** The day of arrival by the clock of the place; the given one while no leg is planned. */
    public LocalDate arrivalDay(Instant otherwise) {
        return lastLeg()
                .map(leg -> leg.arrivesAt().toLocalDate())
                .orElseGet(() -> LocalDate.ofInstant(otherwise, ZoneOffset.UTC));
    }

    /**
     * Whether every leg can be reached from the one before it, in time: between them lies at least what either demands. The
     * clocks of the places do not matter, the moments do.
     */
    public boolean connects() {
        for (int i = 1; i < legs.size(); i++) {
            TravelLeg before = legs.get(i - 1);
            TravelLeg after = legs.get(i);
            Duration least = Duration.ofMinutes(Math.max(before.minTransferMinutes(), after.minTransferMinutes()));
            if (before.arrivesAt().plus(least).isAfter(after.departsAt())) {
                return false;
            }
        }
        return !legs.isEmpty();
    }

    /** Whether every leg has its ticket. */
    public boolean ticketed() {
        return !legs.isEmpty() && legs.stream().allMatch(leg -> leg.status() == LegStatus.TICKETED);
    }

    /** Whether the person has left on the first leg. */
    public boolean departed() {
        return !legs.isEmpty() && legs.get(0).status().travelled();
    }

    /** Whether nobody keeps a seat, and nothing is left that could be booked. */
    public boolean unusedLegsCancelled() {
        return !legs.isEmpty()
                && legs.stream()
                        .noneMatch(leg -> leg.status() == LegStatus.PLANNED
                                || leg.status().booked());
    }

    /** The arrival in the country of return, as IOM or the escort has reported it. */
    public Optional<Checkpoint> arrival() {
        return checkpoints.stream().filter(Checkpoint::provesArrival).findFirst();
    }

    /** The checkpoint of a kind on a leg. */
    public Optional<Checkpoint> checkpoint(int legSeq, Checkpoint.Kind kind) {
        return checkpoints.stream()
                .filter(one -> one.legSeq() == legSeq && one.kind() == kind)
                .findFirst();
    }

    /**
     * Those that are still to come: not reached, and none after them reached either. Those of a cancelled leg too:
     * until there is another plan, or the case goes on, nobody knows where the person is.
     */
    public List<Checkpoint> awaited() {
        int last = -1;
        for (int i = 0; i < checkpoints.size(); i++) {
            last = checkpoints.get(i).actualAt().isPresent() ? i : last;
        }
        return checkpoints.subList(last + 1, checkpoints.size());
    }

    /** The checkpoint that was reached last. */
    public Optional<Checkpoint> lastReached() {
        return checkpoints.stream().filter(one -> one.actualAt().isPresent()).reduce((earlier, later) -> later);
    }

    /** Whether a checkpoint and its grace have passed without the person. */
    public boolean overdue(Instant now) {
        return awaited().stream().anyMatch(one -> !one.dueAt().isAfter(now));
    }

    /** How far the plan has come: {@code DRAFT} without legs, {@code BOOKED} when all have tickets, else {@code PLANNED}. */
    public String status() {
        if (legs.isEmpty()) {
            return "DRAFT";
        }
        boolean waiting = legs.stream()
                .anyMatch(leg -> leg.status() == LegStatus.PLANNED
                        || leg.status() == LegStatus.REQUESTED
                        || leg.status() == LegStatus.HELD);
        return waiting ? "PLANNED" : "BOOKED";
    }
}
