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

/** {@code outbox:hold}: keeps a message or all of a partner from going out. */
@Service
@Command(
        scope = "outbox",
        name = "hold",
        description = "Keeps a message, or everything to a partner, alarms included, from going out until outbox:retry",
        detailedDescription = "Examples\n  outbox:hold IOM-FI\n  outbox:hold 019abcde-0000-7000-8000-000000000001")
public final class OutboxHoldCommand implements Action {

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
        desk.hold(id);
        return "Message " + id + " is held. Its time still runs out. Next: outbox:retry " + id;
    }

    private String partner(AgencyId id) {
        long onTheirWay = desk.hold(id);
        return "Everything to " + id + " is held, alarms too. On their way at this moment: " + onTheirWay
                + ". Next: outbox:retry " + id;
    }
}
