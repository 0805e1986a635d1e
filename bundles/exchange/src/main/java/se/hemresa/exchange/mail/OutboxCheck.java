// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.exchange.mail.HoldStore.Hold;
import se.hemresa.exchange.partners.Partner;
import se.hemresa.exchange.partners.PartnerStore;

/** Warns while something is held or a partner cannot be reached; the platform is ready all the same. */
@Component(property = {"hc.name=Outbox", "hc.tags=queue"})
public final class OutboxCheck implements HealthCheck {

    /** As often as a person is told of one message (domain.md §10.4). */
    private static final int FAILURES = 5;

    private final UnitOfWork work;
    private final PartnerStore partners;
    private final HoldStore holds;

    @Activate
    public OutboxCheck(@Reference UnitOfWork work, @Reference PartnerStore partners, @Reference HoldStore holds) {
        this.work = work;
        this.partners = partners;
        this.holds = holds;
    }

    @Override
    public Result execute() {
        return Caller.module("exchange").call(() -> work.read(this::look));
    }

    private Result look() {
        ResultLog log = new ResultLog();
        List<Partner> active = partners.all();
        Set<String> held = holds.all().stream().map(Hold::subject).collect(Collectors.toSet());
        active.stream()
                .map(partner -> partner.id().value())
                .filter(held::remove)
                .forEach(id -> warn(log, "Everything to " + id + " is held. Next: outbox:retry " + id));
        if (!held.isEmpty()) {
            warn(log, "Messages held: " + held.size() + ". Next: outbox:list");
        }
        active.stream()
                .filter(partner -> partners.rest(partner.id()).failures() >= FAILURES)
                .forEach(partner -> warn(log, partner.id() + " has not answered for long. Next: outbox:partners"));
        log.add(new ResultLog.Entry(Result.Status.OK, "Partners: " + active.size()));
        return new Result(log);
    }

    private static void warn(ResultLog log, String text) {
        log.add(new ResultLog.Entry(Result.Status.WARN, text));
    }
}
