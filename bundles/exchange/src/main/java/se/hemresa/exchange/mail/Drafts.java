// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Draft;
import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.exchange.MessageQueued;
import se.hemresa.api.journal.Journal;
import se.hemresa.exchange.ExchangeError;
import se.hemresa.exchange.jose.Envelope;
import se.hemresa.exchange.partners.PartnerStore;

/** Takes drafts in and puts them in line. In the running unit of work. */
@Component(service = Drafts.class)
public final class Drafts {

    /** What fits into the sealed column. */
    private static final int LONGEST = 31_000;

    private final PartnerStore partners;
    private final MessageStore messages;
    private final Journal journal;
    private final Bell bell;
    private final Clock clock;

    @Activate
    public Drafts(
            @Reference PartnerStore partners,
            @Reference MessageStore messages,
            @Reference Journal journal,
            @Reference Bell bell,
            @Reference Clock clock) {
        this.partners = partners;
        this.messages = messages;
        this.journal = journal;
        this.bell = bell;
        this.clock = clock;
    }

    Message accept(Draft draft) {
        if (draft.content().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("A message is 31,000 bytes at the most");
        }
        if (partners.active(draft.receiver()).isEmpty()) {
            throw new PlatformException(ExchangeError.UNKNOWN_PARTNER);
        }
        if (messages.find(draft.messageId()).isPresent()) {
            throw new PlatformException(ExchangeError.KNOWN_MESSAGE);
        }
        Message message = new Message(
                draft.messageId(),
                draft.caseId(),
                draft.type(),
                draft.receiver(),
                draft.purpose(),
                draft.fields(),
                State.PREVIEWED,
                Envelope.digest(draft.content()),
                who(),
                Optional.empty(),
                clock.instant(),
                draft.expiresAt(),
                Optional.empty());
        messages.insert(message, draft.content());
        return message;
    }

    /** Whether it was in the state from which it may be queued. */
    boolean queue(Message message, State from) {
        if (!messages.queue(message.id(), from, clock.instant())) {
            return false;
        }
        journal.append(new MessageQueued(message.caseId(), message.id(), message.type(), message.receiver()));
        bell.queued();
        return true;
    }

    private static String who() {
        Caller caller = Caller.current();
        return caller.user().orElse(caller.agency().value());
    }
}
