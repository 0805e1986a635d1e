// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.shell;

import java.util.List;
import java.util.Map;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import se.hemresa.api.access.Caller;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.exchange.Json;
import se.hemresa.exchange.mail.HoldStore;
import se.hemresa.exchange.mail.HoldStore.Hold;
import se.hemresa.exchange.mail.QueueStore;
import se.hemresa.exchange.mail.QueueStore.Waiting;
import se.hemresa.exchange.partners.Partner;
import se.hemresa.exchange.partners.PartnerStore;

/** {@code outbox:partners}: the partners, how they are doing and how much waits for them. */
@Service
@Command(
        scope = "outbox",
        name = "partners",
        description = "Lists the partners, how much waits for each, whether it is held and until when it is left alone",
        detailedDescription = "Examples\n  outbox:partners\n  outbox:partners --json")
public final class OutboxPartnersCommand implements Action {

    @Reference
    private PartnerStore partners;

    @Reference
    private QueueStore queue;

    @Reference
    private HoldStore holds;

    @Reference
    private UnitOfWork work;

    @Reference
    private Session session;

    @Option(name = "--json", description = "Prints one JSON array")
    private boolean json;

    @Override
    public Object execute() {
        // As the module: the console belongs to no agency.
        List<Map<String, Object>> rows = Caller.module("exchange").call(() -> work.read(this::rows));
        if (json) {
            session.getConsole().println(Json.write(rows));
            return null;
        }
        session.getConsole().println(OutboxLines.partnerHead());
        rows.forEach(row -> session.getConsole().println(OutboxLines.partner(row)));
        return null;
    }

    private List<Map<String, Object>> rows() {
        List<Waiting> waiting = queue.waiting();
        List<String> held = holds.all().stream().map(Hold::subject).toList();
        return partners.all().stream()
                .map(partner -> row(partner, waiting, held.contains(partner.id().value())))
                .toList();
    }

    private Map<String, Object> row(Partner partner, List<Waiting> waiting, boolean held) {
        long count = waiting.stream()
                .filter(one -> one.receiver().equals(partner.id()))
                .mapToLong(Waiting::messages)
                .sum();
        return OutboxLines.partnerFields(partner, count, partners.rest(partner.id()), held);
    }
}
