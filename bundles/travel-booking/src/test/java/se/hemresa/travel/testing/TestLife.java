// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseLifecycle;
import se.hemresa.api.cases.CaseMoved;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.cases.GuardOutcome;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.testing.KnownCases;
import se.hemresa.api.work.UnitOfWork;

/** The steps of the journey out of state-machine.json, with this module's guards: what case-core does with them. */
public final class TestLife implements CaseLifecycle {

    private static final Set<String> IOM = Set.of("IOM_FINLAND", "IOM_RECEIVING");

    private record Rule(String from, String event, String to, Set<String> roles, List<String> guards) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "READY_TO_DEPART",
                    "departed",
                    "IN_TRANSIT",
                    roles("TRAVEL_OFFICER"),
                    List.of("first-leg-departed")),
            new Rule("IN_TRANSIT", "overdue", "ALARM", Set.of(Caller.SYSTEM), List.of("checkpoint-overdue")),
            new Rule("IN_TRANSIT", "arrived", "ARRIVED", IOM, List.of("arrival-event-received")),
            new Rule(
                    "ALARM",
                    "located",
                    "@PREVIOUS",
                    Set.of("DUTY_OFFICER"),
                    List.of("contact-re-established", "alarm-note-written")),
            new Rule(
                    "ARRIVED",
                    "receptionConfirmed",
                    "RECEIVED",
                    roles("RECEPTION_PARTNER"),
                    List.of("named-receiver-confirmed", "child-takeover-signed")),
            new Rule(
                    "ARRIVED",
                    "noReception",
                    "ALARM",
                    Set.of(Caller.SYSTEM),
                    List.of("reception-confirmation-overdue")));

    private final UnitOfWork work;
    private final Journal journal;
    private final KnownCases cases;
    private final Map<String, Guard> guards = new HashMap<>();
    private final Map<CaseId, String> previous = new HashMap<>();

    public TestLife(UnitOfWork work, Journal journal, KnownCases cases, List<Guard> guards) {
        this.work = work;
        this.journal = journal;
        this.cases = cases;
        guards.forEach(guard -> this.guards.put(guard.code(), guard));
    }

    private static Set<String> roles(String other) {
        return Set.of("IOM_FINLAND", "IOM_RECEIVING", other);
    }

    @Override
    public String fire(CaseId caseId, String event, String reason) {
        return work.run(() -> {
            Rule rule = rule(caseId, event).orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
            if (outcomes(rule, caseId).stream().anyMatch(GuardOutcome::blocks)) {
                throw new PlatformException(PlatformError.INVALID);
            }
            String to = rule.to().equals("@PREVIOUS") ? previous.get(caseId) : rule.to();
            return move(caseId, event, to);
        });
    }

    /** Moves a case without asking, as other modules' steps do. */
    public String move(CaseId caseId, String event, String to) {
        return work.run(() -> {
            String from = cases.find(caseId).orElseThrow().state();
            previous.put(caseId, from);
            cases.put(caseId, "SE-AB", to);
            journal.append(new CaseMoved(caseId, event, from, to));
            return to;
        });
    }

    @Override
    public List<Transition> transitions(CaseId caseId) {
        return RULES.stream()
                .filter(rule -> applies(rule, caseId))
                .map(rule -> new Transition(rule.event(), rule.to(), outcomes(rule, caseId)))
                .toList();
    }

    private Optional<Rule> rule(CaseId caseId, String event) {
        return RULES.stream()
                .filter(rule -> rule.event().equals(event) && applies(rule, caseId))
                .findFirst();
    }

    private boolean applies(Rule rule, CaseId caseId) {
        return rule.from().equals(cases.find(caseId).orElseThrow().state())
                && rule.roles().contains(Caller.current().role());
    }

    private List<GuardOutcome> outcomes(Rule rule, CaseId caseId) {
        return rule.guards().stream()
                .map(code -> new GuardOutcome(
                        code,
                        "travel-booking",
                        guards.get(code).holds(caseId) ? GuardOutcome.Outcome.HOLDS : GuardOutcome.Outcome.FAILS,
                        true,
                        "",
                        "",
                        List.of()))
                .toList();
    }
}
