// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.guards;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.Guard;
import se.hemresa.travel.Sheet;
import se.hemresa.travel.TravelStore;

/** Every guard of this module, by its code. */
public final class TravelGuards {

    private TravelGuards() {}

    public static Map<String, Guard> all(TravelStore store, Clock clock, CaseDirectory cases, Sheet sheet) {
        Map<String, Guard> guards = new LinkedHashMap<>();
        Stream.of(
                        new AlarmGuards.CheckpointOverdue(store, clock),
                        new AlarmGuards.ReceptionOverdue(store, clock),
                        new AlarmGuards.ContactReestablished(store),
                        new AlarmGuards.NoteWritten(store),
                        new AlarmGuards.PoliceAndIomAlerted(store),
                        new AlarmGuards.MissingChildReported(store, cases, clock),
                        new ArrivalGuards.ArrivalReported(store),
                        new ArrivalGuards.ReceiverConfirmed(store),
                        new ArrivalGuards.ChildTakeover(store, cases, clock),
                        new DepartureGuards.FirstLegDeparted(store),
                        new DepartureGuards.ReplanCause(store, sheet, clock),
                        new DepartureGuards.AtSafePlace(store),
                        new DepartureGuards.AbortReason(store),
                        new DepartureGuards.UnusedLegsCancelled(store),
                        new PlanGuards.DestinationFixed(store),
                        new PlanGuards.ReceptionNamed(store),
                        new PlanGuards.AllLegsTicketed(store),
                        new PlanGuards.LegsConnect(store),
                        new PlanGuards.DocumentsValid(store),
                        new ReadinessGuards.EscortConfirmed(store, cases, sheet, clock),
                        new ReadinessGuards.ReceptionConfirmed(store),
                        new ReadinessGuards.OnwardPlanned(store),
                        new ReadinessGuards.FitIfFlagged(store, sheet, clock))
                .forEach(guard -> guards.put(guard.code(), guard));
        return guards;
    }
}
