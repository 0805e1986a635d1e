// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.guards;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.travel.Content;
import se.hemresa.travel.EscortAssignment;
import se.hemresa.travel.FitToTravel;
import se.hemresa.travel.Journey;
import se.hemresa.travel.OnwardTransport;
import se.hemresa.travel.Reception;
import se.hemresa.travel.Sheet;
import se.hemresa.travel.TravelStore;

/** What must hold around the seats before a person is ready to depart: escort, receiver, onward transport, health (domain.md §8.3). */
public final class ReadinessGuards {

    private ReadinessGuards() {}

    /** Reads EscortAssignment.type, legs and confirmedAt: on every leg somebody comes along; RiskAssessment.mitigations and the age, if no escort is confirmed: then it must be certain that none is needed. */
    @Component(service = Guard.class)
    public static final class EscortConfirmed implements Guard {

        private final TravelStore store;
        private final CaseDirectory cases;
        private final Sheet sheet;
        private final Clock clock;

        @Activate
        public EscortConfirmed(
                @Reference TravelStore store,
                @Reference CaseDirectory cases,
                @Reference Sheet sheet,
                @Reference Clock clock) {
            this.store = store;
            this.cases = cases;
            this.sheet = sheet;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "escort-confirmed-if-required";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return isEscorted(caseId) || isAdult(caseId) && riskDemandsNone(caseId);
        }

        private boolean isEscorted(CaseId caseId) {
            List<EscortAssignment> coming = store.all(EscortAssignment.class, caseId).stream()
                    .filter(EscortAssignment::confirmed)
                    .toList();
            return !coming.isEmpty()
                    && Journey.of(store, caseId).legs().stream()
                            .allMatch(leg -> coming.stream().anyMatch(escort -> escort.isFor(leg)));
        }

        private boolean isAdult(CaseId caseId) {
            LocalDate day = Journey.of(store, caseId).departureDay(clock.instant());
            return cases.ageGroup(caseId, day) == CaseDirectory.AgeGroup.ADULT;
        }

        private boolean riskDemandsNone(CaseId caseId) {
            List<Content> newest = SignedRisks.newestOfEachSide(sheet.read(caseId, "risk"));
            return !newest.isEmpty()
                    && newest.stream()
                            .flatMap(assessment -> assessment.list("mitigations").stream())
                            .noneMatch(mitigation -> mitigation
                                    .text("kind")
                                    .filter("ESCORT"::equals)
                                    .isPresent());
        }
    }

    /** Reads Reception.confirmedAt. */
    @Component(service = Guard.class)
    public static final class ReceptionConfirmed implements Guard {

        private final TravelStore store;

        @Activate
        public ReceptionConfirmed(@Reference TravelStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "reception-confirmed";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return store.newest(Reception.class, caseId)
                    .filter(reception -> reception.content().has("confirmedAt"))
                    .isPresent();
        }
    }

    /** Reads OnwardTransport.status, provider and departsAt. */
    @Component(service = Guard.class)
    public static final class OnwardPlanned implements Guard {

        private final TravelStore store;

        @Activate
        public OnwardPlanned(@Reference TravelStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "onward-transport-planned";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return store.newest(OnwardTransport.class, caseId)
                    .filter(OnwardTransport::planned)
                    .isPresent();
        }
    }

    /** Reads HealthRecord.fitToTravelRequired, FitToTravel.assessedAt and validTo. Without a certificate the health section must say that none is needed. */
    @Component(service = Guard.class)
    public static final class FitIfFlagged implements Guard {

        private final TravelStore store;
        private final Sheet sheet;
        private final Clock clock;

        @Activate
        public FitIfFlagged(@Reference TravelStore store, @Reference Sheet sheet, @Reference Clock clock) {
            this.store = store;
            this.sheet = sheet;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "fit-to-travel-if-health-flag";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return certified(caseId)
                    || sheet.read(caseId, "health")
                            .filter(health -> health.has("fitToTravelRequired"))
                            .filter(health -> !health.flag("fitToTravelRequired"))
                            .isPresent();
        }

        private boolean certified(CaseId caseId) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            LocalDate arrival = Journey.of(store, caseId).arrivalDay(clock.instant());
            return store.newest(FitToTravel.class, caseId)
                    .filter(certificate -> certificate.covers(today, arrival))
                    .isPresent();
        }
    }
}
