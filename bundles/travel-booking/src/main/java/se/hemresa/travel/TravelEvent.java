// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.Map;
import java.util.Optional;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * What this module tells (domain.md §11): ids and codes, and for timers the moment they were set for.
 *
 * @param type the name of the fact
 * @param caseId the case
 * @param payload ids and codes by name
 */
public record TravelEvent(String type, CaseId caseId, Map<String, String> payload) implements Event {

    /** Timer: a checkpoint should have been reached by now, if it is still expected at that time. */
    public static TravelEvent checkpointDue(Checkpoint checkpoint) {
        return new TravelEvent(
                "CheckpointDue",
                checkpoint.caseId(),
                Map.of(
                        "checkpointId", checkpoint.id().toString(),
                        "expectedAt", checkpoint.expectedAt().toString()));
    }

    /** Timer: the person should have been received by now. */
    public static TravelEvent receptionDue(Checkpoint arrival) {
        return about("ReceptionDue", arrival, "checkpointId");
    }

    /** Timer: somebody is to be told of an alarm. */
    public static TravelEvent alertDue(Alert alert) {
        return about("AlertDue", alert, "alertId");
    }

    /** The person was there. */
    public static TravelEvent checkpointReached(Checkpoint checkpoint) {
        return new TravelEvent(
                "CheckpointReached",
                checkpoint.caseId(),
                Map.of(
                        "checkpointId", checkpoint.id().toString(),
                        "kind", checkpoint.kind().name()));
    }

    /** An alarm was raised. */
    public static TravelEvent alarmRaised(Alarm alarm) {
        return new TravelEvent(
                "AlarmRaised",
                alarm.caseId(),
                Map.of("alarmId", alarm.id().toString(), "kind", alarm.kind().name()));
    }

    /** An alarm was closed. */
    public static TravelEvent alarmClosed(Alarm alarm) {
        return about("AlarmClosed", alarm, "alarmId");
    }

    /** The person has left without having confirmed that it is of free will. */
    public static TravelEvent incidentRaised(Alarm alarm) {
        return about("IncidentRaised", alarm, "alarmId");
    }

    /** A ticket was issued for a leg. */
    public static TravelEvent legBooked(TravelLeg leg) {
        return about("LegBooked", leg, "legId");
    }

    /** A leg has come further, or is not what it was. */
    public static TravelEvent legChanged(TravelLeg leg) {
        return new TravelEvent(
                "LegChanged",
                leg.caseId(),
                Map.of("legId", leg.id().toString(), "status", leg.status().name()));
    }

    /** A fact that needs no more than its name: {@code ReceptionConfirmed}, {@code Received}. */
    public static TravelEvent plain(String type, CaseId caseId) {
        return new TravelEvent(type, caseId, Map.of());
    }

    private static TravelEvent about(String type, TravelRecord subject, String name) {
        return new TravelEvent(type, subject.caseId(), Map.of(name, subject.id().toString()));
    }

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }
}
