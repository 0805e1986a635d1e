// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Relation;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;

/** Tells the other modules how a case stands and who stands how to it (code list {@code CaseRelation}). */
@Component
public final class CaseRegister implements CaseDirectory {

    private final CaseStore cases;
    private final FactStore facts;
    private final UnitOfWork work;
    private final Clock clock;

    @Activate
    public CaseRegister(
            @Reference CaseStore cases,
            @Reference FactStore facts,
            @Reference UnitOfWork work,
            @Reference Clock clock) {
        this.cases = cases;
        this.facts = facts;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public Optional<Standing> find(CaseId caseId) {
        return work.read(() -> cases.find(caseId))
                .map(file ->
                        new Standing(file.id(), file.owner(), file.state(), file.protectionLevel(), file.version()));
    }

    @Override
    public Set<Relation> relations(CaseId caseId, Caller caller) {
        EnumSet<Relation> relations = EnumSet.noneOf(Relation.class);
        work.read(() -> cases.find(caseId)).ifPresent(file -> {
            if (file.owner().equals(caller.agency())) {
                relations.add(Relation.OWNER);
                if (handles(file, caller)) {
                    relations.add(Relation.ASSIGNED);
                }
            }
            if (work.read(() -> participates(file, caller))) {
                relations.add(Relation.NAMED_PARTICIPANT);
            }
        });
        return relations.isEmpty() ? EnumSet.of(Relation.NONE) : relations;
    }

    private static boolean handles(CaseFile file, Caller caller) {
        return caller.user().isPresent()
                && (file.coordinator().equals(caller.user()) || file.deputy().equals(caller.user()));
    }

    private boolean participates(CaseFile file, Caller caller) {
        return facts.participants(file.id()).stream()
                .anyMatch(participant -> participant.names(caller, clock.instant()));
    }
}
