// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.Tasks;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Journal;

/** Sees to it that a risk is assessed anew when what was assessed does not count any more. Called by routes, in their unit. */
@Component(service = Reassessment.class)
public final class Reassessment {

    private static final String TASK = "reassess-risk";
    private static final String ASSESSOR = "RISK_ASSESSOR";

    /** Where no return lies ahead any more: the state now, because a case can be opened again. */
    private static final Set<String> AT_HOME = Set.of("RECEIVED", "REINTEGRATION", "FOLLOW_UP", "CLOSED");

    /** A person whose journey was broken off waits somewhere: the next day. */
    private static final Duration AFTER_ABORT = Duration.ofDays(1);

    private static final Duration AFTER_EXPIRY = Duration.ofDays(7);

    private final RiskStore store;
    private final BestInterestsStore determinations;
    private final CaseDirectory cases;
    private final Tasks tasks;
    private final Journal journal;
    private final Clock clock;

    @Activate
    public Reassessment(
            @Reference RiskStore store,
            @Reference BestInterestsStore determinations,
            @Reference CaseDirectory cases,
            @Reference Tasks tasks,
            @Reference Journal journal,
            @Reference Clock clock) {
        this.store = store;
        this.determinations = determinations;
        this.cases = cases;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The effect {@code risk-reassessment-forced}: what was assessed before the journey was aborted counts no longer, and
     * somebody is set to work, unless the person has come home since.
     *
     * @param caseId the case
     * @param at when the journey was aborted
     */
    public void journeyAborted(CaseId caseId, Instant at) {
        expire(caseId, at, RiskExpired.Cause.JOURNEY_ABORTED);
        openTask(caseId, at.plus(AFTER_ABORT), caseId);
    }

    /**
     * The case was opened again: what was assessed, and decided for a child, for an earlier return counts for none that follows.
     *
     * @param caseId the case
     * @param at when it was opened
     */
    public void reopened(CaseId caseId, Instant at) {
        expire(caseId, at, RiskExpired.Cause.CASE_REOPENED);
        determinations
                .newest(caseId)
                .filter(one -> !one.recordedAt().isAfter(at))
                .ifPresent(one -> determinations.end(one, UuidCreator.getTimeOrderedEpoch(), at));
    }

    private void expire(CaseId caseId, Instant at, RiskExpired.Cause cause) {
        store.file(caseId)
                .inForce()
                .filter(one -> one.isValid(at) && !one.setting().assessedAt().isAfter(at))
                .forEach(one -> {
                    store.expire(one, UuidCreator.getTimeOrderedEpoch(), at);
                    journal.append(new RiskExpired(caseId, one.id(), cause));
                });
    }

    /**
     * The time of an assessment is over. Nothing happens if a newer one has replaced it or it was ended before; nobody is set
     * to work once the person has been received or the case is closed.
     *
     * @param caseId the case
     * @param assessmentId the assessment
     */
    public void timeOver(CaseId caseId, UUID assessmentId) {
        store.file(caseId)
                .inForce()
                .filter(one -> one.id().equals(assessmentId) && !one.validity().cutShort())
                .forEach(one -> {
                    journal.append(new RiskExpired(caseId, assessmentId, RiskExpired.Cause.TIME));
                    openTask(caseId, clock.instant().plus(AFTER_EXPIRY), assessmentId);
                });
    }

    private void openTask(CaseId caseId, Instant dueAt, Object source) {
        if (cases.find(caseId).filter(one -> !AT_HOME.contains(one.state())).isPresent()) {
            tasks.open(caseId, TASK, ASSESSOR, dueAt, source.toString());
        }
    }
}
