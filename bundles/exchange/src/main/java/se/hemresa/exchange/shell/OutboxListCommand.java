// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.shell;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import se.hemresa.api.access.Caller;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.exchange.mail.HoldStore;
import se.hemresa.exchange.mail.QueueStore;
import se.hemresa.exchange.mail.QueueStore.Queued;

/** {@code outbox:list}: the messages that wait, by id, type and partner. */
@Service
@Command(
        scope = "outbox",
        name = "list",
        description = "Lists the messages that wait, oldest first. Example: outbox:list --limit 50 --json")
public final class OutboxListCommand implements Action {

    private static final int GREATEST_LIMIT = 1000;

    @Reference
    private QueueStore queue;

    @Reference
    private HoldStore holds;

    @Reference
    private UnitOfWork work;

    @Reference
    private Session session;

    @Option(name = "--limit", description = "How many at the most, 1-1000")
    private int limit = 20;

    @Option(name = "--json", description = "Prints one JSON array")
    private boolean json;

    @Override
    public Object execute() {
        int wanted = Math.max(1, Math.min(limit, GREATEST_LIMIT));
        // As the module: the console belongs to no agency.
        List<Queued> line = Caller.module("exchange").call(() -> work.read(() -> queue.line(wanted)));
        Set<String> held = Caller.module("exchange")
                .call(() -> work.read(
                        () -> holds.all().stream().map(HoldStore.Hold::subject).collect(Collectors.toSet())));
        if (json) {
            session.getConsole().println(OutboxLines.json(line, held));
        } else if (line.isEmpty()) {
            session.getConsole().println("No message waits.");
        } else {
            session.getConsole().println(OutboxLines.head());
            line.forEach(queued -> session.getConsole().println(OutboxLines.line(queued, held)));
        }
        return null;
    }
}
