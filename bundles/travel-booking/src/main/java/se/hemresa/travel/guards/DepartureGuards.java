// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.guards;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.travel.Journey;
import se.hemresa.travel.JourneyAbort;
import se.hemresa.travel.LegStatus;
import se.hemresa.travel.Sheet;
import se.hemresa.travel.TravelDocument;
import se.hemresa.travel.TravelStore;

/** When a person has left, must plan anew, or breaks the journey off (domain.md §8.3). */
public final class DepartureGuards {

    private DepartureGuards() {}

    /** Reads TravelLeg.seq and status; who has arrived with a leg has departed on it. */
    @Component(service = Guard.class)
    public static final class FirstLegDeparted implements Guard {

        private final TravelStore store;

        @Activate
        public FirstLegDeparted(@Reference TravelStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "first-leg-departed";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return Journey.of(store, caseId).departed();
        }
    }

    /** Reads TravelLeg.status; TravelDocument.validTo of the newest document of each type; RiskAssessment.overall and assessedAt: the newest signed assessment of a side is higher than the one before it. One is enough. */
    @Component(service = Guard.class)
    public static final class ReplanCause implements Guard {

        private final TravelStore store;
        private final Sheet sheet;
        private final Clock clock;

        @Activate
        public ReplanCause(@Reference TravelStore store, @Reference Sheet sheet, @Reference Clock clock) {
            this.store = store;
            this.sheet = sheet;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "replan-cause-present";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return legCancelled(caseId) || documentExpired(caseId) || SignedRisks.raised(sheet.read(caseId, "risk"));
        }

        private boolean legCancelled(CaseId caseId) {
            return Journey.of(store, caseId).legs().stream().anyMatch(leg -> leg.status() == LegStatus.CANCELLED);
        }

        private boolean documentExpired(CaseId caseId) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            return store.all(TravelDocument.class, caseId).stream()
                    .collect(Collectors.toMap(TravelDocument::type, document -> document, (older, newer) -> newer))
                    .values()
                    .stream()
                    .anyMatch(document -> !document.validOn(today));
        }
    }

    /** Reads JourneyAbort.safePlace, confirmedBy and confirmedAt, of an abort of the plan in force. */
    @Component(service = Guard.class)
    public static final class AtSafePlace implements Guard {

        private final TravelStore store;

        @Activate
        public AtSafePlace(@Reference TravelStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "person-at-known-safe-place";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return Aborts.current(store, caseId).filter(JourneyAbort::safe).isPresent();
        }
    }

    /** Reads JourneyAbort.reason, of an abort of the plan in force. */
    @Component(service = Guard.class)
    public static final class AbortReason implements Guard {

        private final TravelStore store;

        @Activate
        public AbortReason(@Reference TravelStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "abort-reason-recorded";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return Aborts.current(store, caseId)
                    .filter(abort -> abort.content().text("reason").isPresent())
                    .isPresent();
        }
    }

    /** Reads TravelLeg.status. */
    @Component(service = Guard.class)
    public static final class UnusedLegsCancelled implements Guard {

        private final TravelStore store;

        @Activate
        public UnusedLegsCancelled(@Reference TravelStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "unused-legs-cancelled";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return Journey.of(store, caseId).unusedLegsCancelled();
        }
    }
}
