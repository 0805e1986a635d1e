// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.shell;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import se.hemresa.aftercare.CareRecord;
import se.hemresa.aftercare.CareRecord.Care;
import se.hemresa.aftercare.FollowUp;
import se.hemresa.aftercare.Measure;
import se.hemresa.aftercare.Plan;
import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;

/** {@code care:show}: how far the aftercare of a case has come. */
@Service
@Command(
        scope = "care",
        name = "show",
        description = "Shows how far the aftercare of a case has come: plan, ledger, follow-ups",
        detailedDescription = "classpath:help/care-show.txt")
public final class CareShowCommand implements Action {

    @Reference
    private CareRecord record;

    @Reference
    private Session session;

    @Argument(name = "case", description = "The id of the case", required = true)
    private String wanted;

    @Override
    public Object execute() {
        // As the module: the console belongs to no agency.
        Care care = Caller.module("aftercare")
                .call(() -> record.find(CaseId.fromString(wanted)))
                .orElseThrow(() -> new IllegalArgumentException("There is no such case; case:list shows the newest."));
        session.getConsole().println(text(care));
        return null;
    }

    /** Codes, numbers and dates; never a goal, a provider or a payee. */
    static String text(Care care) {
        StringBuilder text = new StringBuilder();
        text.append(String.format("%-12s %s%n", "state", care.state()));
        text.append(String.format(
                "%-12s %s%n", "plan", care.plan().map(CareShowCommand::line).orElse("none")));
        care.ledger()
                .balances()
                .forEach(balance ->
                        text.append(String.format("%-12s %s %s%n", "ledger", balance.currency(), balance.held())));
        text.append(String.format("%-12s %s%n", "balanced", care.ledger().balanced()));
        care.followUps().forEach(followUp -> text.append(String.format("%-12s %s%n", "follow-up", line(followUp))));
        return text.toString().stripTrailing();
    }

    private static String line(Plan plan) {
        Map<Measure.Status, Long> measures = plan.measures().stream()
                .collect(Collectors.groupingBy(Measure::status, TreeMap::new, Collectors.counting()));
        return "version " + plan.version() + " " + measures;
    }

    private static String line(FollowUp followUp) {
        String done = followUp.contact()
                .map(contact -> "done " + contact.doneAt() + " " + contact.outcome())
                .orElse("not done");
        return String.format(
                "%-4s %-8s due %s %s",
                followUp.plan().period().orElse("-"),
                followUp.plan().kind(),
                followUp.plan().dueAt(),
                done);
    }
}
