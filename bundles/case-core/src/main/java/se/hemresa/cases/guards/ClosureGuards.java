// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.guards;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.Person;
import se.hemresa.cases.closing.ClosingStore;
import se.hemresa.cases.closing.Closure;

/** What must stand in the closure before a case is closed for a reason that binds (domain.md §8.3). */
public final class ClosureGuards {

    private static final String DECEASED = "DECEASED";

    private ClosureGuards() {}

    /** Reads Closure.protectionPlanDocumentId. */
    @Component(service = Guard.class)
    public static final class ProtectionPlanReferenced implements Guard {

        private final ClosingStore closing;

        @Activate
        public ProtectionPlanReferenced(@Reference ClosingStore closing) {
            this.closing = closing;
        }

        @Override
        public String code() {
            return "alternative-protection-plan-referenced";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return closing.closure(caseId)
                    .filter(closure -> closure.terms().protectionPlanDocumentId() != null)
                    .isPresent();
        }
    }

    /** Reads Closure.reason. */
    @Component(service = Guard.class)
    public static final class ReasonBidNegative implements Guard {

        private final ClosingStore closing;

        @Activate
        public ReasonBidNegative(@Reference ClosingStore closing) {
            this.closing = closing;
        }

        @Override
        public String code() {
            return "closure-reason-bid-negative";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return closing.closure(caseId)
                    .filter(closure -> "BID_NEGATIVE".equals(closure.reason()))
                    .isPresent();
        }
    }

    /** Reads Closure.responsibleAuthorityId. */
    @Component(service = Guard.class)
    public static final class ResponsibilityKept implements Guard {

        private final ClosingStore closing;

        @Activate
        public ResponsibilityKept(@Reference ClosingStore closing) {
            this.closing = closing;
        }

        @Override
        public String code() {
            return "social-services-keep-responsibility";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return closing.closure(caseId)
                    .filter(closure -> closure.terms().responsibleAuthorityId() != null)
                    .isPresent();
        }
    }

    /** Reads Closure.reason. */
    @Component(service = Guard.class)
    public static final class ReasonLostContact implements Guard {

        private final ClosingStore closing;

        @Activate
        public ReasonLostContact(@Reference ClosingStore closing) {
            this.closing = closing;
        }

        @Override
        public String code() {
            return "closure-reason-lost-contact";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return closing.closure(caseId)
                    .filter(closure -> "LOST_CONTACT".equals(closure.reason()))
                    .isPresent();
        }
    }

    /** Reads Person.deceasedAt, Closure.reason and Closure.evidenceDocumentId. */
    @Component(service = Guard.class)
    public static final class DeathRecorded implements Guard {

        private final ClosingStore closing;
        private final FactStore persons;

        @Activate
        public DeathRecorded(@Reference ClosingStore closing, @Reference FactStore persons) {
            this.closing = closing;
            this.persons = persons;
        }

        @Override
        public String code() {
            return "death-recorded-with-source";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return persons.person(caseId).flatMap(Person::deceasedAt).isPresent()
                    && closing.closure(caseId)
                            .filter(closure -> DECEASED.equals(closure.reason()))
                            .filter(closure -> closure.terms().evidenceDocumentId() != null)
                            .isPresent();
        }
    }

    /** Reads Closure.requestedBy and Closure.approvedBy: two people. */
    @Component(service = Guard.class)
    public static final class FourEyes implements Guard {

        private final ClosingStore closing;

        @Activate
        public FourEyes(@Reference ClosingStore closing) {
            this.closing = closing;
        }

        @Override
        public String code() {
            return "four-eyes-closure";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return closing.closure(caseId)
                    .filter(closure -> closure.approvedBy()
                            .filter(by -> !by.equals(closure.requestedBy()))
                            .isPresent())
                    .isPresent();
        }
    }

    /** Reads Closure and Person.deceasedAt: an administrative reason, with what it demands; for a death its source. */
    @Component(service = Guard.class)
    public static final class ReasonAdministrative implements Guard {

        private final ClosingStore closing;
        private final FactStore persons;

        @Activate
        public ReasonAdministrative(@Reference ClosingStore closing, @Reference FactStore persons) {
            this.closing = closing;
            this.persons = persons;
        }

        @Override
        public String code() {
            return "closure-reason-administrative";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return closing.closure(caseId)
                    .filter(closure -> complete(caseId, closure.terms()))
                    .isPresent();
        }

        private boolean complete(CaseId caseId, Closure.Terms terms) {
            return switch (terms.reason()) {
                case "NO_RECEPTION", "LEFT_ON_OWN", "OTHER_PROGRAMME" -> true;
                case "TRANSFERRED" -> terms.transferredToOrgId() != null;
                case "DUPLICATE" -> terms.duplicateOfCaseId() != null;
                case DECEASED ->
                    terms.evidenceDocumentId() != null
                            && persons.person(caseId)
                                    .flatMap(Person::deceasedAt)
                                    .isPresent();
                default -> false;
            };
        }
    }
}
