// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.jpa;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import se.hemresa.travel.Alarm;
import se.hemresa.travel.Alert;
import se.hemresa.travel.Booking;
import se.hemresa.travel.Checkpoint;
import se.hemresa.travel.Content;
import se.hemresa.travel.EscortAssignment;
import se.hemresa.travel.FitToTravel;
import se.hemresa.travel.JourneyAbort;
import se.hemresa.travel.OnwardTransport;
import se.hemresa.travel.Reception;
import se.hemresa.travel.SpecialNeeds;
import se.hemresa.travel.Stamp;
import se.hemresa.travel.TravelDocument;
import se.hemresa.travel.TravelLeg;
import se.hemresa.travel.TravelPlan;
import se.hemresa.travel.TravelRecord;

/**
 * Which rows hold which records.
 *
 * @param row the entity
 * @param fresh makes a row that is not stored yet
 * @param reading makes the record
 */
record Kind<T extends TravelRecord>(
        Class<? extends Row> row, Supplier<? extends Row> fresh, BiFunction<Stamp, Content, T> reading) {

    private static final Map<Class<?>, Kind<?>> ALL = new LinkedHashMap<>();

    static {
        ALL.put(TravelPlan.class, new Kind<>(PlanRow.class, PlanRow::new, TravelPlan::new));
        ALL.put(TravelLeg.class, new Kind<>(LegRow.class, LegRow::new, TravelLeg::new));
        ALL.put(OnwardTransport.class, new Kind<>(OnwardRow.class, OnwardRow::new, OnwardTransport::new));
        ALL.put(TravelDocument.class, new Kind<>(DocumentRow.class, DocumentRow::new, TravelDocument::new));
        ALL.put(SpecialNeeds.class, new Kind<>(NeedsRow.class, NeedsRow::new, SpecialNeeds::new));
        ALL.put(FitToTravel.class, new Kind<>(FitnessRow.class, FitnessRow::new, FitToTravel::new));
        ALL.put(EscortAssignment.class, new Kind<>(EscortRow.class, EscortRow::new, EscortAssignment::new));
        ALL.put(Booking.class, new Kind<>(BookingRow.class, BookingRow::new, Booking::new));
        ALL.put(Checkpoint.class, new Kind<>(CheckpointRow.class, CheckpointRow::new, Checkpoint::new));
        ALL.put(Alarm.class, new Kind<>(AlarmRow.class, AlarmRow::new, Alarm::new));
        ALL.put(Alert.class, new Kind<>(AlertRow.class, AlertRow::new, Alert::new));
        ALL.put(JourneyAbort.class, new Kind<>(AbortRow.class, AbortRow::new, JourneyAbort::new));
        ALL.put(Reception.class, new Kind<>(ReceptionRow.class, ReceptionRow::new, Reception::new));
    }

    @SuppressWarnings("unchecked")
    static <T extends TravelRecord> Kind<T> of(Class<T> type) {
        return (Kind<T>) ALL.get(type);
    }

    static Iterable<Kind<?>> all() {
        return ALL.values();
    }
}
