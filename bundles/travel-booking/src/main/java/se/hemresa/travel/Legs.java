// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.travel.Checkpoint.Kind;

/**
 * How legs and checkpoints come further, always together: who is aboard has left on the leg, who is met at a transit has
 * arrived with it. Facts are kept whatever order they come in, and nothing goes backwards. In a unit of work.
 */
@Component(service = Legs.class)
public final class Legs {

    private final TravelStore store;
    private final Recording recording;
    private final Watch watch;
    private final Voluntariness voluntariness;

    @Activate
    public Legs(
            @Reference TravelStore store,
            @Reference Recording recording,
            @Reference Watch watch,
            @Reference Voluntariness voluntariness) {
        this.store = store;
        this.recording = recording;
        this.watch = watch;
        this.voluntariness = voluntariness;
    }

    /** A leg has a status that somebody reports; gives the version of the leg. */
    long report(TravelLeg leg, LegStatus status, Content body) {
        Instant at = body.moment("at").orElseGet(recording::now);
        Reporter reporter = Reporter.current();
        switch (status) {
            case CHECKED_IN -> reach(leg, Kind.CHECK_IN, at, reporter);
            case DEPARTED -> reach(leg, Kind.BOARDED, at, reporter);
            case ARRIVED -> reach(leg, arrivalOf(leg), at, reporter);
            default -> {}
        }
        TravelLeg now = store.find(TravelLeg.class, leg.caseId(), leg.id()).orElseThrow();
        if (status == LegStatus.TICKETED) {
            now = ticketed(now, body.only(List.of("bookingRef", "ticketNo", "fare")));
        } else if (now.status() != status) {
            now = now.with(status);
            recording.tell(TravelEvent.legChanged(now));
        } else {
            return now.stamp().version();
        }
        return store.save(now);
    }

    /** A ticket has come for a leg that waits for one; not stored yet. */
    TravelLeg ticketed(TravelLeg leg, Content ticket) {
        TravelLeg booked = leg.with(LegStatus.TICKETED);
        for (var member : ticket.tree().entrySet()) {
            booked = booked.with(member.getKey(), member.getValue());
        }
        recording.tell(TravelEvent.legBooked(booked));
        return booked;
    }

    /** The person was at a checkpoint of a leg; if that is known already, nothing changes. */
    void reach(TravelLeg leg, Kind kind, Instant at, Reporter reporter) {
        Journey.of(store, leg.caseId())
                .checkpoint(leg.seq(), kind)
                .filter(Checkpoint::awaited)
                .ifPresent(one -> reach(one, at, reporter));
    }

    /** The person was at an awaited checkpoint; gives its version. */
    long reach(Checkpoint checkpoint, Instant at, Reporter reporter) {
        TravelLeg leg = store.find(TravelLeg.class, checkpoint.caseId(), checkpoint.legId())
                .orElseThrow();
        if (checkpoint.kind() == Kind.CHECK_IN) {
            voluntariness.require(leg);
        }
        Checkpoint reached = new Checkpoint(
                checkpoint.stamp(),
                checkpoint
                        .content()
                        .with("actualAt", at.toString())
                        .with("reportedBy", reporter.role())
                        .with("reporter", reporter.tree()));
        long version = store.save(reached);
        recording.tell(TravelEvent.checkpointReached(reached));
        follow(leg, reached);
        return version;
    }

    private void follow(TravelLeg leg, Checkpoint reached) {
        LegStatus now = leg.status();
        switch (reached.kind()) {
            case CHECK_IN -> further(leg, LegStatus.CHECKED_IN, now == LegStatus.TICKETED);
            case BOARDED -> further(leg, LegStatus.DEPARTED, leftFrom(now));
            case TRANSIT_MET, LANDED, MET ->
                further(leg, LegStatus.ARRIVED, leftFrom(now) || now == LegStatus.DEPARTED);
            case AT_DESTINATION -> {}
        }
        if (reached.kind() == Kind.LANDED) {
            watch.expectReception(reached, reached.actualAt().orElseThrow());
        }
    }

    private static boolean leftFrom(LegStatus now) {
        return EnumSet.of(
                        LegStatus.PLANNED,
                        LegStatus.REQUESTED,
                        LegStatus.HELD,
                        LegStatus.TICKETED,
                        LegStatus.CHECKED_IN)
                .contains(now);
    }

    private void further(TravelLeg leg, LegStatus status, boolean forward) {
        if (forward) {
            TravelLeg moved = leg.with(status);
            store.save(moved);
            recording.tell(TravelEvent.legChanged(moved));
        }
    }

    private Kind arrivalOf(TravelLeg leg) {
        boolean last = Journey.of(store, leg.caseId())
                .lastLeg()
                .filter(one -> one.seq() == leg.seq())
                .isPresent();
        return last ? Kind.LANDED : Kind.TRANSIT_MET;
    }
}
