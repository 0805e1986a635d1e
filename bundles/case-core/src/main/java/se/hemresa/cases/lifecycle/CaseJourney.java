// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.cases.CaseLifecycle;
import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.CaseError;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;

/** Moves cases along the table of states. Who may fire what is said by the table; seeing the case is said by access. */
@Component
public final class CaseJourney implements CaseLifecycle {

    private final StateTable table;
    private final Guards guards;
    private final Moves moves;
    private final CaseStore cases;
    private final UnitOfWork work;
    private final Access access;

    @Activate
    public CaseJourney(
            @Reference StateTable table,
            @Reference Guards guards,
            @Reference Moves moves,
            @Reference CaseStore cases,
            @Reference UnitOfWork work,
            @Reference Access access) {
        this.table = table;
        this.guards = guards;
        this.moves = moves;
        this.cases = cases;
        this.work = work;
        this.access = access;
    }

    @Override
    public String fire(CaseId caseId, String event, String reason) {
        return work.run(() -> {
            CaseFile file = seen(cases.lock(caseId));
            StateRule rule = rule(file, event);
            Optional<String> closureReason = moves.reason(file, rule, reason);
            guards.pass(rule, caseId);
            if (rule.together() && !agreed(rule, file)) {
                return file.state();
            }
            return follow(moves.move(file, rule, closureReason)).state();
        });
    }

    @Override
    public List<Transition> transitions(CaseId caseId) {
        return work.read(() -> {
            CaseFile file = seen(cases.find(caseId));
            List<StateRule> rules = table.offered(file.state(), Caller.current().role());
            Map<StateRule, List<GuardOutcome>> said = guards.ask(rules, caseId);
            return rules.stream()
                    .map(rule -> new Transition(rule.event(), moves.target(file, rule), said.get(rule)))
                    .toList();
        });
    }

    private CaseFile seen(Optional<CaseFile> found) {
        CaseFile file = found.orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
        if (!Caller.current().isModule()) {
            access.require(file.id(), "shell", Operation.READ);
        }
        return file;
    }

    private StateRule rule(CaseFile file, String event) {
        return table.offered(file.state(), Caller.current().role()).stream()
                .filter(rule -> rule.event().equals(event))
                .findFirst()
                .orElseThrow(() -> new PlatformException(CaseError.NO_SUCH_TRANSITION));
    }

    private boolean agreed(StateRule rule, CaseFile file) {
        String actor = Actors.actor(rule, Caller.current().role()).orElseThrow();
        return cases.agree(file.id(), rule.event(), actor).containsAll(rule.actors());
    }

    /** What follows by itself from entering a state, in the same unit of work, on behalf of the system. */
    private CaseFile follow(CaseFile file) {
        Optional<StateRule> next = table.rules().stream()
                .filter(rule -> rule.follows() && rule.from().contains(file.state()))
                .filter(rule -> guards.ask(rule, file.id()).stream().noneMatch(GuardOutcome::blocks))
                .findFirst();
        return next.map(rule -> Caller.module("case-core")
                        .call(() -> follow(moves.move(file, rule, moves.reason(file, rule, null)))))
                .orElse(file);
    }
}
