// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.exchange.DeliveryFailed;
import se.hemresa.exchange.mail.Claims.Claim;
import se.hemresa.exchange.partners.Partner;
import se.hemresa.exchange.partners.PartnerStore;
import se.hemresa.exchange.partners.PartnerStore.Rest;

/**
 * What a failed attempt leads to: the message waits, and if the fault is the partner's as a whole, so do its other ordinary
 * messages. In the running unit of work.
 */
@Component(service = Setbacks.class)
public final class Setbacks {

    /** domain.md §10.4. */
    private static final int ATTEMPTS_BEFORE_A_PERSON_IS_TOLD = 5;

    private static final Set<String> OF_THE_PARTNER =
            Set.of("unreachable", "timeout", "status-429", "status-500", "status-502", "status-503", "status-504");

    private final QueueStore queue;
    private final PartnerStore partners;
    private final Endings endings;
    private final Clock clock;
    private final Backoff backoff;

    @Activate
    public Setbacks(
            @Reference QueueStore queue,
            @Reference PartnerStore partners,
            @Reference Endings endings,
            @Reference Clock clock) {
        this(
                queue,
                partners,
                endings,
                clock,
                new Backoff(() -> ThreadLocalRandom.current().nextDouble()));
    }

    Setbacks(QueueStore queue, PartnerStore partners, Endings endings, Clock clock, Backoff backoff) {
        this.queue = queue;
        this.partners = partners;
        this.endings = endings;
        this.clock = clock;
        this.backoff = backoff;
    }

    /** A code; the text of what is not ours could hold anything. */
    static String reason(RuntimeException failure) {
        return failure instanceof DeliveryFailed failed
                ? failed.getMessage()
                : failure.getClass().getSimpleName();
    }

    void record(Claim claim, Partner partner, RuntimeException failure) {
        Duration pause =
                backoff.after(claim.attempt(), Message.isSafety(claim.queued().type()));
        if (failure instanceof DeliveryFailed failed && failed.retryAfter().isPresent()) {
            pause = backoff.obeying(pause, failed.retryAfter().get());
        }
        Instant next = clock.instant().plus(pause);
        if (!queue.putBack(claim.queued().id(), claim.token(), next)) {
            return;
        }
        if (OF_THE_PARTNER.contains(reason(failure))) {
            partners.setRest(partner.id(), new Rest(partners.rest(partner.id()).failures() + 1, next));
        }
        if (claim.attempt() >= ATTEMPTS_BEFORE_A_PERSON_IS_TOLD) {
            endings.delayed(claim.queued());
        }
    }

    /** The partner is well. */
    void forget(Partner partner) {
        if (!partners.rest(partner.id()).equals(Rest.NONE)) {
            partners.setRest(partner.id(), Rest.NONE);
        }
    }
}
