// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.sections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.travel.Alarm;
import se.hemresa.travel.Alert;
import se.hemresa.travel.Checkpoint;
import se.hemresa.travel.Escorting;
import se.hemresa.travel.Journey;
import se.hemresa.travel.JourneyAbort;
import se.hemresa.travel.TravelStore;

/**
 * The section {@code checkpoints}: checkpoints, alarms, and a journey that was broken off. OWN_LEGS leaves an escort the
 * checkpoints of the own legs; ALARM_FACTS the open alarm, the checkpoint that was reached last and the next one.
 */
@Component
public final class CheckpointsSection implements CaseSection {

    private final TravelStore store;

    @Activate
    public CheckpointsSection(@Reference TravelStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "checkpoints";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        Journey journey = Journey.of(store, caseId);
        List<Alarm> alarms = store.all(Alarm.class, caseId);
        if (journey.checkpoints().isEmpty() && alarms.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(view.whole() ? whole(caseId, journey, alarms) : masked(caseId, journey, alarms, view));
    }

    private Map<String, Object> whole(CaseId caseId, Journey journey, List<Alarm> alarms) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put(
                "checkpoints", journey.checkpoints().stream().map(Rows::tree).toList());
        section.put("alarms", alarms.stream().map(this::withAlerts).toList());
        store.newest(JourneyAbort.class, caseId).ifPresent(abort -> section.put("abort", Rows.tree(abort)));
        return section;
    }

    private Map<String, Object> withAlerts(Alarm alarm) {
        Map<String, Object> row = Rows.tree(alarm);
        row.put(
                "alerts",
                store.all(Alert.class, alarm.caseId()).stream()
                        .filter(alert -> alert.alarmId().equals(alarm.id()))
                        .map(Rows::tree)
                        .toList());
        return row;
    }

    private Map<String, Object> masked(CaseId caseId, Journey journey, List<Alarm> alarms, View view) {
        Map<String, Object> section = new LinkedHashMap<>();
        Set<Integer> own = view.covers("OWN_LEGS") ? Escorting.legsOf(store, caseId, Caller.current()) : Set.of();
        List<Checkpoint> around = view.covers("ALARM_FACTS") ? around(journey) : List.of();
        List<Map<String, Object>> covered = journey.checkpoints().stream()
                .filter(one -> own.contains(one.legSeq()) || around.contains(one))
                .map(Rows::tree)
                .toList();
        if (!covered.isEmpty()) {
            section.put("checkpoints", covered);
        }
        if (view.covers("ALARM_FACTS")) {
            section.put(
                    "alarms",
                    alarms.stream()
                            .filter(Alarm::open)
                            .map(CheckpointsSection::facts)
                            .toList());
        }
        return section;
    }

    private static Map<String, Object> facts(Alarm alarm) {
        Map<String, Object> facts = Rows.tree(alarm);
        facts.keySet().retainAll(Set.of("id", "kind", "level", "raisedAt", "checkpointId"));
        return facts;
    }

    private static List<Checkpoint> around(Journey journey) {
        return Stream.concat(
                        journey.lastReached().stream(),
                        journey.awaited().stream().limit(1))
                .toList();
    }
}
