// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.shell;

import java.util.List;
import java.util.stream.Stream;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

import se.hemresa.api.access.Caller;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.exchange.mail.QueueStore;
import se.hemresa.exchange.partners.PartnerStore;

/** Completes partners and the oldest messages that wait. */
@Service
public final class OutboxTargets implements Completer {

    private static final int MESSAGES = 100;

    @Reference
    private PartnerStore partners;

    @Reference
    private QueueStore queue;

    @Reference
    private UnitOfWork work;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> found = Caller.module("exchange").call(() -> work.read(this::targets));
        return new StringsCompleter(found).complete(session, line, candidates);
    }

    private List<String> targets() {
        Stream<String> waiting =
                queue.line(MESSAGES).stream().map(queued -> queued.id().toString());
        return Stream.concat(partners.all().stream().map(partner -> partner.id().value()), waiting)
                .distinct()
                .toList();
    }
}
