// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseLifecycle;
import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.StateChange;
import se.hemresa.cases.lifecycle.CaseOutlook;

/** {@code case:lifecycle}: the way a case has gone, the ways that are open, and the guards that stand in them. */
@Service
@Command(
        scope = "case",
        name = "lifecycle",
        description = "Shows the states a case has passed, what is open and which guards stand in the way",
        detailedDescription = "classpath:help/case-lifecycle.txt")
public final class CaseLifecycleCommand implements Action {

    @Reference
    private CaseStore cases;

    @Reference
    private CaseOutlook outlook;

    @Reference
    private UnitOfWork work;

    @Reference
    private Session session;

    @Argument(name = "case", description = "The reference (ATV-2026-0037) or the id of the case", required = true)
    @Completion(CaseReferenceCompleter.class)
    private String wanted;

    @Option(name = "--json", description = "Prints one JSON object")
    private boolean json;

    @Override
    public Object execute() {
        // As the module: the console belongs to no agency.
        Map<String, Object> shown = Caller.module("case-core")
                .call(() -> work.read(() -> CaseLines.find(cases, wanted).map(this::shown)))
                .orElseThrow(CaseLines::noSuchCase);
        if (json) {
            session.getConsole().println(CaseLines.write(shown));
        } else {
            print(shown);
        }
        return null;
    }

    private Map<String, Object> shown(CaseFile file) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("caseRef", file.caseRef());
        shown.put("state", file.state());
        shown.put(
                "passed", cases.history(file.id()).stream().map(StateChange::to).toList());
        shown.put(
                "open", outlook.of(file).stream().map(CaseLifecycleCommand::way).toList());
        return shown;
    }

    private static Map<String, Object> way(CaseLifecycle.Transition transition) {
        Map<String, Object> way = new LinkedHashMap<>();
        way.put("event", transition.event());
        way.put("to", transition.to());
        way.put(
                "blockedBy",
                transition.guards().stream()
                        .filter(GuardOutcome::blocks)
                        .map(CaseLifecycleCommand::guard)
                        .toList());
        return way;
    }

    private static String guard(GuardOutcome guard) {
        return guard.code()
                + (guard.outcome() == GuardOutcome.Outcome.NOT_PROVEN ? " (" + guard.owner() + " is absent)" : "");
    }

    private void print(Map<String, Object> shown) {
        session.getConsole().println(shown.get("caseRef") + " is in " + shown.get("state"));
        session.getConsole().println("passed  " + String.join(" > ", texts(shown.get("passed"))));
        for (Object way : (List<?>) shown.get("open")) {
            Map<?, ?> open = (Map<?, ?>) way;
            session.getConsole().println(String.format("%-22s to %s", open.get("event"), open.get("to")));
            texts(open.get("blockedBy")).forEach(guard -> session.getConsole().println("  - " + guard));
        }
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }
}
