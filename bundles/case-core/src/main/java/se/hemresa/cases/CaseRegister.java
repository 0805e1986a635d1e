// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Relation;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.CaseRelations;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.persons.Ages;

/** Tells the other modules how a case stands and who stands how to it (code list {@code CaseRelation}). */
@Component
public final class CaseRegister implements CaseDirectory {

    private final CaseStore cases;
    private final FactStore facts;
    private final UnitOfWork work;
    private final Clock clock;

    /** Replaced as modules come and go. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            fieldOption = FieldOption.REPLACE)
    private volatile List<CaseRelations> elsewhere;

    @Activate
    public CaseRegister(
            @Reference CaseStore cases,
            @Reference FactStore facts,
            @Reference UnitOfWork work,
            @Reference Clock clock) {
        this(cases, facts, work, clock, List.of());
    }

    CaseRegister(CaseStore cases, FactStore facts, UnitOfWork work, Clock clock, List<CaseRelations> elsewhere) {
        this.cases = cases;
        this.facts = facts;
        this.work = work;
        this.clock = clock;
        this.elsewhere = elsewhere;
    }

    @Override
    public Optional<Standing> find(CaseId caseId) {
        return work.read(() -> cases.find(caseId))
                .map(file -> new Standing(
                        file.id(), file.owner(), file.state(), file.protectionLevel(), file.version(), false));
    }

    @Override
    public Set<Relation> relations(CaseId caseId, Caller caller) {
        return work.read(() -> {
            EnumSet<Relation> relations = EnumSet.noneOf(Relation.class);
            cases.find(caseId).ifPresent(file -> {
                relations.addAll(within(file, caller));
                elsewhere.forEach(other -> relations.addAll(other.relations(caseId, caller)));
                relations.remove(Relation.NONE);
            });
            return relations.isEmpty() ? EnumSet.of(Relation.NONE) : relations;
        });
    }

    private Set<Relation> within(CaseFile file, Caller caller) {
        EnumSet<Relation> relations = EnumSet.noneOf(Relation.class);
        List<Participant> rows = rows(file.id(), caller).toList();
        if (!rows.isEmpty()) {
            relations.add(Relation.NAMED_PARTICIPANT);
        }
        if (file.owner().equals(caller.agency())) {
            relations.add(Relation.OWNER);
            if (handles(file, caller)
                    || rows.stream().anyMatch(row -> row.user().isPresent())) {
                relations.add(Relation.ASSIGNED);
            }
        }
        return relations;
    }

    private static boolean handles(CaseFile file, Caller caller) {
        return file.owner().equals(caller.agency())
                && caller.user().isPresent()
                && (file.coordinator().equals(caller.user()) || file.deputy().equals(caller.user()));
    }

    private Stream<Participant> rows(CaseId caseId, Caller caller) {
        return facts.participants(caseId).stream().filter(row -> row.names(caller, clock.instant()));
    }

    @Override
    public boolean hasReached(CaseId caseId, String state) {
        return work.read(() ->
                cases.history(caseId).stream().anyMatch(change -> change.to().equals(state)));
    }

    @Override
    public Set<String> needToKnow(CaseId caseId, Caller caller) {
        return work.read(() ->
                rows(caseId, caller).flatMap(row -> row.needToKnow().stream()).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public boolean namesUser(CaseId caseId, Caller caller) {
        return work.read(() -> rows(caseId, caller).anyMatch(row -> row.user().isPresent())
                || cases.find(caseId).filter(file -> handles(file, caller)).isPresent());
    }

    @Override
    public Optional<CaseId> byReference(String reference) {
        return Optional.empty();
    }

    @Override
    public boolean isTied(CaseId caseId, Caller caller) {
        return false;
    }

    @Override
    public AgeGroup ageGroup(CaseId caseId, LocalDate on) {
        return work.read(() -> facts.identity(caseId)
                .map(identity -> Ages.on(identity.birthDate(), on))
                .orElse(AgeGroup.UNCERTAIN));
    }
}
