// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.aftercare.events.PlanAgreed;
import se.hemresa.api.access.Access;
import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.UnitOfWork;

/**
 * Makes and agrees reintegration plans. Each method is one unit of work, or joins the running one. The case must be the
 * caller's in the section {@code plan}; otherwise {@code platform.not-found} (404).
 */
@Component(service = PlanDesk.class)
public final class PlanDesk {

    private static final String SECTION = "plan";

    private final PlanStore plans;
    private final CareFileStore files;
    private final UnitOfWork work;
    private final Access access;
    private final Journal journal;
    private final Clock clock;

    @Activate
    public PlanDesk(
            @Reference PlanStore plans,
            @Reference CareFileStore files,
            @Reference UnitOfWork work,
            @Reference Access access,
            @Reference Journal journal,
            @Reference Clock clock) {
        this.plans = plans;
        this.files = files;
        this.work = work;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What a plan shall say.
     *
     * @param goals what the person wants to reach
     * @param measures what is done for it
     */
    public record Draft(List<String> goals, List<DraftMeasure> measures) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /**
     * A measure of a draft.
     *
     * @param id the measure of the version before that goes on; empty for a new one
     * @param support what is done, by whom and when
     * @param budget what it may cost
     */
    public record DraftMeasure(Optional<UUID> id, Measure.Support support, Money budget) {}

    /**
     * Replaces the plan by a new version. A measure that goes on keeps its id and status.
     *
     * @param caseId the case
     * @param draft the whole plan
     * @return the version
     * @throws PlatformException {@code platform.invalid} (422) with every violation of a rule
     */
    public Recorded put(CaseId caseId, Draft draft) {
        return work.run(() -> {
            requireWhole(caseId, Operation.CREATE, Operation.UPDATE);
            files.touch(caseId);
            Optional<Plan> before = plans.newest(caseId);
            requireWhole(caseId, before.isEmpty() ? Operation.CREATE : Operation.UPDATE);
            PlanRules.check(draft, before);
            Plan plan = new Plan(
                    UuidCreator.getTimeOrderedEpoch(),
                    caseId,
                    version(draft, before),
                    draft.goals(),
                    draft.measures().stream()
                            .map(measure -> measure(measure, before))
                            .toList(),
                    Entered.now(clock));
            plans.add(plan);
            return new Recorded(plan.id(), caseId, plan.version());
        });
    }

    /** A plan is written as a whole, so by nobody who sees parts only; asked before anything of the case is held. */
    private void requireWhole(CaseId caseId, Operation... anyOf) {
        if (Stream.of(anyOf)
                .noneMatch(operation -> access.view(caseId, SECTION, operation).whole())) {
            throw notFound();
        }
    }

    private static int version(Draft draft, Optional<Plan> before) {
        int last = before.map(Plan::version).orElse(0);
        return last == 0 && draft.measures().isEmpty() ? 0 : last + 1;
    }

    private static Measure measure(DraftMeasure draft, Optional<Plan> before) {
        Optional<Measure> same = before.flatMap(plan -> draft.id().flatMap(plan::measure));
        return new Measure(
                same.map(Measure::id).orElseGet(UuidCreator::getTimeOrderedEpoch),
                draft.support(),
                draft.budget(),
                same.map(Measure::status).orElse(Measure.Status.PLANNED));
    }

    /**
     * Records that the person agrees to the outline: to the goals, before the departure. It stays agreed when the plan is
     * made of it.
     *
     * @param caseId the case
     * @param agreedAt when
     * @return the agreement
     * @throws PlatformException {@code aftercare.nothing-to-agree} (409) without a goal; {@code platform.invalid} (422)
     */
    public Recorded agreeOutline(CaseId caseId, Instant agreedAt) {
        return agree(caseId, new Agreement.Terms(Agreement.Kind.OUTLINE, agreedAt, Optional.empty()));
    }

    /**
     * Records that the person agrees to the newest version of the plan and has signed it.
     *
     * @param caseId the case
     * @param agreedAt when
     * @param signature the person's
     * @return the agreement
     * @throws PlatformException {@code aftercare.nothing-to-agree} (409) without a measure; {@code platform.invalid} (422)
     */
    public Recorded agree(CaseId caseId, Instant agreedAt, Agreement.Signature signature) {
        return work.run(() -> {
            Recorded recorded =
                    agree(caseId, new Agreement.Terms(Agreement.Kind.PLAN, agreedAt, Optional.of(signature)));
            journal.append(new PlanAgreed(caseId, (int) recorded.version()));
            return recorded;
        });
    }

    private Recorded agree(CaseId caseId, Agreement.Terms terms) {
        return work.run(() -> {
            requireWhole(caseId, Operation.UPDATE);
            files.touch(caseId);
            PlanRules.check(terms, clock.instant());
            Plan plan = plans.newest(caseId)
                    .filter(newest -> PlanRules.canBeAgreed(newest, terms.kind()))
                    .orElseThrow(() -> new PlatformException(AftercareError.NOTHING_TO_AGREE));
            Agreement agreement =
                    new Agreement(UuidCreator.getTimeOrderedEpoch(), caseId, plan.version(), terms, Entered.now(clock));
            plans.add(agreement);
            return new Recorded(agreement.id(), caseId, plan.version());
        });
    }

    /**
     * Moves a measure on.
     *
     * @param caseId the case
     * @param measureId a measure of the newest version
     * @param status how far it has come
     * @return the measure
     * @throws PlatformException {@code platform.not-found} (404) if the newest version has no such measure;
     *     {@code aftercare.measure-ended} (409) if the status may not follow on the one it has
     */
    public Recorded move(CaseId caseId, UUID measureId, Measure.Status status) {
        return work.run(() -> {
            requireWhole(caseId, Operation.UPDATE);
            files.touch(caseId);
            Plan plan = plans.newest(caseId).orElseThrow(PlanDesk::notFound);
            Measure measure = plan.measure(measureId).orElseThrow(PlanDesk::notFound);
            if (!measure.status().allows(status)) {
                throw new PlatformException(AftercareError.MEASURE_ENDED);
            }
            plans.change(plan, measureId, status);
            return new Recorded(measureId, caseId, plan.version());
        });
    }

    private static PlatformException notFound() {
        return new PlatformException(PlatformError.NOT_FOUND);
    }

    /**
     * Cancels every measure that has not ended: the effect {@code unfinished-measures-cancelled} of {@code breakOff}, done by
     * the module itself.
     *
     * @param caseId the case
     */
    public void cancelUnfinished(CaseId caseId) {
        work.run(() -> {
            files.touch(caseId);
            plans.newest(caseId)
                    .ifPresent(plan -> plan.measures().stream()
                            .filter(measure -> !measure.status().ended())
                            .forEach(measure -> plans.change(plan, measure.id(), Measure.Status.CANCELLED)));
        });
    }
}
