// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.sections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.travel.Escorting;
import se.hemresa.travel.Journey;
import se.hemresa.travel.OnwardTransport;
import se.hemresa.travel.TravelLeg;
import se.hemresa.travel.TravelPlan;
import se.hemresa.travel.TravelStore;

/** The section {@code travel}. OWN_LEGS leaves the legs of an escort; ARRIVAL_LEG place, time and number of the last leg, and how it goes on. */
@Component
public final class TravelSection implements CaseSection {

    private static final List<String> OF_LEG = List.of(
            "seq",
            "mode",
            "carrier",
            "serviceNo",
            "from",
            "to",
            "departsAt",
            "arrivesAt",
            "status",
            "minTransferMinutes",
            "borderControl",
            "visaNeeded",
            "transitAssistance",
            "bookingRef",
            "ticketNo",
            "fare");
    private static final List<String> OF_ARRIVAL = List.of("seq", "serviceNo", "to", "arrivesAt");

    private final TravelStore store;

    @Activate
    public TravelSection(@Reference TravelStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "travel";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        Journey journey = Journey.of(store, caseId);
        return journey.plan().map(plan -> view.whole() ? whole(plan, journey) : masked(caseId, journey, view));
    }

    private static Map<String, Object> whole(TravelPlan plan, Journey journey) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("version", plan.stamp().version());
        section.putAll(plan.content().tree());
        section.put("status", journey.status());
        section.put("legs", legs(journey, leg -> true, OF_LEG));
        putOnward(section, journey.onward());
        return section;
    }

    private Map<String, Object> masked(CaseId caseId, Journey journey, View view) {
        Map<String, Object> section = new LinkedHashMap<>();
        Set<Integer> own = view.covers("OWN_LEGS") ? Escorting.legsOf(store, caseId, Caller.current()) : Set.of();
        List<Object> legs = new ArrayList<>(legs(journey, leg -> own.contains(leg.seq()), OF_LEG));
        if (view.covers("ARRIVAL_LEG")) {
            Optional<Integer> last = journey.lastLeg().map(TravelLeg::seq).filter(seq -> !own.contains(seq));
            legs.addAll(legs(
                    journey, leg -> last.filter(seq -> seq == leg.seq()).isPresent(), OF_ARRIVAL));
            putOnward(section, journey.onward());
        }
        if (!legs.isEmpty()) {
            section.put("legs", legs);
        }
        return section;
    }

    private static List<Map<String, Object>> legs(Journey journey, Predicate<TravelLeg> which, List<String> members) {
        return journey.legs().stream()
                .filter(which)
                .map(leg -> leg.content().only(members).tree())
                .toList();
    }

    private static void putOnward(Map<String, Object> section, Optional<OnwardTransport> onward) {
        onward.ifPresent(one -> section.put("onward", one.content().tree()));
    }
}
