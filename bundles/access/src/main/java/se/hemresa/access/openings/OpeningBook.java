// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.openings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.access.openings.Opening.Approval;
import se.hemresa.access.openings.Opening.Opener;
import se.hemresa.access.openings.Opening.Scope;
import se.hemresa.access.openings.Opening.Span;
import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.EmergencyAccessOpened;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.CaseScope;

/** Enters openings: the row, both walls and the event, in the running unit of work. */
@Component(service = OpeningBook.class)
public final class OpeningBook {

    /** How long anything stays open (domain.md §9.2). */
    static final Duration LENGTH = Duration.ofMinutes(60);

    private final OpeningStore store;
    private final CaseScope walls;
    private final Journal journal;
    private final Clock clock;

    /**
     * @param store where openings are kept
     * @param walls opens the rows of the case to the user
     * @param journal tells of it at once
     * @param clock when it is
     */
    @Activate
    public OpeningBook(
            @Reference OpeningStore store,
            @Reference CaseScope walls,
            @Reference Journal journal,
            @Reference Clock clock) {
        this.store = store;
        this.walls = walls;
        this.journal = journal;
        this.clock = clock;
    }

    Opening emergency(Scope scope, BreakGlassReason reason, String text, boolean needsApproval) {
        Opening opening = opening(scope, reason.name(), new Approval(needsApproval, Optional.empty()));
        // The user may stand in no relation to the case, so the row is written as the platform's own.
        Caller.module("access").call(() -> {
            store.add(opening, Optional.of(text));
            openWalls(opening);
            return opening;
        });
        journal.append(new EmergencyAccessOpened(scope.caseId(), opening.id(), reason.name()));
        return opening;
    }

    Opening confirmation(Scope scope, OpeningReason reason) {
        Opening opening = opening(scope, reason.name(), new Approval(false, Optional.empty()));
        store.add(opening, Optional.empty());
        journal.append(new OpeningConfirmed(
                scope.caseId(), opening.id(), scope.section().orElseThrow(), reason.name()));
        return opening;
    }

    Opening approve(Opening opening, String user) {
        Opening approved = opening.approvedBy(user);
        store.approve(approved);
        openWalls(approved);
        journal.append(new EmergencyAccessApproved(opening.scope().caseId(), opening.id()));
        return approved;
    }

    private void openWalls(Opening opening) {
        if (opening.approval().isEnough()) {
            walls.open(
                    opening.scope().caseId(),
                    opening.opener().agency(),
                    Optional.of(opening.opener().user()),
                    Optional.of(opening.span().until()));
        }
    }

    private Opening opening(Scope scope, String reason, Approval approval) {
        Caller caller = Caller.current();
        Instant now = clock.instant();
        Opener opener = new Opener(caller.agency(), caller.user().orElseThrow(), caller.role());
        return new Opening(
                UuidCreator.getTimeOrderedEpoch(), scope, opener, reason, new Span(now, now.plus(LENGTH)), approval);
    }
}
