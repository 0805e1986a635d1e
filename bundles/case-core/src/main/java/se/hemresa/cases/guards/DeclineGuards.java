// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.guards;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.Decision;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.closing.ClosingStore;

/** What must hold before a referral is declined: the guards of {@code decline} (domain.md §8.3). */
public final class DeclineGuards {

    private DeclineGuards() {}

    /** Reads Closure.reason. */
    @Component(service = Guard.class)
    public static final class ClosureReasonNotTargetGroup implements Guard {

        private final ClosingStore closing;

        @Activate
        public ClosureReasonNotTargetGroup(@Reference ClosingStore closing) {
            this.closing = closing;
        }

        @Override
        public String code() {
            return "closure-reason-not-target-group";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return closing.closure(caseId)
                    .filter(closure -> "NOT_TARGET_GROUP".equals(closure.reason()))
                    .isPresent();
        }
    }

    /** Reads Closure.alternativeSupport. */
    @Component(service = Guard.class)
    public static final class AlternativeSupportRecorded implements Guard {

        private final ClosingStore closing;

        @Activate
        public AlternativeSupportRecorded(@Reference ClosingStore closing) {
            this.closing = closing;
        }

        @Override
        public String code() {
            return "alternative-support-recorded";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return closing.closure(caseId)
                    .map(closure -> closure.terms().alternativeSupport())
                    .filter(support -> !support.isEmpty())
                    .isPresent();
        }
    }

    /** Reads Decision: the person was told of the newest decision on eligibility. */
    @Component(service = Guard.class)
    public static final class PersonInformed implements Guard {

        private final FactStore facts;

        @Activate
        public PersonInformed(@Reference FactStore facts) {
            this.facts = facts;
        }

        @Override
        public String code() {
            return "person-informed-of-decision";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return facts.decision(caseId, Decision.ELIGIBILITY)
                    .flatMap(Decision::personInformedAt)
                    .isPresent();
        }
    }
}
