// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Reach;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.Seen;
import se.hemresa.api.access.View;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;

/** The access component: answers every question of access from {@code access.json}. */
@Component
public final class AccessDesk implements Access {

    private static final Logger LOG = LoggerFactory.getLogger(AccessDesk.class);
    private static final String OF_MODULES = "hemresa:";
    private static final String FOUR_EYES = "fourEyes";

    /** The person has no login; her rules say what her own card may show. */
    private static final Set<String> NO_CALLERS = Set.of("PERSON");

    /** Conditions that the owner of a section of no case sees to itself. */
    private static final Set<String> SEEN_TO = Set.of("twoPerson");

    private final CaseRules ofCases;
    private final Rules rules;

    /**
     * @param ofCases decides case by case
     */
    @Activate
    public AccessDesk(@Reference CaseRules ofCases) {
        this.ofCases = ofCases;
        this.rules = ofCases.rules();
        if (!ofCases.narrowing()) {
            LOG.warn("hemresa.test.narrowing=off: everybody stands in every relation to every case; for tests only");
        }
    }

    @Override
    public View view(CaseId caseId, String section, Operation operation) {
        View view = view(caseId, section, operation, Set.of());
        if (operation == Operation.READ && !view.isNothing()) {
            Seen.note(caseId, section);
        }
        return view;
    }

    private View view(CaseId caseId, String section, Operation operation, Set<String> assumed) {
        Caller caller = Caller.current();
        return caller.isModule()
                ? ofModule(caller, section, operation)
                : ofCases.view(new Question(caller, caseId, section, operation, assumed));
    }

    private View ofModule(Caller caller, String section, Operation operation) {
        String agency = caller.agency().value();
        String module = agency.startsWith(OF_MODULES) ? agency.substring(OF_MODULES.length()) : "";
        String mask = rules.modules().getOrDefault(module, Map.of()).get(section);
        return mask == null || operation != Operation.READ ? View.NOTHING : CaseRules.union(Set.of(mask));
    }

    @Override
    public void require(CaseId caseId, String section, Operation operation) {
        if (view(caseId, section, operation).isNothing()) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
    }

    @Override
    public void requireApproval(CaseId caseId, String section, String enteredBy) {
        if (view(caseId, section, Operation.APPROVE, Set.of(FOUR_EYES)).isNothing()) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
        // Who stood behind a system of the caller's own agency is not known, so it may have been the caller.
        Caller caller = Caller.current();
        boolean ownSystem = caller.agency().value().equals(enteredBy);
        if (ownSystem || caller.user().filter(user -> !user.equals(enteredBy)).isEmpty()) {
            throw new PlatformException(PlatformError.SAME_PERSON);
        }
    }

    @Override
    public Set<Relation> relations(String section, Operation operation) {
        Caller caller = Caller.current();
        if (caller.isModule()) {
            return ofModule(caller, section, operation).isNothing() ? Set.of() : Set.of(Relation.values());
        }
        if (!ofCases.narrowing()) {
            return Set.of(Relation.values());
        }
        Set<Relation> relations = new HashSet<>();
        // An emergency access is to one case, named exactly: it is no way to search (domain.md §9.2).
        given(caller, section, operation).stream()
                .filter(rule -> !rule.isOfNoCase() && !rule.demands(Openings.BREAK_GLASS))
                .forEach(rule -> relations.addAll(rule.relations()));
        return Set.copyOf(relations);
    }

    @Override
    public Reach reach(String section, Operation operation) {
        Caller caller = Caller.current();
        if (caller.isModule()) {
            return new Reach(ofModule(caller, section, operation), false);
        }
        List<Rule> given = given(caller, section, operation).stream()
                .filter(Rule::isOfNoCase)
                .toList();
        Set<String> masks = given.stream()
                .filter(rule -> SEEN_TO.containsAll(rule.conditions()))
                .map(Rule::mask)
                .collect(Collectors.toSet());
        if (!masks.isEmpty()) {
            return new Reach(CaseRules.union(masks), false);
        }
        return given.stream().anyMatch(rule -> rule.conditions().equals(Set.of("ownCounty")))
                ? new Reach(View.WHOLE, true)
                : Reach.NOTHING;
    }

    private List<Rule> given(Caller caller, String section, Operation operation) {
        boolean purposeFits = operation != Operation.READ || rules.isPurposeOf(caller.role(), caller.purpose());
        return purposeFits ? rules.giving(caller.role(), section, operation) : List.of();
    }

    @Override
    public List<String> purposes(String role) {
        return NO_CALLERS.contains(role) ? List.of() : rules.purposes().getOrDefault(role, List.of());
    }
}
