// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Letter;
import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.exchange.Postbox;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Journal;

/** Takes approvals, hands approved applications to the post office, and notes what becomes of them. Joins the running unit of work. */
@Component(service = Dispatch.class)
public final class Dispatch {

    /**
     * After it, what was looked at is no longer what the county knows (our choice: half of the life of the message, so that
     * what is approved on the last day has a week to reach IOM).
     */
    static final Duration APPROVABLE = Duration.ofDays(7);

    private final HandoverStore handovers;
    private final Postbox postbox;
    private final Correspondence correspondence;
    private final Worklist worklist;
    private final Journal journal;

    @Activate
    public Dispatch(
            @Reference HandoverStore handovers,
            @Reference Postbox postbox,
            @Reference Correspondence correspondence,
            @Reference Worklist worklist,
            @Reference Journal journal) {
        this.handovers = handovers;
        this.postbox = postbox;
        this.correspondence = correspondence;
        this.worklist = worklist;
        this.journal = journal;
    }

    /**
     * The case was submitted: the newest approved handover goes. May be repeated.
     *
     * @param caseId the case
     */
    public void submitted(CaseId caseId) {
        Optional<Handover> approved = handovers.ofCase(caseId).stream()
                .filter(one -> correspondence.state(one) == State.APPROVED)
                .findFirst();
        if (approved.isPresent()) {
            queue(approved.get());
        } else if (handovers.current(caseId).filter(correspondence::underWay).isEmpty()) {
            // It died between the guard's look and now; a new one goes as soon as it is approved.
            worklist.add(caseId, Worklist.HANDOVER_NOT_DELIVERED, caseId.toString());
        }
    }

    /** Approves what was looked at; a case that has been submitted already waits for nothing else. */
    void approve(Handover handover, String digest) {
        if (correspondence.now().isAfter(handover.previewedAt().plus(APPROVABLE))) {
            throw new PlatformException(IomError.PREVIEW_TOO_OLD);
        }
        postbox.approve(handover.messageId(), digest);
        journal.append(new ApplicationApproved(handover.caseId(), handover.id()));
        if (correspondence.standing(handover.caseId()).state().equals(Journey.SUBMITTED)) {
            queue(handover);
        }
    }

    private void queue(Handover prepared) {
        Handover handover = handovers.lock(prepared.messageId()).orElseThrow();
        postbox.send(handover.messageId());
        handovers.save(handover.queued(correspondence.now()));
        journal.append(new HandoverQueued(handover.caseId(), handover.id()));
    }

    /**
     * IOM has signed for a message.
     *
     * @param messageId the message; one that carries no handover is passed over
     * @param told when the post office told so
     */
    public void delivered(UUID messageId, Instant told) {
        handovers.lock(messageId).filter(one -> one.sentAt().isEmpty()).ifPresent(handover -> {
            Instant at = postbox.find(messageId).flatMap(Letter::sentAt).orElse(told);
            handovers.save(handover.sent(at));
            journal.append(new HandoverDelivered(handover.caseId(), handover.id()));
        });
    }

    /**
     * A message will not reach IOM any more.
     *
     * @param messageId the message; one that carries no handover is passed over
     * @param expired whether its time ran out; otherwise it was stopped
     */
    public void undelivered(UUID messageId, boolean expired) {
        handovers.lock(messageId).ifPresent(handover -> {
            if (expired) {
                journal.append(new HandoverExpired(handover.caseId(), handover.id()));
            }
            // Of a closed case nobody need hear: that it is closed is why it was stopped.
            if (!correspondence.standing(handover.caseId()).state().equals(Journey.CLOSED)) {
                worklist.add(
                        handover.caseId(),
                        Worklist.HANDOVER_NOT_DELIVERED,
                        handover.id().toString());
            }
        });
    }
}
