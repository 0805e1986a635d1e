// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.util.List;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Letter;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;

/**
 * Prepares handovers to IOM: composes and shows what would be sent, and takes the approval of exactly that (domain.md §15,
 * feature 9). Each method is one unit of work, or joins the running one. A case or handover that is not the caller's is
 * {@code platform.not-found} (404).
 */
@Component(service = HandoverDesk.class)
public final class HandoverDesk {

    private final UnitOfWork work;
    private final Access access;
    private final HandoverStore handovers;
    private final HandoverWriter writer;
    private final Dispatch dispatch;
    private final Correspondence correspondence;

    @Activate
    public HandoverDesk(
            @Reference UnitOfWork work,
            @Reference Access access,
            @Reference HandoverStore handovers,
            @Reference HandoverWriter writer,
            @Reference Dispatch dispatch,
            @Reference Correspondence correspondence) {
        this.work = work;
        this.access = access;
        this.handovers = handovers;
        this.writer = writer;
        this.dispatch = dispatch;
        this.correspondence = correspondence;
    }

    /**
     * A handover and how far its message has come.
     *
     * @param handover the handover
     * @param state the state of the message
     */
    public record Prepared(Handover handover, Letter.State state) {}

    /**
     * Composes an application; one that waits for its approval, or is approved and not handed over, is replaced.
     *
     * @param caseId the case
     * @param receiver the partner
     * @param requested what IOM is asked for; empty for everything
     * @return what was composed, PREVIEWED
     * @throws PlatformException {@code exchange.unknown-partner} or {@code iom.no-handover-partner} (422);
     *     {@code iom.not-to-be-handed-over} or {@code iom.no-transfer-basis} (409)
     */
    public Prepared preview(CaseId caseId, AgencyId receiver, List<String> requested) {
        return work.run(() -> {
            // A handover is of the whole case, so no mask covers the making of one.
            if (!access.view(caseId, Journey.SECTION, Operation.CREATE).whole()) {
                throw new PlatformException(PlatformError.NOT_FOUND);
            }
            requirePreparable(caseId);
            return prepared(writer.write(caseId, receiver, requested));
        });
    }

    /** Also after the submission, when the message has died on its way: no transition leads back from there. */
    private void requirePreparable(CaseId caseId) {
        String state = correspondence.standing(caseId).state();
        boolean lost = state.equals(Journey.SUBMITTED)
                && handovers.current(caseId).filter(correspondence::underWay).isEmpty();
        if (!state.equals(Journey.READY) && !lost) {
            throw new PlatformException(IomError.NOT_TO_BE_HANDED_OVER);
        }
    }

    /**
     * Approves exactly what was looked at, even if the data of the case have changed since. It goes when the case is
     * submitted; at once if the case has been submitted and its message has died on its way.
     *
     * @param caseId the case
     * @param id the handover
     * @param digest the digest that was looked at
     * @return it, APPROVED or QUEUED
     * @throws PlatformException {@code platform.same-person} (409) if the caller prepared it or is no person;
     *     {@code iom.preview-too-old} (409); {@code exchange.other-digest} (409)
     */
    public Prepared approve(CaseId caseId, UUID id, String digest) {
        return work.run(() -> {
            Handover handover = find(caseId, id);
            access.requireApproval(caseId, Journey.SECTION, handover.preparedBy());
            dispatch.approve(handover, digest);
            return prepared(handover);
        });
    }

    private Prepared prepared(Handover handover) {
        return new Prepared(handover, correspondence.state(handover));
    }

    private Handover find(CaseId caseId, UUID id) {
        return handovers
                .find(id)
                .filter(one -> one.caseId().equals(caseId))
                .orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
    }
}
