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
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.StateChange;

/** {@code case:show}: a case and the states it has been in. */
@Service
@Command(
        scope = "case",
        name = "show",
        description = "Shows a case and the states it has been in",
        detailedDescription = "classpath:help/case-show.txt")
public final class CaseShowCommand implements Action {

    @Reference
    private CaseStore cases;

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
            shown.forEach(this::print);
        }
        return null;
    }

    private Map<String, Object> shown(CaseFile file) {
        Map<String, Object> shown = CaseLines.fields(file);
        shown.put(
                "history",
                cases.history(file.id()).stream().map(CaseShowCommand::step).toList());
        return shown;
    }

    private static Map<String, Object> step(StateChange change) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("at", change.at().toString());
        step.put("event", change.event());
        step.put("to", change.to());
        step.put("agency", change.agency().value());
        return step;
    }

    private void print(String name, Object value) {
        if (value instanceof List<?> steps) {
            session.getConsole().println(name);
            steps.forEach(step -> session.getConsole().println("  " + line((Map<?, ?>) step)));
        } else {
            session.getConsole().println(String.format("%-10s %s", name, value));
        }
    }

    private static String line(Map<?, ?> step) {
        return String.format(
                "%-24s %-20s %-20s %s", step.get("at"), step.get("event"), step.get("to"), step.get("agency"));
    }
}
