// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Subscriptions;
import se.hemresa.api.journal.Subscriptions.Parked;

/** {@code journal:parked}. */
@Service
@Command(
        scope = "journal",
        name = "parked",
        description =
                "Lists the events that kept failing, and the later events of the same cases that wait behind them",
        detailedDescription = "Examples\n  journal:parked\n  journal:parked --json")
public final class ParkedCommand implements Action {

    @Reference(optional = true)
    private Subscriptions subscriptions;

    @Option(name = "--json", description = "Print JSON")
    private boolean json;

    @Override
    public Object execute() {
        System.out.println(render(Operator.with(subscriptions, Subscriptions::parked), json));
        return null;
    }

    static String render(List<Parked> parked, boolean json) {
        if (json) {
            return Text.json(parked.stream().map(ParkedCommand::tree).toList());
        }
        return Text.table(
                "No event is parked",
                List.of("Subscription", "Case", "Position", "Type", "Attempts", "Fault"),
                parked.stream().map(ParkedCommand::cells).toList());
    }

    private static List<Object> cells(Parked parked) {
        return List.copyOf(tree(parked).values());
    }

    private static Map<String, Object> tree(Parked parked) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("subscription", parked.subscription());
        tree.put("caseId", parked.entry().subject().map(CaseId::toString).orElse(""));
        tree.put("position", parked.entry().position());
        tree.put("type", parked.entry().type());
        tree.put("attempts", parked.attempts());
        tree.put("fault", parked.fault());
        return tree;
    }
}
