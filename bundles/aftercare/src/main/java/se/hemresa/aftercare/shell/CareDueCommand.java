// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import se.hemresa.aftercare.CareRecord;
import se.hemresa.aftercare.FollowUp;
import se.hemresa.api.access.Caller;

/** {@code care:due}: the follow-ups that are due and not done. */
@Service
@Command(
        scope = "care",
        name = "due",
        description = "Lists the follow-ups that are due and not done, the longest due first",
        detailedDescription = "classpath:help/care-due.txt")
public final class CareDueCommand implements Action {

    private static final int GREATEST_LIMIT = 1000;

    @Reference
    private CareRecord record;

    @Reference
    private Session session;

    @Option(name = "--limit", description = "How many at the most, 1-1000")
    private int limit = 20;

    @Override
    public Object execute() {
        // As the module: the console belongs to no agency.
        List<FollowUp> due =
                Caller.module("aftercare").call(() -> record.due(Math.max(1, Math.min(limit, GREATEST_LIMIT))));
        if (due.isEmpty()) {
            session.getConsole().println("No follow-up is due.");
        }
        due.forEach(followUp -> session.getConsole().println(line(followUp)));
        return null;
    }

    static String line(FollowUp followUp) {
        return String.format(
                "%s %-4s %-8s due %s",
                followUp.caseId(),
                followUp.plan().period().orElse("-"),
                followUp.plan().kind(),
                followUp.plan().dueAt());
    }
}
