// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import se.hemresa.api.access.Caller;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;

/** {@code case:list}: the newest cases by reference and state. */
@Service
@Command(
        scope = "case",
        name = "list",
        description = "Lists the newest cases by reference and state",
        detailedDescription = "classpath:help/case-list.txt")
public final class CaseListCommand implements Action {

    private static final int GREATEST_LIMIT = 1000;

    @Reference
    private CaseStore cases;

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
        List<CaseFile> newest = Caller.module("case-core").call(() -> work.read(() -> cases.newest(wanted)));
        if (json) {
            session.getConsole().println(CaseLines.json(newest));
        } else if (newest.isEmpty()) {
            session.getConsole().println("There is no case yet.");
        } else {
            session.getConsole().println(CaseLines.head());
            newest.forEach(file -> session.getConsole().println(CaseLines.line(file)));
        }
        return null;
    }
}
