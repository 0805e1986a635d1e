// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.CaseDirectory.Standing;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Letter;
import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.exchange.Postbox;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/** What was written to a partner about a case, and how the next message begins. Joins the running unit of work. */
@Component(service = Correspondence.class)
public final class Correspondence {

    private static final Set<State> UNDER_WAY = Set.of(State.QUEUED, State.SENT, State.ANSWERED);

    private final Postbox postbox;
    private final CaseDirectory directory;
    private final Clock clock;

    @Activate
    public Correspondence(@Reference Postbox postbox, @Reference CaseDirectory directory, @Reference Clock clock) {
        this.postbox = postbox;
        this.directory = directory;
        this.clock = clock;
    }

    Envelope envelope(CaseId caseId, AgencyId receiver) {
        UUID messageId = UuidCreator.getTimeOrderedEpoch();
        UUID conversationId = postbox.conversation(caseId, receiver).orElse(messageId);
        return new Envelope(messageId, conversationId, now(), standing(caseId).owner(), receiver);
    }

    Standing standing(CaseId caseId) {
        return directory.find(caseId).orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
    }

    State state(Handover handover) {
        return postbox.find(handover.messageId()).map(Letter::state).orElse(State.DEAD);
    }

    /** Whether the partner has it, or may have it at any moment. */
    boolean underWay(Handover handover) {
        return handover.queuedAt().isPresent() && UNDER_WAY.contains(state(handover));
    }

    /** As precise as it is kept. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
