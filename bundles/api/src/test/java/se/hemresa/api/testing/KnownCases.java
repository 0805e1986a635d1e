// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Relation;
import se.hemresa.api.cases.CaseDirectory;
import se.hemresa.api.cases.CaseLifecycle;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.cases.Tasks;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * The cases of another module's test: their state, age group and sections are what the test says; events that are fired and
 * tasks that are opened are remembered, and move nothing.
 */
public final class KnownCases implements CaseDirectory, CaseSheet, CaseLifecycle, Tasks {

    private final Map<CaseId, Standing> standings = new HashMap<>();
    private final Map<CaseId, Set<String>> visited = new HashMap<>();
    private final Map<String, Map<String, Object>> sections = new HashMap<>();
    private final Set<String> absent = new HashSet<>();
    private final Map<CaseId, AgeGroup> ages = new HashMap<>();
    private final Map<String, PlatformException> refusals = new HashMap<>();
    private final List<Fired> fired = new ArrayList<>();
    private final List<Transition> offered = new ArrayList<>();
    private final List<Opened> opened = new ArrayList<>();

    /**
     * An event that was fired.
     *
     * @param caseId the case
     * @param event the event
     * @param caller on whose behalf
     */
    public record Fired(CaseId caseId, String event, Caller caller) {}

    /**
     * A task that was opened.
     *
     * @param caseId the case
     * @param kind what is to be done
     * @param role who shall do it
     * @param dueAt until when
     * @param source what it is about
     */
    public record Opened(CaseId caseId, String kind, String role, Instant dueAt, String source) {}

    /** A case is in a state, and has been in those it was in before. */
    public void put(CaseId caseId, String owner, String state) {
        standings.put(caseId, new Standing(caseId, new AgencyId(owner), state, "NONE", 1, false));
        visited.computeIfAbsent(caseId, any -> new HashSet<>()).add(state);
    }

    /** A section of a case has this content. */
    public void put(CaseId caseId, String section, Map<String, Object> content) {
        sections.put(caseId + section, content);
    }

    /** The person of a case is of this age group. */
    public void put(CaseId caseId, AgeGroup age) {
        ages.put(caseId, age);
    }

    /** No installed module owns the section. */
    public void absent(String section) {
        absent.add(section);
    }

    /** The event can be fired: nothing stands in its way. */
    public void offer(String event) {
        offered.add(new Transition(event, "", List.of()));
    }

    /** Firing the event is refused with this. */
    public void refuse(String event, PlatformException refusal) {
        refusals.put(event, refusal);
    }

    /** @return what was fired, in order */
    public List<Fired> fired() {
        return List.copyOf(fired);
    }

    /** @return what was opened, in order */
    public List<Opened> opened() {
        return List.copyOf(opened);
    }

    @Override
    public Optional<Standing> find(CaseId caseId) {
        return Optional.ofNullable(standings.get(caseId));
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
    public Set<Relation> relations(CaseId caseId, Caller caller) {
        return EnumSet.of(
                find(caseId).filter(one -> one.owner().equals(caller.agency())).isPresent()
                        ? Relation.OWNER
                        : Relation.NONE);
    }

    @Override
    public boolean hasReached(CaseId caseId, String state) {
        return visited.getOrDefault(caseId, Set.of()).contains(state);
    }

    @Override
    public Set<String> needToKnow(CaseId caseId, Caller caller) {
        return Set.of();
    }

    @Override
    public boolean namesUser(CaseId caseId, Caller caller) {
        return false;
    }

    @Override
    public AgeGroup ageGroup(CaseId caseId, LocalDate on) {
        return ages.getOrDefault(caseId, AgeGroup.UNCERTAIN);
    }

    @Override
    public Reading read(CaseId caseId, String section) {
        if (absent.contains(section)) {
            return new Reading(Outcome.NOT_AVAILABLE, Map.of());
        }
        Map<String, Object> content = sections.get(caseId + section);
        return content == null ? new Reading(Outcome.EMPTY, Map.of()) : new Reading(Outcome.READ, content);
    }

    @Override
    public String fire(CaseId caseId, String event, String reason) {
        PlatformException refusal = refusals.get(event);
        if (refusal != null) {
            throw refusal;
        }
        fired.add(new Fired(caseId, event, Caller.current()));
        return standings.get(caseId).state();
    }

    @Override
    public List<Transition> transitions(CaseId caseId) {
        return List.copyOf(offered);
    }

    @Override
    public UUID open(CaseId caseId, String kind, String role, Instant dueAt, String source) {
        opened.add(new Opened(caseId, kind, role, dueAt, source));
        return UUID.randomUUID();
    }
}
