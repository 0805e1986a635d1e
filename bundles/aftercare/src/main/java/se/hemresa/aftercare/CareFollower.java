// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.time.Clock;
import java.time.Duration;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.CaseLifecycle;
import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.cases.Tasks;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;

/**
 * What follows here from what happens elsewhere. Each method is called once per entry of the journal, in its unit of work,
 * also for what happened while this module was absent.
 */
@Component(service = CareFollower.class)
public final class CareFollower {

    private static final String COORDINATOR = "REGION_COORDINATOR";
    private static final Duration TO_SETTLE = Duration.ofDays(14);
    private static final Duration TO_FOLLOW_UP = Duration.ofDays(7);

    private final PlanDesk plans;
    private final FollowUpDesk followUps;
    private final CareRecord record;
    private final CaseLifecycle lifecycle;
    private final Tasks tasks;
    private final Clock clock;

    @Activate
    public CareFollower(
            @Reference PlanDesk plans,
            @Reference FollowUpDesk followUps,
            @Reference CareRecord record,
            @Reference CaseLifecycle lifecycle,
            @Reference Tasks tasks,
            @Reference Clock clock) {
        this.plans = plans;
        this.followUps = followUps;
        this.record = record;
        this.lifecycle = lifecycle;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Plans the follow-ups when the person is received; cancels what has not ended when the journey is broken off, and asks
     * for the ledger to be settled.
     *
     * @param moved a {@code CaseMoved}
     */
    public void moved(Entry moved) {
        CaseId caseId = moved.subject().orElseThrow();
        switch (moved.payload().get("event")) {
            case "receptionConfirmed" -> followUps.plan(caseId, moved.at());
            case "breakOff" -> brokenOff(caseId, moved);
            default -> {
                // No other transition concerns aftercare.
            }
        }
    }

    private void brokenOff(CaseId caseId, Entry moved) {
        plans.cancelUnfinished(caseId);
        CareRecord.Care care = record.find(caseId).orElseThrow();
        if (care.followUps().isEmpty()) {
            followUps.plan(caseId, moved.at());
        }
        if (!care.ledger().balanced()) {
            open(caseId, "settle-ledger", TO_SETTLE, moved.id().toString());
        }
    }

    /**
     * Moves the case on when IOM tells that the plan is agreed, as IOM; where the case refuses, a person has to look. When IOM
     * tells of a follow-up, a person has to record what came of it: the status says only that it took place.
     *
     * @param told an {@code IomStatusReported}
     */
    public void told(Entry told) {
        CaseId caseId = told.subject().orElseThrow();
        switch (told.payload().get("kind")) {
            case "PLAN_AGREED" -> planAgreed(caseId, told);
            case "FOLLOW_UP" -> open(caseId, "record-follow-up", TO_FOLLOW_UP, source(told));
            default -> {
                // Statuses of the journey are for others.
            }
        }
    }

    /** Asks first: a refusal inside the unit of the delivery would take the delivery with it. */
    private void planAgreed(CaseId caseId, Entry told) {
        boolean agreed = told.caller().call(() -> {
            boolean open = lifecycle.transitions(caseId).stream()
                    .filter(transition -> transition.event().equals("planAgreed"))
                    .anyMatch(transition -> transition.guards().stream().noneMatch(GuardOutcome::blocks));
            if (open) {
                lifecycle.fire(caseId, "planAgreed", null);
            }
            return open;
        });
        if (!agreed) {
            open(caseId, "check-plan", TO_FOLLOW_UP, source(told));
        }
    }

    /**
     * Asks for a follow-up that is due now, unless it has been done, or needs no doing any more.
     *
     * @param timer a {@code FollowUpDue}
     */
    public void due(Entry timer) {
        CaseId caseId = timer.subject().orElseThrow();
        String id = timer.payload().get("followUpId");
        record.find(caseId)
                .filter(care -> !care.state().equals("CLOSED") && !care.ended())
                .filter(care -> care.followUps().stream()
                        .anyMatch(followUp -> followUp.id().toString().equals(id) && !followUp.done()))
                .ifPresent(care -> open(caseId, "follow-up", TO_FOLLOW_UP, id));
    }

    private void open(CaseId caseId, String kind, Duration within, String source) {
        tasks.open(caseId, kind, COORDINATOR, clock.instant().plus(within), source);
    }

    private static String source(Entry told) {
        return told.payload().get("ackId");
    }
}
