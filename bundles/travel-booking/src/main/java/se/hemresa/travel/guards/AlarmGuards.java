// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.guards;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.travel.Journey;
import se.hemresa.travel.Reception;
import se.hemresa.travel.TravelStore;

/** When the alarm goes off, and what ends it (domain.md §8.3). An alarm here is one that stops the case; the newest counts. */
public final class AlarmGuards {

    private AlarmGuards() {}

    /** Reads Checkpoint.expectedAt, graceMinutes and actualAt; a checkpoint that lies before one that was reached is no longer awaited. */
    @Component(service = Guard.class)
    public static final class CheckpointOverdue implements Guard {

        private final TravelStore store;
        private final Clock clock;

        @Activate
        public CheckpointOverdue(@Reference TravelStore store, @Reference Clock clock) {
            this.store = store;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "checkpoint-overdue";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return Journey.of(store, caseId).overdue(clock.instant());
        }
    }

    /** Reads Reception.personReceivedAt, and kind and actualAt of the arrival; the time is the grace of that checkpoint, 4 hours unless the leg says otherwise. */
    @Component(service = Guard.class)
    public static final class ReceptionOverdue implements Guard {

        private final TravelStore store;
        private final Clock clock;

        @Activate
        public ReceptionOverdue(@Reference TravelStore store, @Reference Clock clock) {
            this.store = store;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "reception-confirmation-overdue";
        }

        @Override
        public boolean holds(CaseId caseId) {
            boolean received = store.newest(Reception.class, caseId)
                    .filter(Reception::received)
                    .isPresent();
            return !received
                    && Journey.of(store, caseId)
                            .arrival()
                            .filter(arrival -> !arrival.actualAt()
                                    .orElseThrow()
                                    .plus(arrival.grace())
                                    .isAfter(clock.instant()))
                            .isPresent();
        }
    }

    /** Reads Alarm.contactAt and contactVia. */
    @Component(service = Guard.class)
    public static final class ContactReestablished implements Guard {

        private final TravelStore store;

        @Activate
        public ContactReestablished(@Reference TravelStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "contact-re-established";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return Alarms.newest(store, caseId)
                    .filter(alarm -> alarm.content().has("contactAt"))
                    .filter(alarm -> alarm.content().text("contactVia").isPresent())
                    .isPresent();
        }
    }

    /** Reads Alarm.note. */
    @Component(service = Guard.class)
    public static final class NoteWritten implements Guard {

        private final TravelStore store;

        @Activate
        public NoteWritten(@Reference TravelStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "alarm-note-written";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return Alarms.newest(store, caseId)
                    .filter(alarm -> alarm.content().text("note").isPresent())
                    .isPresent();
        }
    }

    /** Reads Alarm.alerts: police and IOM have signed for the message, or a person has told them. */
    @Component(service = Guard.class)
    public static final class PoliceAndIomAlerted implements Guard {

        private final TravelStore store;

        @Activate
        public PoliceAndIomAlerted(@Reference TravelStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "police-and-iom-alerted";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return Alarms.told(store, caseId).containsAll(Set.of("POLICE", "IOM-FI"));
        }
    }

    /** Reads Alarm.alerts and the age. */
    @Component(service = Guard.class)
    public static final class MissingChildReported implements Guard {

        private final TravelStore store;
        private final CaseDirectory cases;
        private final Clock clock;

        @Activate
        public MissingChildReported(
                @Reference TravelStore store, @Reference CaseDirectory cases, @Reference Clock clock) {
            this.store = store;
            this.cases = cases;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "missing-child-reported";
        }

        @Override
        public boolean holds(CaseId caseId) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            return cases.ageGroup(caseId, today) == CaseDirectory.AgeGroup.ADULT
                    || Alarms.told(store, caseId).containsAll(Set.of("POLICE", "SOCIAL_SERVICES"));
        }
    }
}
