// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.guards;

import java.time.Clock;
import java.time.LocalDate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.travel.Journey;
import se.hemresa.travel.Reception;
import se.hemresa.travel.TravelStore;

/** When a person has arrived, and has been received (domain.md §8.3). */
public final class ArrivalGuards {

    private ArrivalGuards() {}

    /** Reads Checkpoint.kind, actualAt and reportedBy: IOM or the escort has seen the person land, or met the person. */
    @Component(service = Guard.class)
    public static final class ArrivalReported implements Guard {

        private final TravelStore store;

        @Activate
        public ArrivalReported(@Reference TravelStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "arrival-event-received";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return Journey.of(store, caseId).arrival().isPresent();
        }
    }

    /** Reads Reception.namedReceiver and personReceivedAt. */
    @Component(service = Guard.class)
    public static final class ReceiverConfirmed implements Guard {

        private final TravelStore store;

        @Activate
        public ReceiverConfirmed(@Reference TravelStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "named-receiver-confirmed";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return store.newest(Reception.class, caseId)
                    .filter(reception ->
                            reception.content().text("namedReceiver").isPresent())
                    .filter(Reception::received)
                    .isPresent();
        }
    }

    /** Reads Reception.takeoverSignedAt and the age on the day of arrival. */
    @Component(service = Guard.class)
    public static final class ChildTakeover implements Guard {

        private final TravelStore store;
        private final CaseDirectory cases;
        private final Clock clock;

        @Activate
        public ChildTakeover(@Reference TravelStore store, @Reference CaseDirectory cases, @Reference Clock clock) {
            this.store = store;
            this.cases = cases;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "child-takeover-signed";
        }

        @Override
        public boolean holds(CaseId caseId) {
            LocalDate day = Journey.of(store, caseId).arrivalDay(clock.instant());
            return cases.ageGroup(caseId, day) == CaseDirectory.AgeGroup.ADULT
                    || store.newest(Reception.class, caseId)
                            .filter(reception -> reception.content().has("takeoverSignedAt"))
                            .isPresent();
        }
    }
}
