// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Relation;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/** The only case there is; a test says how it and the caller stand. */
final class OneCase implements CaseDirectory {

    static final CaseId ID = new CaseId(UUID.fromString("019abcde-0000-7000-8000-000000000001"));

    String state = "REFERRED";
    String protection = "NONE";
    Set<Relation> relations = Set.of(Relation.OWNER);
    Set<String> reached = Set.of();
    Set<String> needToKnow = Set.of();
    boolean namesUser;
    boolean disposed;
    boolean tied;
    final Map<LocalDate, AgeGroup> ages = new HashMap<>();

    @Override
    public Optional<Standing> find(CaseId caseId) {
        return ID.equals(caseId)
                ? Optional.of(new Standing(caseId, new AgencyId("SE-AB"), state, protection, 1, disposed))
                : Optional.empty();
    }

    @Override
    public Optional<CaseId> byReference(String reference) {
        return "ATV-2026-0001".equals(reference) ? Optional.of(ID) : Optional.empty();
    }

    @Override
    public boolean isTied(CaseId caseId, Caller caller) {
        return tied;
    }

    @Override
    public Set<Relation> relations(CaseId caseId, Caller caller) {
        return relations;
    }

    @Override
    public boolean hasReached(CaseId caseId, String reachedState) {
        return reached.contains(reachedState);
    }

    @Override
    public Set<String> needToKnow(CaseId caseId, Caller caller) {
        return needToKnow;
    }

    @Override
    public boolean namesUser(CaseId caseId, Caller caller) {
        return namesUser;
    }

    @Override
    public AgeGroup ageGroup(CaseId caseId, LocalDate on) {
        return ages.getOrDefault(on, AgeGroup.UNCERTAIN);
    }
}
