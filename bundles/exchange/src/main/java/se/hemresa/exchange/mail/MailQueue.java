// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.api.access.Caller;
import se.hemresa.api.exchange.Outbox;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.exchange.mail.Claims.Claim;
import se.hemresa.exchange.mail.Claims.Turn;
import se.hemresa.exchange.partners.Partner;
import se.hemresa.exchange.partners.PartnerStore;

/** One turn of a channel: claim in one unit of work, carry in none, close in another. */
@Component
public final class MailQueue implements Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(MailQueue.class);
    private static final Caller EXCHANGE = Caller.module("exchange");

    private final UnitOfWork work;
    private final PartnerStore partners;
    private final Claims claims;
    private final Endings endings;
    private final Setbacks setbacks;
    private final Bell bell;

    @Activate
    public MailQueue(
            @Reference UnitOfWork work,
            @Reference PartnerStore partners,
            @Reference Claims claims,
            @Reference Endings endings,
            @Reference Setbacks setbacks,
            @Reference Bell bell) {
        this.work = work;
        this.partners = partners;
        this.claims = claims;
        this.endings = endings;
        this.setbacks = setbacks;
        this.bell = bell;
    }

    @Override
    public Delivery deliver(String channel, Function<Parcel, Receipt> route) {
        return EXCHANGE.call(() -> turn(channel, route));
    }

    private Delivery turn(String channel, Function<Parcel, Receipt> route) {
        Optional<Partner> partner = work.read(() -> partners.onChannel(channel).filter(claims::worthwhile));
        if (partner.isEmpty()) {
            return Delivery.IDLE;
        }
        Turn turn = work.run(() -> claims.take(partner.get()));
        if (turn.stopped()) {
            return Delivery.STOPPED;
        }
        return turn.claim()
                .map(claim -> TracedMessage.during(claim.queued(), () -> carry(claim, partner.get(), route)))
                .orElse(Delivery.IDLE);
    }

    private Delivery carry(Claim claim, Partner partner, Function<Parcel, Receipt> route) {
        try {
            Receipt receipt = route.apply(parcel(claim));
            return work.run(() -> close(claim, partner, receipt));
        } catch (RuntimeException failed) {
            LOG.info(
                    "Message {} is not known to have reached {}: {}; it will be offered again",
                    claim.queued().id(),
                    partner.id(),
                    Setbacks.reason(failed));
            work.run(() -> setbacks.record(claim, partner, failed));
            return Delivery.FAILED;
        }
    }

    private Delivery close(Claim claim, Partner partner, Receipt receipt) {
        if (!endings.signed(claim.queued(), claim.token(), partner, receipt)) {
            LOG.info(
                    "Message {} was closed by another claim meanwhile",
                    claim.queued().id());
            return Delivery.IDLE;
        }
        setbacks.forget(partner);
        return receipt.code().startsWith("REJECTED") ? Delivery.STOPPED : Delivery.DELIVERED;
    }

    private static Parcel parcel(Claim claim) {
        return new Parcel(
                claim.queued().id(),
                claim.queued().caseId(),
                claim.queued().type(),
                claim.queued().receiver(),
                claim.token(),
                claim.attempt());
    }

    @Override
    public void awaitWork(Duration atMost) throws InterruptedException {
        bell.await(atMost);
    }
}
