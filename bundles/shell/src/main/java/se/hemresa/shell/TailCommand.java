// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Journal;

/** {@code journal:tail}: ids, types and codes, which is all the journal holds. */
@Service
@Command(
        scope = "journal",
        name = "tail",
        description = "Shows the newest entries of the journal",
        detailedDescription =
                "Examples\n  journal:tail\n  journal:tail -n 50 --types CaseReferred,CaseMoved\n  journal:tail --json")
public final class TailCommand implements Action {

    @Reference(optional = true)
    private Journal journal;

    @Option(name = "-n", description = "How many entries, 1 to 1000")
    private int wanted = 20;

    @Option(name = "--types", description = "Types of entries, separated by commas; all if absent")
    @Completion(EventTypes.class)
    private String types = "";

    @Option(name = "--json", description = "Print JSON")
    private boolean json;

    @Override
    public Object execute() {
        if (wanted < 1 || wanted > 1000) {
            throw new IllegalArgumentException("-n must be 1 to 1000");
        }
        Set<String> chosen = types.isBlank() ? Set.of() : Set.of(types.split(","));
        System.out.println(render(Operator.with(journal, opened -> new Tail(opened).newest(wanted, chosen)), json));
        return null;
    }

    static String render(List<Entry> entries, boolean json) {
        if (json) {
            return Text.json(entries.stream().map(TailCommand::tree).toList());
        }
        return Text.table(
                "The journal holds no such entry",
                List.of("Position", "At", "Type", "Case", "By", "Payload"),
                entries.stream().map(TailCommand::cells).toList());
    }

    private static List<Object> cells(Entry entry) {
        return List.of(
                entry.position(),
                entry.at(),
                entry.type(),
                subject(entry),
                entry.caller().agency() + " " + entry.caller().role(),
                new TreeMap<>(entry.payload())
                        .entrySet().stream()
                                .map(member -> member.getKey() + "=" + member.getValue())
                                .collect(Collectors.joining(" ")));
    }

    private static Map<String, Object> tree(Entry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("position", entry.position());
        tree.put("id", entry.id().toString());
        tree.put("type", entry.type());
        tree.put("version", entry.version());
        tree.put("at", entry.at().toString());
        tree.put("agency", entry.caller().agency().toString());
        tree.put("role", entry.caller().role());
        tree.put("purpose", entry.caller().purpose());
        tree.put("caseId", subject(entry));
        tree.put("payload", new TreeMap<>(entry.payload()));
        return tree;
    }

    private static String subject(Entry entry) {
        return entry.subject().map(CaseId::toString).orElse("");
    }
}
