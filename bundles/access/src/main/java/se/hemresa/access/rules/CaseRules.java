// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.AccessCondition;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.gateway.Missed;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.UnitOfWork;

/**
 * Decides about people and systems, case by case: rules, conditions, narrowing. A case that does not exist is decided about
 * like one that is foreign, with the same questions in the same order, and only the result is thrown away.
 */
@Component(service = CaseRules.class)
public final class CaseRules {

    /** The module that knows the cases: while it is away nobody's case is known, which does not mean that there is none. */
    private static final String OF_CASES = "case-core";

    private final Rules rules = Rules.load();
    private final UnitOfWork units;
    private final Clock clock;
    private final Openings openings;
    private final TiedAttempts attempts;
    private final Modules modules;
    private final boolean narrowing;
    private final List<Whiteboard<?>> whiteboards;

    /**
     * @param units where cases are asked about, and an attempt is journalled that must not be lost
     * @param journal where attempts go
     * @param clock tells which day it is, for who is a child
     * @param openings what users have opened for themselves
     * @param context where the modules' services are found; holds the property that switches narrowing off
     */
    @Activate
    public CaseRules(
            @Reference UnitOfWork units,
            @Reference Journal journal,
            @Reference Clock clock,
            @Reference Openings openings,
            BundleContext context) {
        Whiteboard<CaseDirectory> directory = new Whiteboard<>(context, CaseDirectory.class);
        Whiteboard<AccessCondition> condition = new Whiteboard<>(context, AccessCondition.class);
        this.units = units;
        this.clock = clock;
        this.openings = openings;
        this.attempts = new TiedAttempts(units, journal);
        this.modules = new Modules(directory::services, condition::services);
        this.narrowing = !TestSwitch.isNarrowingOff(context);
        this.whiteboards = List.of(directory, condition);
    }

    CaseRules(UnitOfWork units, Journal journal, Clock clock, Openings openings, Modules modules, boolean narrowing) {
        this.units = units;
        this.clock = clock;
        this.openings = openings;
        this.attempts = new TiedAttempts(units, journal);
        this.modules = modules;
        this.narrowing = narrowing;
        this.whiteboards = List.of();
    }

    /**
     * What the modules tell.
     *
     * @param directories who knows the cases; none while that module is away
     * @param conditions who knows conditions
     */
    record Modules(Supplier<List<CaseDirectory>> directories, Supplier<List<AccessCondition>> conditions) {}

    /** Lets go of the modules' services. */
    @Deactivate
    public void close() {
        whiteboards.forEach(Whiteboard::close);
    }

    /** @return whether it matters how a caller stands to a case; false only in the test of the second wall alone */
    boolean narrowing() {
        return narrowing;
    }

    Rules rules() {
        return rules;
    }

    Optional<CaseDirectory> directory() {
        Optional<CaseDirectory> directory = modules.directories().get().stream().findFirst();
        if (directory.isEmpty()) {
            Missed.note(OF_CASES);
        }
        return directory;
    }

    View view(Question question) {
        return view(question, rule -> true);
    }

    /** As much as those rules alone give. */
    View view(Question question, Predicate<Rule> which) {
        if (question.operation() == Operation.READ
                && !rules.isPurposeOf(
                        question.caller().role(), question.caller().purpose())) {
            return View.NOTHING;
        }
        return directory().map(cases -> view(cases, question, which)).orElse(View.NOTHING);
    }

    private View view(CaseDirectory cases, Question question, Predicate<Rule> which) {
        Ruling ruling = units.read(() -> decide(cases, question, which));
        if (ruling.tied()) {
            attempts.note(question);
        }
        return ruling.view();
    }

    private Ruling decide(CaseDirectory cases, Question question, Predicate<Rule> which) {
        Facts facts = Facts.of(cases, question.caseId(), question.caller());
        Conditions conditions = new Conditions(
                question,
                facts.standing(),
                cases,
                openings,
                modules.conditions().get(),
                clock);
        View given = union(rules.giving(question.caller().role(), question.section(), question.operation()).stream()
                .filter(rule -> !rule.isOfNoCase())
                .filter(which)
                .filter(rule -> !narrowing || rule.appliesTo(facts.relations()))
                .filter(conditions::allHold)
                .map(Rule::mask)
                .collect(Collectors.toSet()));
        View view = Narrowing.view(facts, question, given);
        return new Ruling(facts.exists() ? view : View.NOTHING, facts.exists() && facts.tied());
    }

    private record Ruling(View view, boolean tied) {}

    static View union(Set<String> masks) {
        return masks.contains("NONE") ? View.WHOLE : new View(false, masks);
    }
}
