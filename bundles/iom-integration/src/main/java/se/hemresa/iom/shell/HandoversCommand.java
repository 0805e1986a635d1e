// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

import se.hemresa.api.access.Caller;
import se.hemresa.api.exchange.Letter;
import se.hemresa.api.exchange.Postbox;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.iom.Handover;
import se.hemresa.iom.HandoverStore;
import se.hemresa.iom.JsonText;

/** {@code iom:handovers}: the newest handovers by id and state, never what is in them (security.md §4.3). */
@Service
@Command(
        scope = "iom",
        name = "handovers",
        description = "Lists the newest handovers to IOM by id and state",
        detailedDescription = "classpath:help/iom-handovers.txt")
public final class HandoversCommand implements Action {

    private static final int GREATEST_LIMIT = 1000;

    @Reference
    private HandoverStore handovers;

    @Reference
    private Postbox postbox;

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
        List<Map<String, Object>> rows = Caller.module("iom-integration")
                .call(() -> work.read(
                        () -> handovers.newest(wanted).stream().map(this::row).toList()));
        if (json) {
            session.getConsole().println(JsonText.of(rows));
        } else if (rows.isEmpty()) {
            session.getConsole().println("There is no handover yet.");
        } else {
            session.getConsole().println(line("HANDOVER", "CASE", "VERSION", "STATE", "ANSWER"));
            rows.forEach(row -> session.getConsole().println(line(row.values().toArray())));
        }
        return null;
    }

    private Map<String, Object> row(Handover handover) {
        String state = postbox.find(handover.messageId())
                .map(Letter::state)
                .map(Letter.State::name)
                .orElse("-");
        return row(handover, state);
    }

    static Map<String, Object> row(Handover handover, String state) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", handover.id().toString());
        row.put("caseId", handover.caseId().toString());
        row.put("version", handover.version());
        row.put("state", state);
        row.put("answer", handover.answer().map(answer -> answer.kind().name()).orElse("-"));
        return row;
    }

    static String line(Object... cells) {
        return String.format("%-36s  %-36s  %-7s  %-9s  %s", cells);
    }
}
