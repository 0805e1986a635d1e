// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.gateway.Measure;
import se.hemresa.api.gateway.Measures;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.exchange.mail.HoldStore.Hold;
import se.hemresa.exchange.mail.QueueStore.Waiting;
import se.hemresa.exchange.partners.Partner;
import se.hemresa.exchange.partners.PartnerStore;

/** What waits for each partner, how long the oldest has, and whether the partner is held or does not answer. */
@Component
public final class OutboxMeasures implements Measures {

    private final UnitOfWork work;
    private final PartnerStore partners;
    private final QueueStore queue;
    private final HoldStore holds;
    private final Clock clock;

    @Activate
    public OutboxMeasures(
            @Reference UnitOfWork work,
            @Reference PartnerStore partners,
            @Reference QueueStore queue,
            @Reference HoldStore holds,
            @Reference Clock clock) {
        this.work = work;
        this.partners = partners;
        this.queue = queue;
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public List<Measure> now() {
        return Caller.module("exchange").call(() -> work.read(this::measure));
    }

    private List<Measure> measure() {
        Instant now = clock.instant();
        Map<AgencyId, Waiting> waiting =
                queue.waiting().stream().collect(Collectors.toMap(Waiting::receiver, Function.identity()));
        Set<String> held = holds.all().stream().map(Hold::subject).collect(Collectors.toSet());
        List<Measure> all = new ArrayList<>();
        partners.all().stream().map(Partner::id).distinct().forEach(id -> {
            Waiting line = waiting.getOrDefault(id, new Waiting(id, 0, now));
            all.add(of(id, "messages", "Messages that wait for a partner.", line.messages()));
            all.add(of(
                    id,
                    "oldest_age_seconds",
                    "How long the oldest message has waited.",
                    Duration.between(line.oldest(), now).toMillis() / 1e3));
            all.add(of(id, "held", "1 while everything to a partner is held.", held.contains(id.value()) ? 1 : 0));
            all.add(of(
                    id,
                    "failures_in_a_row",
                    "How often in a row a partner did not answer.",
                    partners.rest(id).failures()));
        });
        return all;
    }

    private static Measure of(AgencyId partner, String name, String help, double value) {
        return Measure.gauge("hemresa_outbox_" + name, help, "partner", partner.value(), value);
    }
}
