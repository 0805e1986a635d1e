// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.AccessCondition;
import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.id.CaseId;

/**
 * The condition {@code duringAssignment} of access.json: from READY_TO_DEPART until 24 hours after the last leg of the caller,
 * who is the user that an assignment names. An organisation alone is nobody who travels. A case that rests counts while the
 * person has left.
 */
@Component
public final class DuringAssignment implements AccessCondition {

    private static final String CODE = "duringAssignment";
    private static final Duration AFTER_THE_LAST_LEG = Duration.ofHours(24);
    private static final Set<String> FROM_READINESS_ON =
            Set.of("READY_TO_DEPART", "IN_TRANSIT", "ALARM", "ARRIVED", "RECEIVED", "REINTEGRATION", "FOLLOW_UP");
    private static final Set<String> AT_REST = Set.of("ON_HOLD", "RESTRICTED");

    private final TravelStore store;
    private final CaseDirectory cases;
    private final Clock clock;

    @Activate
    public DuringAssignment(@Reference TravelStore store, @Reference CaseDirectory cases, @Reference Clock clock) {
        this.store = store;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public Set<String> codes() {
        return Set.of(CODE);
    }

    @Override
    public boolean holds(String code, CaseId caseId, Caller caller) {
        String state = cases.find(caseId).map(CaseDirectory.Standing::state).orElse("");
        Journey journey = Journey.of(store, caseId);
        Optional<Instant> lastLeg = lastLeg(caseId, journey, caller);
        boolean travels = FROM_READINESS_ON.contains(state) || AT_REST.contains(state) && journey.departed();
        return travels
                && lastLeg.filter(end -> clock.instant().isBefore(end.plus(AFTER_THE_LAST_LEG)))
                        .isPresent();
    }

    /** When the last leg ends on which the caller escorts: as it was reported, else as it is planned. */
    private Optional<Instant> lastLeg(CaseId caseId, Journey journey, Caller caller) {
        List<EscortAssignment> own = store.all(EscortAssignment.class, caseId).stream()
                .filter(escort -> escort.names(caller) && !escort.over())
                .toList();
        return journey.legs().stream()
                .filter(leg -> own.stream().anyMatch(escort -> escort.isFor(leg)))
                .reduce((earlier, later) -> later)
                .map(leg -> end(journey, leg));
    }

    private static Instant end(Journey journey, TravelLeg leg) {
        return journey.checkpoint(leg.seq(), Checkpoint.Kind.LANDED)
                .or(() -> journey.checkpoint(leg.seq(), Checkpoint.Kind.TRANSIT_MET))
                .flatMap(Checkpoint::actualAt)
                .orElseGet(() -> leg.arrivesAt().toInstant());
    }
}
