// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.guards;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.aftercare.Agreement;
import se.hemresa.aftercare.Plan;
import se.hemresa.aftercare.PlanStore;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;

/** What must hold of the plan itself (domain.md §8.3). */
public final class PlanGuards {

    private PlanGuards() {}

    /** The agreement to this version of the plan. */
    static Optional<Agreement> signed(PlanStore plans, Plan plan) {
        return plans.agreement(plan.caseId(), Agreement.Kind.PLAN)
                .filter(agreement -> agreement.planVersion() == plan.version());
    }

    /** Reads ReintegrationPlan.outlineAgreedAt and goals. */
    @Component(service = Guard.class)
    public static final class ReintegrationOutlineAgreed implements Guard {

        private final PlanStore plans;

        @Activate
        public ReintegrationOutlineAgreed(@Reference PlanStore plans) {
            this.plans = plans;
        }

        @Override
        public String code() {
            return "reintegration-outline-agreed";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return plans.agreement(caseId, Agreement.Kind.OUTLINE).isPresent()
                    && plans.newest(caseId)
                            .filter(plan -> !plan.goals().isEmpty())
                            .isPresent();
        }
    }

    /** Reads ReintegrationPlan.version and measures: an outline is version 0 and has none. */
    @Component(service = Guard.class)
    public static final class PlanHasMeasure implements Guard {

        private final PlanStore plans;

        @Activate
        public PlanHasMeasure(@Reference PlanStore plans) {
            this.plans = plans;
        }

        @Override
        public String code() {
            return "plan-has-measure";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return plans.newest(caseId).filter(Plan::hasMeasure).isPresent();
        }
    }

    /** Reads ReintegrationPlan.signature: of the newest version, not of one before it. */
    @Component(service = Guard.class)
    public static final class PlanSignedByPerson implements Guard {

        private final PlanStore plans;

        @Activate
        public PlanSignedByPerson(@Reference PlanStore plans) {
            this.plans = plans;
        }

        @Override
        public String code() {
            return "plan-signed-by-person";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return plans.newest(caseId)
                    .flatMap(plan -> signed(plans, plan))
                    .flatMap(agreement -> agreement.terms().signature())
                    .isPresent();
        }
    }

    /** Reads ReintegrationPlan.measures; without a plan nothing has ended. */
    @Component(service = Guard.class)
    public static final class AllMeasuresEnded implements Guard {

        private final PlanStore plans;

        @Activate
        public AllMeasuresEnded(@Reference PlanStore plans) {
            this.plans = plans;
        }

        @Override
        public String code() {
            return "all-measures-ended";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return plans.newest(caseId)
                    .filter(plan -> plan.measures().stream()
                            .allMatch(measure -> measure.status().ended()))
                    .isPresent();
        }
    }
}
