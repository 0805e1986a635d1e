// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.CaseLifecycle.Transition;
import se.hemresa.cases.CaseFile;

/** Where a case can go from here, whoever fires it: for the administrator's shell, which shows codes only. */
@Component(service = CaseOutlook.class)
public final class CaseOutlook {

    private final StateTable table;
    private final Guards guards;
    private final Moves moves;

    @Activate
    public CaseOutlook(@Reference StateTable table, @Reference Guards guards, @Reference Moves moves) {
        this.table = table;
        this.guards = guards;
        this.moves = moves;
    }

    /**
     * @param file a case, read in the running unit of work
     * @return every transition of its state with every guard evaluated, in the order of the table
     */
    public List<Transition> of(CaseFile file) {
        return table.rules().stream()
                .filter(rule -> rule.from().contains(file.state()))
                .map(rule -> new Transition(rule.event(), moves.target(file, rule), guards.ask(rule, file.id())))
                .toList();
    }
}
