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
import se.hemresa.cases.protection.ProtectedStore;
import se.hemresa.cases.protection.Protection;
import se.hemresa.cases.search.ConflictBlock;

/** Tells the other modules how a case stands and who stands how to it (code list {@code CaseRelation}). */
@Component
public final class CaseRegister implements CaseDirectory {

    private final CaseStore cases;
    private final FactStore facts;
    private final ProtectedStore hidden;
    private final ConflictBlock conflicts;
    private final UnitOfWork work;
    private final Clock clock;

    /** Replaced as modules come and go. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            fieldOption = FieldOption.REPLACE)
    private volatile List<CaseRelations> elsewhere = List.of();

    @Activate
    public CaseRegister(
            @Reference CaseStore cases,
            @Reference FactStore facts,
            @Reference ProtectedStore hidden,
            @Reference ConflictBlock conflicts,
            @Reference UnitOfWork work,
            @Reference Clock clock) {
        this.cases = cases;
        this.facts = facts;
        this.hidden = hidden;
        this.conflicts = conflicts;
        this.work = work;
        this.clock = clock;
    }

    /** Takes the relations that other modules know from elsewhere than the container. */
    CaseRegister knowing(List<CaseRelations> others) {
        this.elsewhere = others;
        return this;
    }

    @Override
    public Optional<Standing> find(CaseId caseId) {
        return work.read(() -> cases.find(caseId))
                .map(file -> new Standing(
                        file.id(),
                        file.owner(),
                        file.state(),
                        file.protectionLevel(),
                        file.version(),
                        file.disposedAt().isPresent()));
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
        // As the module: who names a case in an emergency has no relation to it yet.
        return work.read(() -> Caller.module("case-core").call(() -> cases.findByReference(reference)))
                .map(CaseFile::id);
    }

    @Override
    public boolean isTied(CaseId caseId, Caller caller) {
        return conflicts.holds(caseId, caller);
    }

    @Override
    public AgeGroup ageGroup(CaseId caseId, LocalDate on) {
        return work.read(() -> cases.find(caseId)
                .filter(file -> file.disposedAt().isEmpty())
                .flatMap(this::birthDate)
                .map(born -> Ages.on(born, on))
                .orElse(AgeGroup.UNCERTAIN));
    }

    /** Of a protected person it is read under the second ring, and only the age group leaves: no date stands elsewhere for it. */
    private Optional<CaseReferral.BirthDate> birthDate(CaseFile file) {
        return Protection.hides(file.protectionLevel())
                ? hidden.newest(file.id()).map(entered -> entered.fact().birthDate())
                : facts.identity(file.id()).map(Identity::birthDate);
    }
}
