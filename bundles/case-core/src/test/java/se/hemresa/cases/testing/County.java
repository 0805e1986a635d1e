// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Ties;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.testing.KnownCases;
import se.hemresa.api.testing.ToldEvents;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.CaseBook;
import se.hemresa.cases.CaseDesk;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseReading;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.CaseRegister;
import se.hemresa.cases.FactDesk;
import se.hemresa.cases.RecordingDesk;
import se.hemresa.cases.closing.ClosingDesk;
import se.hemresa.cases.disposal.DisposalDesk;
import se.hemresa.cases.jpa.Stores;
import se.hemresa.cases.lifecycle.CaseJourney;
import se.hemresa.cases.lifecycle.EmergencyDesk;
import se.hemresa.cases.lifecycle.StateTable;
import se.hemresa.cases.lifecycle.TestJourney;
import se.hemresa.cases.protection.ProtectionDesk;
import se.hemresa.cases.search.ConflictBlock;
import se.hemresa.cases.search.Conflicts;
import se.hemresa.cases.subject.SubjectAccessDesk;
import se.hemresa.cases.tasks.TaskDesk;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;

/** The whole module of Västra Götaland: its own code, real stores without a case in them, the real vault, no container. */
public final class County {

    private static final Map<String, Stores> OPENED = new ConcurrentHashMap<>();

    private final Stores stores;
    private final ToldEvents journal = new ToldEvents();
    private final Access access = new StrictAccess("SE-O", "IOM-BG");
    private final MovableClock clock = new MovableClock(Story.NOW);
    private final KnownCases sheet = new KnownCases();
    private final CaseBook book;
    private final Map<Caller, Set<Ties.Tie>> ties = new HashMap<>();
    private CaseJourney journey;

    /**
     * @param database of the class of tests
     * @return a county without a case
     */
    public static County on(TestDatabase database) {
        return new County(OPENED.computeIfAbsent(database.settings().url(), url -> Stores.in(database)));
    }

    private County(Stores stores) {
        this.stores = stores;
        this.book = new CaseBook(stores.cases(), stores.work(), access, clock);
        stores.empty();
        guardedBy(TestJourney.guards(this).toArray(Guard[]::new));
    }

    public Stores stores() {
        return stores;
    }

    public ToldEvents journal() {
        return journal;
    }

    public UnitOfWork work() {
        return stores.work();
    }

    public MovableClock clock() {
        return clock;
    }

    /** The sections of other modules. */
    public KnownCases sheet() {
        return sheet;
    }

    public Access access() {
        return access;
    }

    public CaseBook book() {
        return book;
    }

    public CaseDesk desk() {
        return new CaseDesk(new StateTable(), stores.cases(), work(), journal, Stores.VAULT, clock);
    }

    /** Reads what the sheet of this county gives. */
    public CaseReading reading() {
        return reading(sheet);
    }

    public CaseReading reading(CaseSheet other) {
        return new CaseReading(stores.cases(), work(), access, other, clock);
    }

    public RecordingDesk recording() {
        return new RecordingDesk(book, stores.cases(), stores.facts());
    }

    public FactDesk facts() {
        return new FactDesk(
                book,
                stores.told(),
                stores.facts(),
                stores.cases(),
                stores.trust().index(),
                Stores.VAULT);
    }

    public ClosingDesk closing() {
        return new ClosingDesk(book, stores.closing(), stores.told(), access);
    }

    public EmergencyDesk emergencies() {
        return new EmergencyDesk(new StateTable(), book, stores.cases(), stores.emergencies(), access);
    }

    public TaskDesk tasks() {
        return new TaskDesk(book, stores.cases(), stores.tasks(), work(), access, journal);
    }

    /** Who is tied to whom, as far as this user is: everybody else to nobody. */
    public County tying(Caller caller, Ties.Tie... own) {
        ties.put(caller, Set.of(own));
        return this;
    }

    public ConflictBlock conflicts() {
        return Conflicts.in(this, caller -> ties.getOrDefault(caller, Set.of()));
    }

    public ProtectionDesk protection() {
        return new ProtectionDesk(
                book, stores.cases(), stores.trust().hidden(), stores.trust().index(), journal);
    }

    public SubjectAccessDesk subjects() {
        return new SubjectAccessDesk(book, stores.trust().requests());
    }

    public DisposalDesk disposals() {
        Stores.Trust trust = stores.trust();
        return new DisposalDesk(book, trust.disposals(), trust.index(), Stores.VAULT, access, journal);
    }

    public CaseRegister register() {
        return new CaseRegister(stores.cases(), stores.facts(), stores.trust().hidden(), conflicts(), work(), clock);
    }

    public CaseJourney journey() {
        return journey;
    }

    /** Takes other guards than the module's own. */
    public County guardedBy(Guard... guards) {
        this.journey = TestJourney.of(this, List.of(guards));
        return this;
    }

    public CaseId refer(CaseReferral referral) {
        return Story.SOCIAL_WORKER.call(() -> desk().refer(referral)).id();
    }

    public CaseId refer() {
        return refer(Story.referral());
    }

    /** A case that has come this far, by no way that a guard has seen. */
    public CaseId inState(String state) {
        CaseId id = refer();
        set(id, state);
        return id;
    }

    /** A case stands here now, by no way that a guard has seen. */
    public void set(CaseId id, String state) {
        work().run(() -> stores.cases()
                .save(stores.cases()
                        .find(id)
                        .orElseThrow()
                        .moved(state, Optional.empty(), Optional.empty(), Optional.empty())));
    }

    /** What a guard of this module says. */
    public boolean holds(String code, CaseId id) {
        Guard asked = TestJourney.guards(this).stream()
                .filter(guard -> guard.code().equals(code))
                .findFirst()
                .orElseThrow();
        return read(() -> asked.holds(id));
    }

    public CaseFile file(CaseId id) {
        return read(() -> stores.cases().find(id)).orElseThrow();
    }

    public <T> T read(Supplier<T> question) {
        return work().read(question);
    }
}
