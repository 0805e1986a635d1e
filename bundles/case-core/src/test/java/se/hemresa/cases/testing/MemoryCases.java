// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Relation;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.Closure;
import se.hemresa.cases.Decision;
import se.hemresa.cases.Exploitation;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.Identity;
import se.hemresa.cases.Intake;
import se.hemresa.cases.IntakeCheck;
import se.hemresa.cases.Participant;
import se.hemresa.cases.Person;
import se.hemresa.cases.Referral;
import se.hemresa.cases.ReturnRight;
import se.hemresa.cases.Selection;
import se.hemresa.cases.StateChange;
import se.hemresa.cases.VictimStatus;

/** Cases in memory. Knows no rollback and one thread. */
public final class MemoryCases implements CaseStore, FactStore {

    private final Map<CaseId, Intake> intakes = new HashMap<>();
    private final Map<CaseId, CaseFile> files =
            new TreeMap<>(Comparator.comparing((CaseId id) -> id.toString()).reversed());
    private final List<StateChange> changes = new ArrayList<>();
    private final Map<String, Set<String>> agreements = new HashMap<>();
    private final List<IntakeCheck> checks = new ArrayList<>();
    private final List<ReturnRight> rights = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Closure> closures = new ArrayList<>();
    private final List<Participant> participants = new ArrayList<>();
    private long reference;

    @Override
    public long nextReference() {
        return ++reference;
    }

    @Override
    public void insert(Intake intake) {
        intakes.put(intake.file().id(), intake);
        files.put(intake.file().id(), intake.file());
        changes.add(intake.opening());
    }

    @Override
    public Optional<CaseFile> find(CaseId id) {
        return Optional.ofNullable(files.get(id));
    }

    @Override
    public Optional<CaseFile> findByReference(String caseRef) {
        return files.values().stream()
                .filter(file -> file.caseRef().equals(caseRef))
                .findFirst();
    }

    @Override
    public Optional<CaseFile> lock(CaseId id) {
        return find(id);
    }

    @Override
    public void save(CaseFile file) {
        files.put(file.id(), file);
    }

    @Override
    public List<CaseFile> list(Selection selection, int offset, int limit) {
        return selected(selection).skip(offset).limit(limit).toList();
    }

    @Override
    public long count(Selection selection) {
        return selected(selection).count();
    }

    private Stream<CaseFile> selected(Selection selection) {
        return files.values().stream()
                .filter(file -> selection.state().map(file.state()::equals).orElse(true))
                .filter(file -> stands(file, selection));
    }

    private boolean stands(CaseFile file, Selection selection) {
        Caller caller = selection.caller();
        boolean owner = file.owner().equals(caller.agency());
        boolean handles = owner
                && caller.user().isPresent()
                && (file.coordinator().equals(caller.user()) || file.deputy().equals(caller.user()));
        boolean named = participants(file.id()).stream().anyMatch(row -> row.names(caller, selection.at()));
        return owner && selection.relations().contains(Relation.OWNER)
                || handles && selection.relations().contains(Relation.ASSIGNED)
                || named && selection.relations().contains(Relation.NAMED_PARTICIPANT);
    }

    @Override
    public List<CaseFile> newest(int limit) {
        return files.values().stream().limit(limit).toList();
    }

    @Override
    public boolean hasLookalike(CaseId id) {
        return intakes.values().stream()
                .filter(other -> !other.file().id().equals(id))
                .anyMatch(other ->
                        other.tokens().stream().anyMatch(intakes.get(id).tokens()::contains));
    }

    @Override
    public void append(StateChange change) {
        changes.add(change);
    }

    @Override
    public List<StateChange> history(CaseId id) {
        return changes.stream().filter(change -> change.caseId().equals(id)).toList();
    }

    @Override
    public Set<String> agree(CaseId id, String event, String actor) {
        Set<String> agreed = agreements.computeIfAbsent(id + event, key -> new HashSet<>());
        agreed.add(actor);
        return Set.copyOf(agreed);
    }

    @Override
    public void forgetAgreements(CaseId id) {
        agreements.keySet().removeIf(key -> key.startsWith(id.toString()));
    }

    @Override
    public Optional<Referral> referral(CaseId id) {
        return Optional.ofNullable(intakes.get(id)).map(Intake::referral);
    }

    @Override
    public Optional<Person> person(CaseId id) {
        return Optional.ofNullable(intakes.get(id)).map(Intake::person);
    }

    @Override
    public Optional<Identity> identity(CaseId id) {
        return Optional.ofNullable(intakes.get(id)).map(Intake::identity);
    }

    @Override
    public Optional<Exploitation> exploitation(CaseId id) {
        return Optional.ofNullable(intakes.get(id)).map(Intake::exploitation);
    }

    @Override
    public Optional<VictimStatus> victimStatus(CaseId id) {
        return Optional.ofNullable(intakes.get(id)).map(Intake::status);
    }

    @Override
    public void add(IntakeCheck check) {
        checks.add(0, check);
    }

    @Override
    public List<IntakeCheck> intakeChecks(CaseId id) {
        return checks.stream().filter(check -> check.caseId().equals(id)).toList();
    }

    @Override
    public void add(ReturnRight right) {
        rights.add(0, right);
    }

    @Override
    public Optional<ReturnRight> returnRight(CaseId id) {
        return rights.stream().filter(right -> right.caseId().equals(id)).findFirst();
    }

    @Override
    public void add(Decision decision, Optional<String> reasons) {
        decisions.add(0, decision);
    }

    @Override
    public Optional<Decision> decision(CaseId id, String kind) {
        return decisions.stream()
                .filter(decision ->
                        decision.caseId().equals(id) && decision.kind().equals(kind))
                .findFirst();
    }

    @Override
    public void add(Closure closure, Optional<String> words) {
        closures.add(0, closure);
    }

    @Override
    public Optional<Closure> closure(CaseId id) {
        return closures.stream().filter(closure -> closure.caseId().equals(id)).findFirst();
    }

    @Override
    public void endClosure(CaseId id) {
        closures.removeIf(closure -> closure.caseId().equals(id));
    }

    @Override
    public void add(Participant participant, String reason) {
        participants.add(0, participant);
    }

    @Override
    public List<Participant> participants(CaseId id) {
        return participants.stream().filter(row -> row.caseId().equals(id)).toList();
    }
}
