// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.shell;

import java.util.Optional;
import java.util.UUID;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.exchange.mail.HoldDesk;

/** {@code outbox:retry}: has a message or all of a partner tried at once. */
@Service
@Command(
        scope = "outbox",
        name = "retry",
        description = "Has a message, or every message to a partner, tried at once, held or not",
        detailedDescription = "Examples\n  outbox:retry IOM-FI\n  outbox:retry 019abcde-0000-7000-8000-000000000001")
public final class OutboxRetryCommand implements Action {

    @Reference
    private HoldDesk desk;

    @Reference
    private UnitOfWork work;

    @Reference
    private Session session;

    @Argument(name = "target", required = true, description = "A partner, or a message; see outbox:list")
    @Completion(OutboxTargets.class)
    private String target;

    @Override
    public Object execute() {
        Target about = Target.of(target);
        String done = Caller.operator(Optional.ofNullable(session.get("USER")))
                .call(() -> work.run(() -> about.message()
                        .map(this::message)
                        .orElseGet(() -> partner(about.partner().orElseThrow()))));
        session.getConsole().println(done);
        return null;
    }

    private String message(UUID id) {
        desk.retry(id);
        return "Message " + id + " is due now. Next: outbox:list";
    }

    private String partner(AgencyId id) {
        desk.retry(id);
        return "Every message to " + id + " is due now, those held one by one excepted. Next: outbox:list";
    }
}
