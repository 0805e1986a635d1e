// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.guards;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.travel.Journey;
import se.hemresa.travel.Reception;
import se.hemresa.travel.TravelDocument;
import se.hemresa.travel.TravelLeg;
import se.hemresa.travel.TravelPlan;
import se.hemresa.travel.TravelStore;

/** What must be fixed before a journey is planned, and what makes a plan complete: seats, times and papers (domain.md §8.3). */
public final class PlanGuards {

    private PlanGuards() {}

    /** Reads TravelPlan.countryOfReturn and TravelPlan.finalDestination. */
    @Component(service = Guard.class)
    public static final class DestinationFixed implements Guard {

        private final TravelStore store;

        @Activate
        public DestinationFixed(@Reference TravelStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "return-country-and-destination-fixed";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return store.newest(TravelPlan.class, caseId)
                    .filter(plan -> plan.countryOfReturn().isPresent())
                    .filter(plan -> plan.finalDestination().isPresent())
                    .isPresent();
        }
    }

    /** Reads Reception.provider and Reception.namedReceiver. */
    @Component(service = Guard.class)
    public static final class ReceptionNamed implements Guard {

        private final TravelStore store;

        @Activate
        public ReceptionNamed(@Reference TravelStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "reception-responsible-named";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return store.newest(Reception.class, caseId)
                    .filter(reception -> reception.provider().isPresent())
                    .filter(reception ->
                            reception.content().text("namedReceiver").isPresent())
                    .isPresent();
        }
    }

    /** Reads TravelLeg.status; a plan without legs has no tickets. */
    @Component(service = Guard.class)
    public static final class AllLegsTicketed implements Guard {

        private final TravelStore store;

        @Activate
        public AllLegsTicketed(@Reference TravelStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "all-legs-ticketed";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return Journey.of(store, caseId).ticketed();
        }
    }

    /** Reads TravelLeg.seq, departsAt, arrivesAt and minTransferMinutes. */
    @Component(service = Guard.class)
    public static final class LegsConnect implements Guard {

        private final TravelStore store;

        @Activate
        public LegsConnect(@Reference TravelStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "legs-connect";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return Journey.of(store, caseId).connects();
        }
    }

    /** Reads TravelDocument.type and validTo, TravelLeg.borderControl, visaNeeded and arrivesAt. Where a border is controlled it must be a document to cross it with; elsewhere one that shows who its holder is. It must be valid on the day of arrival. */
    @Component(service = Guard.class)
    public static final class DocumentsValid implements Guard {

        private final TravelStore store;

        @Activate
        public DocumentsValid(@Reference TravelStore store) {
            this.store = store;
        }

        @Override
        public String code() {
            return "travel-documents-valid";
        }

        @Override
        public boolean holds(CaseId caseId) {
            List<TravelDocument> documents = store.all(TravelDocument.class, caseId);
            List<TravelLeg> legs = Journey.of(store, caseId).legs();
            return !legs.isEmpty() && legs.stream().allMatch(leg -> covered(leg, documents));
        }

        private static boolean covered(TravelLeg leg, List<TravelDocument> documents) {
            List<TravelDocument> valid = documents.stream()
                    .filter(document -> document.validOn(leg.arrivesAt().toLocalDate()))
                    .toList();
            boolean border = leg.content().flag("borderControl");
            boolean visa = leg.content().flag("visaNeeded");
            return valid.stream().anyMatch(border ? TravelDocument::crossesBorders : TravelDocument::identifies)
                    && (!visa
                            || valid.stream()
                                    .anyMatch(document -> document.type().equals("TRANSIT_VISA")));
        }
    }
}
