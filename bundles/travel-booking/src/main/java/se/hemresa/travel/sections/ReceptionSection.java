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
import se.hemresa.travel.Checkpoint.Kind;
import se.hemresa.travel.Journey;
import se.hemresa.travel.Reception;
import se.hemresa.travel.TravelStore;

/**
 * The section {@code reception}. MEETING_POINT leaves an escort where, when and by which word; OWN_ROWS a partner what it is
 * asked for. Numbers of duty officers are recorded nowhere yet.
 */
@Component
public final class ReceptionSection implements CaseSection {

    private final TravelStore store;

    @Activate
    public ReceptionSection(@Reference TravelStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "reception";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        return store.newest(Reception.class, caseId)
                .filter(Reception::named)
                .map(reception -> covered(caseId, reception, view));
    }

    private Map<String, Object> covered(CaseId caseId, Reception reception, View view) {
        if (reception.isCovered(view, Caller.current().agency())) {
            Map<String, Object> section = new LinkedHashMap<>(Rows.tree(reception));
            section.put("version", reception.stamp().version());
            return section;
        }
        return view.covers("MEETING_POINT") ? meeting(caseId, reception) : Map.of();
    }

    private Map<String, Object> meeting(CaseId caseId, Reception reception) {
        Map<String, Object> meeting = new LinkedHashMap<>(
                reception.content().only(List.of("meetingPoint", "codeWord")).tree());
        Journey journey = Journey.of(store, caseId);
        journey.lastLeg()
                .flatMap(last -> journey.checkpoint(last.seq(), Kind.MET))
                .ifPresent(met -> meeting.put("meetingAt", met.expectedAt().toString()));
        return meeting;
    }
}
