// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;

/**
 * What a step of the case means for the journey (effects of state-machine.json owned by this module): {@code
 * bookings-cancelled}, {@code incident-raised}, {@code checkpoints-rescheduled}. What was reported
 * while the case rested is followed when it goes on, and a case that is opened again begins a new journey. Each once, also
 * after an absence.
 */
@Component(service = MoveDesk.class)
public final class MoveDesk {

    private final TravelStore store;
    private final BookingDesk bookings;
    private final AlarmBell bell;
    private final AlarmDesk alarms;
    private final Way way;

    @Activate
    public MoveDesk(
            @Reference TravelStore store,
            @Reference BookingDesk bookings,
            @Reference AlarmBell bell,
            @Reference AlarmDesk alarms,
            @Reference Way way) {
        this.store = store;
        this.bookings = bookings;
        this.bell = bell;
        this.alarms = alarms;
        this.way = way;
    }

    /** A case has moved. In the unit of work of the delivery. */
    public void moved(Entry entry) {
        CaseId caseId = entry.subject().orElseThrow();
        switch (entry.payload().get("event")) {
            case "withdraw", "breakOff", "closeAdministratively" -> bookings.cancelAll(caseId);
            case "departed" -> departed(caseId);
            case "resume" -> way.setOut(caseId);
            case "reopen" -> way.beginAnew(caseId);
            case "arrived" -> way.goOn(caseId);
            case "located" -> {
                alarms.settle(caseId, "LOCATED", entry.at());
                way.resume(caseId);
            }
            case "missing" -> alarms.settle(caseId, "MISSING", entry.at());
            case "deathConfirmed" -> alarms.settle(caseId, "DECEASED", entry.at());
            default -> {}
        }
    }

    private void departed(CaseId caseId) {
        boolean reconfirmed =
                Journey.of(store, caseId).leg(1).filter(way::reconfirmed).isPresent();
        if (!reconfirmed) {
            bell.notReconfirmed(caseId);
        }
        way.setOut(caseId);
    }
}
