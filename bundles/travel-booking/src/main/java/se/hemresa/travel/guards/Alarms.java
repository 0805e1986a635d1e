// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.guards;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import se.hemresa.api.id.CaseId;
import se.hemresa.travel.Alarm;
import se.hemresa.travel.Alert;
import se.hemresa.travel.TravelStore;

/** The alarm that has stopped the case last. */
final class Alarms {

    private Alarms() {}

    static Optional<Alarm> newest(TravelStore store, CaseId caseId) {
        return store.all(Alarm.class, caseId).stream()
                .filter(alarm -> alarm.kind().stops())
                .reduce((older, newer) -> newer);
    }

    /** Who has been told of it. */
    static Set<String> told(TravelStore store, CaseId caseId) {
        Optional<UUID> alarm = newest(store, caseId).map(Alarm::id);
        return store.all(Alert.class, caseId).stream()
                .filter(alert -> alarm.filter(alert.alarmId()::equals).isPresent())
                .filter(alert -> alert.arrived() && !alert.allClear())
                .map(Alert::party)
                .collect(Collectors.toSet());
    }
}
