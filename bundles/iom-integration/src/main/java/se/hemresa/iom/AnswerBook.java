// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.CaseLifecycle;
import se.hemresa.api.cases.CaseLifecycle.Transition;
import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.exchange.Acknowledgement;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Journal;
import se.hemresa.iom.Handover.Effect;

/**
 * What IOM's acknowledgements do (domain.md §10.4). Of its business answers the first to a handover counts, and moves the case if its handover is the newest,
 * the case awaits it (§8.4.13) and the guards hold. An answer that the guards refused gives way to the next one, so that a
 * forged one stands in nobody's way. Joins the running unit of work.
 */
@Component(service = AnswerBook.class)
public final class AnswerBook {

    private static final Set<Effect> STANDING = EnumSet.of(Effect.WAITING, Effect.APPLIED);
    private static final Set<Effect> RETRIED = EnumSet.of(Effect.WAITING, Effect.REFUSED);

    private final HandoverStore handovers;
    private final AckStore acks;
    private final CaseLifecycle lifecycle;
    private final CaseDirectory directory;
    private final Worklist worklist;
    private final Journal journal;

    @Activate
    public AnswerBook(
            @Reference HandoverStore handovers,
            @Reference AckStore acks,
            @Reference CaseLifecycle lifecycle,
            @Reference CaseDirectory directory,
            @Reference Worklist worklist,
            @Reference Journal journal) {
        this.handovers = handovers;
        this.acks = acks;
        this.lifecycle = lifecycle;
        this.directory = directory;
        this.worklist = worklist;
        this.journal = journal;
    }

    /** The handover that it answers, if it answers one, is locked; the acknowledgement stands in the store. */
    void take(Acknowledgement ack, Optional<Handover> answered) {
        switch (ack.code()) {
            case "ACCEPTED", "NEEDS_INFO", "DECLINED", "REDIRECTED" ->
                answered.ifPresent(handover -> takeAnswer(ack, handover));
            case "STATUS" -> journal.append(AckDetails.status(ack));
            default -> {
                // CONSENT_STOPPED, ERASED, ERASE_REFUSED: that they came is all there is to know here.
            }
        }
    }

    private void takeAnswer(Acknowledgement ack, Handover handover) {
        HandoverAnswer answer = AckDetails.answer(ack);
        if (handover.answer().isPresent() && STANDING.contains(handover.effect())) {
            if (!handover.answer().get().saysTheSameAs(answer)) {
                contradict(handover, answer);
            }
            return;
        }
        Handover answered = handover.answered(answer);
        handovers.save(answered);
        journal.append(new HandoverAnswered(answered.caseId(), answered.id()));
        if (answer.kind() == HandoverAnswer.Kind.REDIRECTED) {
            journal.append(new HandoverRedirected(answered.caseId(), answered.id()));
        }
        if (isCurrent(answered)) {
            apply(answered, answer);
        } else {
            worklist.add(answered.caseId(), Worklist.LATE_ANSWER, answer.ackId().toString());
        }
    }

    private void contradict(Handover handover, HandoverAnswer answer) {
        worklist.add(
                handover.caseId(), Worklist.CONFLICTING_ANSWER, answer.ackId().toString());
        if (handover.effect() == Effect.WAITING) {
            handovers.save(handover.with(Effect.CONTRADICTED));
        }
    }

    private boolean isCurrent(Handover handover) {
        return handovers
                .current(handover.caseId())
                .filter(current -> current.id().equals(handover.id()))
                .isPresent();
    }

    /**
     * The case awaits an answer again: one that came meanwhile takes effect.
     *
     * @param caseId the case
     */
    public void resumed(CaseId caseId) {
        handovers
                .current(caseId)
                .flatMap(current -> handovers.lock(current.messageId()))
                .filter(handover -> RETRIED.contains(handover.effect()))
                .ifPresent(handover -> handover.answer().ifPresent(answer -> apply(handover, answer)));
    }

    private void apply(Handover handover, HandoverAnswer answer) {
        CaseId caseId = handover.caseId();
        boolean awaited = directory
                .find(caseId)
                .filter(standing -> standing.state().equals(Journey.SUBMITTED))
                .isPresent();
        if (!awaited) {
            worklist.add(caseId, Worklist.ANSWER_WAITS, answer.ackId().toString());
            return;
        }
        List<GuardOutcome> blocking = blocking(caseId, answer);
        if (blocking.isEmpty()) {
            handovers.save(handover.with(Effect.APPLIED));
            acks.applied(answer.ackId());
            asModule().call(() -> lifecycle.fire(caseId, answer.kind().event(), null));
        } else {
            handovers.save(handover.with(Effect.REFUSED));
            blocking.forEach(
                    guard -> worklist.add(caseId, Worklist.ANSWER_REFUSED, answer.ackId() + ":" + guard.code()));
        }
    }

    /** Asked before firing: a refusal would take what this unit has recorded with it. */
    private List<GuardOutcome> blocking(CaseId caseId, HandoverAnswer answer) {
        Optional<Transition> transition = asModule().call(() -> lifecycle.transitions(caseId)).stream()
                .filter(one -> one.event().equals(answer.kind().event()))
                .findFirst();
        return transition.orElseThrow().guards().stream()
                .filter(GuardOutcome::blocks)
                .toList();
    }

    private static Caller asModule() {
        return Caller.module(Journey.MODULE);
    }
}
