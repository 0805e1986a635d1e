// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;

/** What is on record about the aftercare of cases, for the module itself and its shell. No access rule applies here. */
@Component(service = CareRecord.class)
public final class CareRecord {

    private final PlanStore plans;
    private final LedgerStore ledgers;
    private final FollowUpStore followUps;
    private final CaseDirectory directory;
    private final UnitOfWork work;
    private final Clock clock;

    @Activate
    public CareRecord(
            @Reference PlanStore plans,
            @Reference LedgerStore ledgers,
            @Reference FollowUpStore followUps,
            @Reference CaseDirectory directory,
            @Reference UnitOfWork work,
            @Reference Clock clock) {
        this.plans = plans;
        this.ledgers = ledgers;
        this.followUps = followUps;
        this.directory = directory;
        this.work = work;
        this.clock = clock;
    }

    /**
     * The aftercare of a case.
     *
     * @param state the state of the case
     * @param plan the newest version of its plan; empty if it has none
     * @param ledger its ledger
     * @param followUps the follow-ups of its latest return, by the moment they are due
     */
    public record Care(String state, Optional<Plan> plan, Ledger ledger, List<FollowUp> followUps) {

        /** @return whether the last follow-up is done */
        boolean ended() {
            return followUps.stream()
                    .anyMatch(followUp -> followUp.done() && followUp.plan().kind() == FollowUp.Kind.FINAL);
        }
    }

    /**
     * @param caseId the case
     * @return its aftercare; empty if there is no such case
     */
    public Optional<Care> find(CaseId caseId) {
        return work.read(() -> directory
                .find(caseId)
                .map(standing -> new Care(
                        standing.state(), plans.newest(caseId), ledgers.ledger(caseId), followUps.ofReturn(caseId))));
    }

    /**
     * @param limit how many at the most
     * @return the follow-ups of all cases that are due and not done, the longest due first
     */
    public List<FollowUp> due(int limit) {
        return work.read(() -> followUps.due(clock.instant(), limit));
    }
}
