// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Relation;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/** The only case there is; a test says how it and the caller stand. */
public final class OneCase implements CaseDirectory {

    public static final CaseId ID = new CaseId(UUID.fromString("019abcde-0000-7000-8000-000000000001"));

    public static final String REFERENCE = "ATV-2026-0001";

    public String state = "REFERRED";
    public String protection = "NONE";
    public Set<Relation> relations = Set.of(Relation.OWNER);
    public Set<String> reached = Set.of();
    public Set<String> needToKnow = Set.of();
    public Function<Caller, Set<Relation>> relationsOf = caller -> relations;
    public boolean namesUser;
    public boolean disposed;
    public boolean tied;
    public final Map<LocalDate, AgeGroup> ages = new HashMap<>();
    public final List<String> calls = new ArrayList<>();

    @Override
    public Optional<Standing> find(CaseId caseId) {
        calls.add("find");
        return ID.equals(caseId)
                ? Optional.of(new Standing(caseId, new AgencyId("SE-AB"), state, protection, 1, disposed))
                : Optional.empty();
    }

    @Override
    public Optional<CaseId> byReference(String reference) {
        calls.add("byReference");
        return REFERENCE.equals(reference) ? Optional.of(ID) : Optional.empty();
    }

    @Override
    public boolean isTied(CaseId caseId, Caller caller) {
        calls.add("isTied");
        return tied && ID.equals(caseId);
    }

    @Override
    public Set<Relation> relations(CaseId caseId, Caller caller) {
        calls.add("relations");
        return ID.equals(caseId) ? relationsOf.apply(caller) : Set.of(Relation.NONE);
    }

    @Override
    public boolean hasReached(CaseId caseId, String reachedState) {
        calls.add("hasReached");
        return reached.contains(reachedState);
    }

    @Override
    public Set<String> needToKnow(CaseId caseId, Caller caller) {
        calls.add("needToKnow");
        return needToKnow;
    }

    @Override
    public boolean namesUser(CaseId caseId, Caller caller) {
        calls.add("namesUser");
        return namesUser;
    }

    @Override
    public AgeGroup ageGroup(CaseId caseId, LocalDate on) {
        calls.add("ageGroup");
        return ages.getOrDefault(on, AgeGroup.UNCERTAIN);
    }
}
