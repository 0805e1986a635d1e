// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.journal.Journal;
import se.hemresa.exchange.ExchangeError;
import se.hemresa.exchange.partners.PartnerStore;
import se.hemresa.exchange.partners.PartnerStore.Rest;

/**
 * What an administrator does to the line: keep a message or a partner's messages from going out, or have them tried at once.
 * In the running unit of work, journalled under the caller. Safety messages are held too: whoever holds a partner may have
 * reason to believe that somebody else answers there.
 */
@Component(service = HoldDesk.class)
public final class HoldDesk {

    private static final Caller EXCHANGE = Caller.module("exchange");

    private final MessageStore messages;
    private final QueueStore queue;
    private final HoldStore holds;
    private final PartnerStore partners;
    private final Journal journal;
    private final Clock clock;

    @Activate
    public HoldDesk(
            @Reference MessageStore messages,
            @Reference QueueStore queue,
            @Reference HoldStore holds,
            @Reference PartnerStore partners,
            @Reference Journal journal,
            @Reference Clock clock) {
        this.messages = messages;
        this.queue = queue;
        this.holds = holds;
        this.partners = partners;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps a message from going out.
     *
     * @param id the message
     * @throws PlatformException {@code platform.not-found}; {@code exchange.not-waiting} if it has gone or ended;
     *     {@code exchange.on-its-way} if it is being carried at this moment; {@code exchange.held-already}
     */
    public void hold(UUID id) {
        Message message = waiting(id);
        if (!asModule(() -> queue.fence(id))) {
            throw new PlatformException(ExchangeError.ON_ITS_WAY);
        }
        keep(id.toString());
        journal.append(new MessageHeld(message.caseId(), id, message.type(), message.receiver()));
    }

    /**
     * Keeps every message to a partner from going out, those to come included.
     *
     * @param partner the agency
     * @return how many were being carried at this moment, which nobody can call back
     * @throws PlatformException {@code exchange.unknown-partner}; {@code exchange.held-already}
     */
    public long hold(AgencyId partner) {
        require(partner);
        keep(partner.value());
        journal.append(new PartnerHeld(partner));
        return asModule(() -> queue.fenceAll(partner));
    }

    /**
     * Has a message tried at once; it is held no longer, and its partner no longer left alone.
     *
     * @param id the message
     * @throws PlatformException {@code platform.not-found}; {@code exchange.not-waiting}; {@code exchange.on-its-way};
     *     {@code exchange.partner-held}; {@code exchange.behind-another} if an earlier message of its case goes first
     */
    public void retry(UUID id) {
        Message message = waiting(id);
        if (isHeld(message.receiver().value())) {
            throw new PlatformException(ExchangeError.PARTNER_HELD);
        }
        if (!asModule(() -> queue.isFirst(id))) {
            throw new PlatformException(ExchangeError.BEHIND_ANOTHER);
        }
        if (!asModule(() -> queue.makeDue(id, clock.instant()))) {
            throw new PlatformException(ExchangeError.ON_ITS_WAY);
        }
        asModule(() -> holds.release(id.toString()));
        wake(message.receiver());
        journal.append(new MessageRetried(message.caseId(), id, message.type(), message.receiver()));
    }

    /**
     * Has every message to a partner tried at once, those that are held one by one excepted; the partner is neither held nor
     * left alone any longer.
     *
     * @param partner the agency
     * @throws PlatformException {@code exchange.unknown-partner}
     */
    public void retry(AgencyId partner) {
        require(partner);
        asModule(() -> holds.release(partner.value()));
        asModule(() -> queue.makeAllDue(partner, clock.instant()));
        wake(partner);
        journal.append(new PartnerRetried(partner));
    }

    private Message waiting(UUID id) {
        Message message =
                asModule(() -> messages.find(id)).orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
        if (message.state() != State.QUEUED) {
            throw new PlatformException(ExchangeError.NOT_WAITING);
        }
        return message;
    }

    private void require(AgencyId partner) {
        if (asModule(() -> partners.active(partner)).isEmpty()) {
            throw new PlatformException(ExchangeError.UNKNOWN_PARTNER);
        }
    }

    private void keep(String subject) {
        Caller caller = Caller.current();
        String by = caller.user().orElse(caller.agency().value());
        if (!asModule(() -> holds.hold(subject, by, clock.instant()))) {
            throw new PlatformException(ExchangeError.HELD_ALREADY);
        }
    }

    private boolean isHeld(String subject) {
        return asModule(holds::all).stream().anyMatch(hold -> hold.subject().equals(subject));
    }

    private void wake(AgencyId partner) {
        if (!asModule(() -> partners.rest(partner)).equals(Rest.NONE)) {
            asModule(() -> {
                partners.setRest(partner, Rest.NONE);
                return partner;
            });
        }
    }

    /** The console belongs to no agency, so the rows are the module's; the journal's entry is the operator's. */
    private static <T> T asModule(Supplier<T> work) {
        return EXCHANGE.call(work);
    }
}
