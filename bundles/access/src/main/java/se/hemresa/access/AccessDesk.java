// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Reach;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.Seen;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.CaseDirectory.Standing;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.gateway.Missed;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;

/** The access component: answers from {@code access.json}, and reads sections for whoever may see them. */
@Component(service = {Access.class, CaseSheet.class})
public final class AccessDesk implements Access, CaseSheet {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final String OF_MODULES = "hemresa:";

    /** The module that knows the cases: while it is away nobody's case is known, which does not mean that there is none. */
    private static final String OF_CASES = "case-core";

    /** The person has no login; her rules say what her own card may show. */
    private static final Set<String> NO_CALLERS = Set.of("PERSON");

    /** Conditions that the owner of a section of no case sees to itself. */
    private static final Set<String> SEEN_TO = Set.of("twoPerson");

    private final Rules rules = Rules.load();
    private final Map<String, Map<String, String>> modules = Rules.ofModules();
    private final UnitOfWork units;
    private final Clock clock;
    private final Supplier<List<CaseDirectory>> directories;
    private final Sections sections;
    private final List<Whiteboard<?>> whiteboards;

    /**
     * @param units where sections are read
     * @param clock tells which day it is, for who is a child
     * @param context where the modules' services are found
     */
    @Activate
    public AccessDesk(@Reference UnitOfWork units, @Reference Clock clock, BundleContext context) {
        Whiteboard<CaseDirectory> directory = new Whiteboard<>(context, CaseDirectory.class);
        Whiteboard<CaseSection> section = new Whiteboard<>(context, CaseSection.class);
        this.units = units;
        this.clock = clock;
        this.directories = directory::services;
        this.sections = new Sections(section::services, Sections::moduleOf);
        this.whiteboards = List.of(directory, section);
    }

    AccessDesk(UnitOfWork units, Clock clock, Supplier<List<CaseDirectory>> directories, Sections sections) {
        this.units = units;
        this.clock = clock;
        this.directories = directories;
        this.sections = sections;
        this.whiteboards = List.of();
    }

    /** Lets go of the modules' services. */
    @Deactivate
    public void close() {
        whiteboards.forEach(Whiteboard::close);
    }

    @Override
    public View view(CaseId caseId, String section, Operation operation) {
        View view = view(caseId, section, operation, false);
        if (operation == Operation.READ && !view.isNothing()) {
            Seen.note(caseId, section);
        }
        return view;
    }

    private View view(CaseId caseId, String section, Operation operation, boolean anotherPerson) {
        Caller caller = Caller.current();
        if (caller.isModule()) {
            return ofModule(caller, section, operation);
        }
        Optional<CaseDirectory> directory = directories.get().stream().findFirst();
        if (directory.isEmpty()) {
            Missed.note(OF_CASES);
        }
        return directory
                .flatMap(cases -> cases.find(caseId)
                        .map(standing -> new Conditions(cases, standing, caller, section, today(), anotherPerson)))
                .map(conditions -> ofRole(conditions, operation))
                .orElse(View.NOTHING);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SWEDEN);
    }

    private View ofModule(Caller caller, String section, Operation operation) {
        String agency = caller.agency().value();
        String module = agency.startsWith(OF_MODULES) ? agency.substring(OF_MODULES.length()) : "";
        String mask = modules.getOrDefault(module, Map.of()).get(section);
        return mask == null || operation != Operation.READ ? View.NOTHING : union(Set.of(mask));
    }

    private View ofRole(Conditions conditions, Operation operation) {
        Standing standing = conditions.standing();
        String role = conditions.caller().role();
        Set<Relation> relations =
                Narrowing.relations(standing, conditions.cases().relations(standing.caseId(), conditions.caller()));
        Set<String> masks = rules.rules().stream()
                .filter(rule -> rule.gives(role, conditions.section(), operation) && rule.appliesTo(relations))
                .filter(conditions::allHold)
                .map(Rule::mask)
                .collect(Collectors.toSet());
        return Narrowing.view(standing, role, conditions.section(), operation, union(masks));
    }

    private static View union(Set<String> masks) {
        return masks.contains("NONE") ? View.WHOLE : new View(false, masks);
    }

    @Override
    public void require(CaseId caseId, String section, Operation operation) {
        if (view(caseId, section, operation).isNothing()) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
    }

    @Override
    public void requireApproval(CaseId caseId, String section, String enteredBy) {
        if (view(caseId, section, Operation.APPROVE, true).isNothing()) {
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
        Set<Relation> relations = new HashSet<>();
        rules.rules().stream()
                .filter(rule -> rule.gives(caller.role(), section, operation))
                .forEach(rule -> relations.addAll(rule.relations()));
        return Set.copyOf(relations);
    }

    @Override
    public Reach reach(String section, Operation operation) {
        Caller caller = Caller.current();
        if (caller.isModule()) {
            return new Reach(ofModule(caller, section, operation), false);
        }
        List<Rule> given = rules.rules().stream()
                .filter(rule -> rule.gives(caller.role(), section, operation))
                .filter(rule -> rule.relations().contains(Relation.NONE))
                .toList();
        Set<String> masks = given.stream()
                .filter(rule -> SEEN_TO.containsAll(rule.conditions()))
                .map(Rule::mask)
                .collect(Collectors.toSet());
        if (!masks.isEmpty()) {
            return new Reach(union(masks), false);
        }
        return given.stream().anyMatch(rule -> rule.conditions().equals(Set.of("ownCounty")))
                ? new Reach(View.WHOLE, true)
                : Reach.NOTHING;
    }

    @Override
    public List<String> purposes(String role) {
        return NO_CALLERS.contains(role) ? List.of() : rules.purposes().getOrDefault(role, List.of());
    }

    @Override
    public Reading read(CaseId caseId, String section) {
        return units.read(() -> {
            View view = view(caseId, section, Operation.READ);
            if (view.isNothing()) {
                return new Reading(Outcome.NOT_ALLOWED, Map.of());
            }
            return sections.find(section)
                    .map(offered -> read(offered, caseId, view))
                    .orElseGet(() -> {
                        sections.owner(section).ifPresent(Missed::note);
                        return new Reading(Outcome.NOT_AVAILABLE, Map.of());
                    });
        });
    }

    private static Reading read(CaseSection section, CaseId caseId, View view) {
        return section.read(caseId, view)
                .map(content -> new Reading(Outcome.READ, content))
                .orElse(new Reading(Outcome.EMPTY, Map.of()));
    }
}
