// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.RecipientPolicy;
import se.hemresa.exchange.mail.QueueStore.Queued;
import se.hemresa.exchange.partners.Partner;
import se.hemresa.exchange.partners.PartnerStore;

/** Takes the next message out of the line of a partner. In the running unit of work. */
@Component(service = Claims.class)
public final class Claims {

    /** Longer than a courier can take, so that a message is carried twice only if its carrier died or stood still. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final QueueStore queue;
    private final PartnerStore partners;
    private final RecipientPolicy policy;
    private final Endings endings;
    private final Clock clock;

    @Activate
    public Claims(
            @Reference QueueStore queue,
            @Reference PartnerStore partners,
            @Reference RecipientPolicy policy,
            @Reference Endings endings,
            @Reference Clock clock) {
        this.queue = queue;
        this.partners = partners;
        this.policy = policy;
        this.endings = endings;
        this.clock = clock;
    }

    /** Whether a claim would find anything: asked first, since on Derby a unit that writes keeps all others out. */
    boolean worthwhile(Partner partner) {
        Instant now = clock.instant();
        return queue.expired(partner.id(), now).isPresent()
                || !queue.due(partner.id(), now, rests(partner, now)).isEmpty();
    }

    Turn take(Partner partner) {
        Instant now = clock.instant();
        Optional<Queued> expired = queue.expired(partner.id(), now);
        if (expired.isPresent()) {
            return endings.expire(expired.get(), expired.get().token()) ? Turn.STOPPED : Turn.NOTHING;
        }
        for (Queued queued : queue.due(partner.id(), now, rests(partner, now))) {
            String recipient = partner.details().recipient();
            if (policy.refusal(queued.caseId(), recipient, queued.type()).isPresent()) {
                return endings.stop(queued, queued.token()) ? Turn.STOPPED : Turn.NOTHING;
            }
            OptionalLong token = queue.claim(queued, LEASE);
            if (token.isPresent()) {
                return new Turn(Optional.of(new Claim(queued, token.getAsLong())), false);
            }
        }
        return Turn.NOTHING;
    }

    private boolean rests(Partner partner, Instant now) {
        return partners.rest(partner.id()).until().isAfter(now);
    }

    /**
     * What a turn took.
     *
     * @param claim the message that is held now; empty if none is
     * @param stopped whether instead a message was ended
     */
    record Turn(Optional<Claim> claim, boolean stopped) {

        static final Turn NOTHING = new Turn(Optional.empty(), false);
        static final Turn STOPPED = new Turn(Optional.empty(), true);
    }

    /**
     * A message that is held.
     *
     * @param queued the message as it was before the claim
     * @param token the token of the claim
     */
    record Claim(Queued queued, long token) {

        int attempt() {
            return queued.attempts() + 1;
        }
    }
}
