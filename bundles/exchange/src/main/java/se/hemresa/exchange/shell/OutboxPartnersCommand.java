// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import se.hemresa.api.access.Caller;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.exchange.mail.QueueStore;
import se.hemresa.exchange.mail.QueueStore.Waiting;
import se.hemresa.exchange.partners.Partner;
import se.hemresa.exchange.partners.PartnerStore;
import se.hemresa.exchange.partners.PartnerStore.Rest;

/** {@code outbox:partners}: the partners, how they are doing and how much waits for them. */
@Service
@Command(
        scope = "outbox",
        name = "partners",
        description = "Lists the partners, how much waits for each and until when it is left alone")
public final class OutboxPartnersCommand implements Action {

    @Reference
    private PartnerStore partners;

    @Reference
    private QueueStore queue;

    @Reference
    private UnitOfWork work;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        // As the module: the console belongs to no agency.
        List<String> lines = Caller.module("exchange").call(() -> work.read(this::lines));
        session.getConsole().println(OutboxLines.partnerHead());
        lines.forEach(line -> session.getConsole().println(line));
        return null;
    }

    private List<String> lines() {
        List<Waiting> waiting = queue.waiting();
        return partners.all().stream().map(partner -> line(partner, waiting)).toList();
    }

    private String line(Partner partner, List<Waiting> waiting) {
        long count = waiting.stream()
                .filter(one -> one.receiver().equals(partner.id()))
                .mapToLong(Waiting::messages)
                .sum();
        Rest rest = partners.rest(partner.id());
        return OutboxLines.partner(partner, count, rest);
    }
}
