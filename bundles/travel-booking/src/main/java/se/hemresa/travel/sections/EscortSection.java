// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.sections;

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
import se.hemresa.travel.EscortAssignment;
import se.hemresa.travel.TravelStore;

/** The section {@code escort}. OWN_ROWS leaves an escort the own assignments. */
@Component
public final class EscortSection implements CaseSection {

    private final TravelStore store;

    @Activate
    public EscortSection(@Reference TravelStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "escort";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        List<EscortAssignment> all = store.all(EscortAssignment.class, caseId);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Map<String, Object>> rows = all.stream()
                .filter(escort -> view.whole() || view.covers("OWN_ROWS") && escort.isOf(Caller.current()))
                .map(Rows::tree)
                .toList();
        return Optional.of(rows.isEmpty() ? Map.of() : Map.of("escorts", rows));
    }
}
