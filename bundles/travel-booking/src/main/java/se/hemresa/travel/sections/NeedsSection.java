// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.sections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.travel.Escorting;
import se.hemresa.travel.FitToTravel;
import se.hemresa.travel.SpecialNeeds;
import se.hemresa.travel.TravelStore;

/** The section {@code travel-needs}. NEEDS_CODES leaves the codes; for an escort only those of the own legs. */
@Component
public final class NeedsSection implements CaseSection {

    private final TravelStore store;

    @Activate
    public NeedsSection(@Reference TravelStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "travel-needs";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        Optional<SpecialNeeds> needs = store.newest(SpecialNeeds.class, caseId);
        Optional<FitToTravel> fitness = store.newest(FitToTravel.class, caseId);
        if (needs.isEmpty() && fitness.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(view.whole() ? whole(needs, fitness) : codes(caseId, needs, view));
    }

    private static Map<String, Object> whole(Optional<SpecialNeeds> needs, Optional<FitToTravel> fitness) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("needs", List.of());
        needs.ifPresent(one -> section.putAll(one.content().tree()));
        fitness.ifPresent(one -> section.put("fitToTravel", one.content().tree()));
        return section;
    }

    private Map<String, Object> codes(CaseId caseId, Optional<SpecialNeeds> needs, View view) {
        if (!view.covers("NEEDS_CODES")) {
            return Map.of();
        }
        boolean escort = Caller.current().role().equals("ESCORT");
        List<String> codes = needs.filter(
                        one -> !escort || one.onAny(Escorting.legsOf(store, caseId, Caller.current())))
                .map(SpecialNeeds::needs)
                .orElse(List.of());
        return Map.of("needs", codes);
    }
}
