// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.guards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.aftercare.CeilingStore;
import se.hemresa.aftercare.Ceilings;
import se.hemresa.aftercare.FollowUp;
import se.hemresa.aftercare.FollowUpStore;
import se.hemresa.aftercare.Plan;
import se.hemresa.aftercare.PlanStore;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;

/** What must hold of the plan or the follow-ups together with what other modules know (domain.md §8.3). */
public final class ReturnGuards {

    private ReturnGuards() {}

    private static Instant monthsAfter(Instant from, int months) {
        return from.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    /** Reads ReintegrationPlan.measures and GrantCeiling, the country of return in the section mapping, and whether the
     * person is a child; whoever may be one is one. */
    @Component(service = Guard.class)
    public static final class BudgetWithinCeiling implements Guard {

        private final PlanStore plans;
        private final CeilingStore ceilings;
        private final CaseDirectory directory;
        private final OtherModules others;
        private final Clock clock;

        @Activate
        public BudgetWithinCeiling(
                @Reference PlanStore plans,
                @Reference CeilingStore ceilings,
                @Reference CaseDirectory directory,
                @Reference OtherModules others,
                @Reference Clock clock) {
            this.plans = plans;
            this.ceilings = ceilings;
            this.directory = directory;
            this.others = others;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "budget-within-ceiling";
        }

        @Override
        public boolean holds(CaseId caseId) {
            LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
            boolean child = directory.ageGroup(caseId, today) != CaseDirectory.AgeGroup.ADULT;
            Optional<Plan> plan = plans.newest(caseId);
            return others.text(caseId, "mapping", "country")
                    .map(country -> new Ceilings.Scope(country, child, today))
                    .filter(scope -> plan.filter(newest -> new Ceilings(ceilings.all()).cover(newest.counting(), scope))
                            .isPresent())
                    .isPresent();
        }
    }

    /** Reads ReintegrationPlan.agreedAt and Reception.personReceivedAt; only a warning. */
    @Component(service = Guard.class)
    public static final class PlanWithinOneMonth implements Guard {

        private final PlanStore plans;
        private final OtherModules others;

        @Activate
        public PlanWithinOneMonth(@Reference PlanStore plans, @Reference OtherModules others) {
            this.plans = plans;
            this.others = others;
        }

        @Override
        public String code() {
            return "plan-within-one-month";
        }

        @Override
        public boolean holds(CaseId caseId) {
            Optional<Instant> agreed = plans.newest(caseId)
                    .flatMap(plan -> PlanGuards.signed(plans, plan))
                    .map(agreement -> agreement.terms().agreedAt());
            return others.text(caseId, "reception", "personReceivedAt")
                    .map(Instant::parse)
                    .flatMap(received -> agreed.filter(at -> !at.isAfter(monthsAfter(received, 1))))
                    .isPresent();
        }
    }

    /** Reads Checkpoint.kind and actualAt, or BreakOff.contactAt of a person who never arrived, or FollowUp.outcome: of
     * several alternatives one is enough, also when the module of another is absent. */
    @Component(service = Guard.class)
    public static final class SixMonthsPassedOrContactDeclined implements Guard {

        private final FollowUpStore followUps;
        private final OtherModules others;
        private final Clock clock;

        @Activate
        public SixMonthsPassedOrContactDeclined(
                @Reference FollowUpStore followUps, @Reference OtherModules others, @Reference Clock clock) {
            this.followUps = followUps;
            this.others = others;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "six-months-passed-or-contact-declined";
        }

        @Override
        public boolean holds(CaseId caseId) {
            boolean declined = followUps
                    .latestDone(caseId)
                    .flatMap(FollowUp::contact)
                    .filter(contact -> contact.outcome().equals("DECLINED_CONTACT"))
                    .isPresent();
            return declined
                    || others.returnedAt(caseId)
                            .filter(from -> !clock.instant().isBefore(monthsAfter(from, 6)))
                            .isPresent();
        }
    }
}
