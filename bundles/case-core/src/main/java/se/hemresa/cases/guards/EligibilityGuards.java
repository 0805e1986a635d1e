// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.guards;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.Decision;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.Person;
import se.hemresa.cases.ReferenceData;
import se.hemresa.cases.ReturnRight;

/** What must hold before a person is taken into the programme: the guards of {@code confirmEligible} (domain.md §8.3). */
public final class EligibilityGuards {

    private EligibilityGuards() {}

    /** Reads Case.targetGroupGrounds. */
    @Component(service = Guard.class)
    public static final class TargetGroupGroundPresent implements Guard {

        private final CaseStore cases;

        @Activate
        public TargetGroupGroundPresent(@Reference CaseStore cases) {
            this.cases = cases;
        }

        @Override
        public String code() {
            return "target-group-ground-present";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return cases.find(caseId)
                    .filter(file -> !file.targetGroupGrounds().isEmpty())
                    .isPresent();
        }
    }

    /** Reads Person.citizenships, in which a stateless person has the code XXA. */
    @Component(service = Guard.class)
    public static final class ForeignCitizen implements Guard {

        private final FactStore facts;

        @Activate
        public ForeignCitizen(@Reference FactStore facts) {
            this.facts = facts;
        }

        @Override
        public String code() {
            return "foreign-citizen";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return facts.person(caseId)
                    .map(Person::citizenships)
                    .filter(ReferenceData::foreign)
                    .isPresent();
        }
    }

    /** Reads ReturnRight.country and ReturnRight.status. */
    @Component(service = Guard.class)
    public static final class RightToReside implements Guard {

        private final FactStore facts;

        @Activate
        public RightToReside(@Reference FactStore facts) {
            this.facts = facts;
        }

        @Override
        public String code() {
            return "right-to-reside-in-return-country";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return facts.returnRight(caseId)
                    .filter(right -> right.status() != ReturnRight.Status.REFUSED)
                    .isPresent();
        }
    }

    /** Reads Decision: the newest on eligibility grants it and names who decided. */
    @Component(service = Guard.class)
    public static final class EligibilityDecided implements Guard {

        private final FactStore facts;

        @Activate
        public EligibilityDecided(@Reference FactStore facts) {
            this.facts = facts;
        }

        @Override
        public String code() {
            return "eligibility-decision-recorded";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return facts.decision(caseId, Decision.ELIGIBILITY)
                    .filter(decision -> decision.outcome() == Decision.Outcome.GRANTED)
                    .filter(decision -> !decision.decidedBy().isEmpty())
                    .isPresent();
        }
    }
}
