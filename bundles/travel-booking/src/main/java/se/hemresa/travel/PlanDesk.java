// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Operation;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.travel.Recording.Receipt;

/** Plans the journey: plan, legs, onward transport, and how far each leg has come. Each method is one unit of work. */
@Component(service = PlanDesk.class)
public final class PlanDesk {

    private static final Set<String> ON_THE_WAY = Set.of("IN_TRANSIT", "ALARM", "ARRIVED");

    private final TravelStore store;
    private final Recording recording;
    private final Watch watch;
    private final Legs legs;
    private final CaseDirectory cases;

    @Activate
    public PlanDesk(
            @Reference TravelStore store,
            @Reference Recording recording,
            @Reference Watch watch,
            @Reference Legs legs,
            @Reference CaseDirectory cases) {
        this.store = store;
        this.recording = recording;
        this.watch = watch;
        this.legs = legs;
        this.cases = cases;
    }

    /**
     * Puts a whole plan in force. A leg that is the same service keeps its booking; another in its place is new and PLANNED.
     * The checkpoints follow.
     *
     * @param caseId the case
     * @param body the plan as in the contract
     * @return the plan; its version has gone up by one
     * @throws PlatformException {@code platform.invalid} (422) with every violation; {@code platform.not-found} (404);
     *     {@code travel.leg-booked} (409) or {@code travel.leg-travelled} (409) if a leg that must stay is changed or left out;
     *     {@code travel.replan-first} (409) if the case is ready to depart and other legs are planned
     */
    public Receipt plan(CaseId caseId, Content body) {
        PlanRules.check(body);
        Optional<TravelPlan> known = recording.read(() -> store.newest(TravelPlan.class, caseId));
        return recording.write(caseId, "travel", known.isPresent() ? Operation.UPDATE : Operation.CREATE, () -> {
            Stamp stamp = known.map(TravelPlan::stamp).orElseGet(() -> recording.stamp(caseId));
            TravelPlan plan = new TravelPlan(stamp, body.without("legs", "onward"));
            long version = store.save(plan);
            replaceLegs(caseId, body);
            replaceOnward(caseId, body);
            watch.follow(caseId);
            return new Receipt(plan.id(), caseId, version);
        });
    }

    /**
     * Reports how far a leg has come. Departure and arrival count as the checkpoints they are.
     *
     * @param caseId the case
     * @param seq the leg
     * @param body status, and what belongs to it
     * @return the leg
     * @throws PlatformException {@code platform.not-found} (404) also for a leg that is not planned;
     *     {@code travel.leg-status-order} (409); {@code platform.invalid} (422); {@code travel.voluntariness-not-reconfirmed}
     *     (409) for CHECKED_IN
     */
    public Receipt report(CaseId caseId, int seq, Content body) {
        LegStatus status = LegStatus.valueOf(body.text("status").orElseThrow());
        new Violations()
                .past("/at", body, "at", recording.now())
                .required("/ticketNo", body.has("ticketNo"), status == LegStatus.TICKETED)
                .refuse();
        return recording.write(caseId, "travel", Operation.UPDATE, () -> {
            TravelLeg leg = Journey.of(store, caseId).leg(seq).orElseThrow(Recording::notFound);
            if (!leg.status().next().contains(status)) {
                throw new PlatformException(TravelError.LEG_STATUS_ORDER);
            }
            return new Receipt(leg.id(), caseId, legs.report(leg, status, body));
        });
    }

    private void replaceLegs(CaseId caseId, Content body) {
        Map<Integer, TravelLeg> known = new LinkedHashMap<>();
        Journey.of(store, caseId).legs().forEach(leg -> known.put(leg.seq(), leg));
        for (Content wanted : body.list("legs")) {
            TravelLeg before = known.remove(wanted.number("seq").orElseThrow());
            if (before != null && stays(before, wanted)) {
                keep(before, wanted);
            } else {
                if (before != null) {
                    replace(before);
                }
                requireUnfixed(caseId);
                store.save(new TravelLeg(recording.stamp(caseId), wanted.with("status", LegStatus.PLANNED.name())));
            }
        }
        known.values().forEach(this::replace);
    }

    /** A leg that was cancelled or missed does not come back to life: the same service is planned anew. */
    private static boolean stays(TravelLeg before, Content wanted) {
        return before.content().only(TravelLeg.SERVICE).equals(wanted.only(TravelLeg.SERVICE))
                && !EnumSet.of(LegStatus.CANCELLED, LegStatus.MISSED, LegStatus.REBOOKED)
                        .contains(before.status());
    }

    private void keep(TravelLeg before, Content wanted) {
        Content content = before.content();
        for (String term : TravelLeg.TERMS) {
            content = content.with(term, wanted.tree().get(term));
        }
        store.save(new TravelLeg(before.stamp(), content));
    }

    private void replace(TravelLeg before) {
        requireUnfixed(before.caseId());
        if (before.status().booked()) {
            throw new PlatformException(TravelError.LEG_BOOKED);
        }
        boolean onTheWay = cases.find(before.caseId())
                .filter(standing -> ON_THE_WAY.contains(standing.state()))
                .isPresent();
        if (before.status().travelled() && onTheWay) {
            throw new PlatformException(TravelError.LEG_TRAVELLED);
        }
        store.save(before.with("replaced", true));
        recording.tell(TravelEvent.legChanged(before));
    }

    /** What made the case ready was asked of these legs; others must be asked anew, so {@code replan} comes first. */
    private void requireUnfixed(CaseId caseId) {
        if (cases.find(caseId)
                .filter(standing -> standing.state().equals("READY_TO_DEPART"))
                .isPresent()) {
            throw new PlatformException(TravelError.REPLAN_FIRST);
        }
    }

    private void replaceOnward(CaseId caseId, Content body) {
        Content onward = body.inner("onward").orElseGet(() -> new Content(Map.of()));
        store.save(new OnwardTransport(recording.stamp(caseId), onward));
    }
}
