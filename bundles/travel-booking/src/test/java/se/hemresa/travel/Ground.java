// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseDirectory.AgeGroup;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Event;
import se.hemresa.api.journal.Subscriptions.Delivery;
import se.hemresa.api.testing.KnownCases;
import se.hemresa.api.testing.OpenAccess;
import se.hemresa.api.vault.Vault;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.travel.guards.TravelGuards;
import se.hemresa.travel.jpa.TravelOnDatabase;
import se.hemresa.travel.testing.KnownPost;
import se.hemresa.travel.testing.TestLife;
import se.hemresa.vault.testing.TestVault;

/** The whole module on a real database, journal and vault; the cases, the exchange and the clock are what a test says. */
public final class Ground {

    /** An ordinary moment, three weeks before the journey. */
    public static final Instant TODAY = Instant.parse("2026-11-23T09:00:00Z");

    public static final Caller OFFICER = person("SE-AB", "TRAVEL_OFFICER", "officer-1");
    public static final Caller DUTY = person("SE-AB", "DUTY_OFFICER", "duty-1");
    public static final Caller SUPERVISOR = person("SE-AB", "SUPERVISOR", "supervisor-1");
    public static final Caller IOM =
            new Caller(new AgencyId("IOM-FI"), "IOM_FINLAND", Optional.empty(), "ASSISTED_RETURN");

    public final MovableClock clock;
    public final KnownCases cases = new KnownCases();
    public final KnownPost post = new KnownPost();
    public final OpenAccess access = new OpenAccess("SE-AB", "IOM-FI");
    public final TestDatabase database;
    public final TravelStore store;
    public final Recording recording;
    public final Sheet sheet = new Sheet(cases);
    public final Map<String, Guard> guards;
    public final TestLife life;
    public final PlanDesk plans;
    public final PreparationDesk preparations;
    public final BookingDesk bookings;
    public final CheckpointDesk checkpoints;
    public final AlarmDesk alarms;
    public final ReceptionDesk receptions;
    private final Vault vault = TestVault.inMemory();
    private final AlarmBell bell;
    private final StatusDesk statuses;
    private final MoveDesk moves;
    private final Legs legs;
    private final Steps steps;
    private Alerts alerts;
    private PostDesk posts;

    private static Caller person(String agency, String role, String user) {
        return new Caller(new AgencyId(agency), role, Optional.of(user), "TRAVEL");
    }

    /** On a database that tells the time by this clock ({@code database.clock(clock)} in the constructor of the test). */
    public Ground(TestDatabase database, MovableClock clock) {
        this.database = database;
        this.clock = clock;
        this.store = TravelOnDatabase.open(database, vault);
        this.recording = new Recording(database.unitOfWork(), access, database.journal(), clock);
        this.guards = TravelGuards.all(store, clock, cases, sheet);
        this.life = new TestLife(database.unitOfWork(), database.journal(), cases, List.copyOf(guards.values()));
        Watch watch = new Watch(store, recording);
        Voluntariness voluntariness = new Voluntariness(sheet);
        this.legs = new Legs(store, recording, watch, voluntariness);
        this.steps = new Steps(store, recording, life, cases, cases);
        this.plans = new PlanDesk(store, recording, watch, legs, cases);
        this.preparations = new PreparationDesk(store, recording);
        PostOffice office = new PostOffice(post, post);
        this.bookings = new BookingDesk(store, recording, new Carrier(office, cases, recording), cases);
        this.checkpoints = new CheckpointDesk(store, recording, legs);
        this.alarms = new AlarmDesk(store, recording, steps);
        this.receptions = new ReceptionDesk(store, recording);
        this.bell = new AlarmBell(store, recording, steps);
        this.statuses = new StatusDesk(store, recording, legs, steps);
        this.moves =
                new MoveDesk(store, bookings, bell, alarms, new Way(store, recording, watch, voluntariness, steps));
        exchange(true);
    }

    /** The exchange is there, or is away. */
    public void exchange(boolean there) {
        PostOffice office = there ? new PostOffice(post, post) : new PostOffice(null, null);
        this.alerts = new Alerts(store, recording, office, cases, steps);
        this.posts = new PostDesk(store, bookings, alerts, office);
    }

    /** A case of an adult in a state. */
    public CaseId given(String state) {
        CaseId caseId = new CaseId(UuidCreator.getTimeOrderedEpoch());
        work(() -> {
            vault.createCaseKey(caseId, new AgencyId("SE-AB"));
            return null;
        });
        cases.put(caseId, "SE-AB", state);
        cases.put(caseId, AgeGroup.ADULT);
        return caseId;
    }

    /** Whether a guard holds. */
    public boolean holds(String code, CaseId caseId) {
        return read(() -> guards.get(code).holds(caseId));
    }

    /** A plan of one leg by air on the tenth of December. */
    public static Content plan(Content... legs) {
        return new Content(Map.of("countryOfReturn", "BG", "finalDestination", "Testovo", "legs", trees(legs)));
    }

    /** A leg by air. */
    public static Content leg(int seq, String departsAt, String arrivesAt) {
        return new Content(Map.of(
                "seq",
                seq,
                "mode",
                "AIR",
                "carrier",
                "XY",
                "serviceNo",
                "XY10" + seq,
                "from",
                seq == 1 ? "ARN" : "VIE",
                "to",
                "SOF",
                "departsAt",
                departsAt,
                "arrivesAt",
                arrivesAt));
    }

    /** Stockholm to Vienna. */
    public static Content first() {
        return leg(1, "2026-12-10T08:00+01:00[Europe/Stockholm]", "2026-12-10T10:15+01:00[Europe/Vienna]");
    }

    /** Vienna to Sofia, an hour ahead. */
    public static Content second() {
        return leg(2, "2026-12-10T12:00+01:00[Europe/Vienna]", "2026-12-10T14:30+02:00[Europe/Sofia]");
    }

    private static List<Object> trees(Content... contents) {
        return List.of(contents).stream().<Object>map(Content::tree).toList();
    }

    /** A content of names and values. */
    public static Content of(Object... namesAndValues) {
        Content content = new Content(Map.of());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            content = content.with((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return content;
    }

    /** Planned as the officer did it; legs are fixed before a case is READY_TO_DEPART. */
    public void planned(CaseId caseId, Content... legs) {
        String state = state(caseId);
        if (state.equals("READY_TO_DEPART")) {
            cases.put(caseId, "SE-AB", "TRAVEL_PLANNING");
        }
        OFFICER.call(() -> plans.plan(caseId, plan(legs)));
        cases.put(caseId, "SE-AB", state);
    }

    /** Every planned leg has a ticket that was bought by hand. */
    public void ticketed(CaseId caseId) {
        journey(caseId).legs().forEach(leg -> status(caseId, leg.seq(), "TICKETED"));
    }

    /** Reports a status as the officer. */
    public void status(CaseId caseId, int seq, String status) {
        OFFICER.call(() -> plans.report(caseId, seq, of("status", status, "ticketNo", "T-" + seq)));
    }

    /** The journey as it stands. */
    public Journey journey(CaseId caseId) {
        return read(() -> Journey.of(store, caseId));
    }

    /** The newest record of a kind. */
    public <T extends TravelRecord> T newest(Class<T> kind, CaseId caseId) {
        return read(() -> store.newest(kind, caseId).orElseThrow());
    }

    /** Every record of a kind. */
    public <T extends TravelRecord> List<T> all(Class<T> kind, CaseId caseId) {
        return read(() -> store.all(kind, caseId));
    }

    /** The person confirmed again at a moment that the journey is of free will. */
    public void reconfirmed(CaseId caseId, Instant at) {
        cases.put(caseId, "consent", Map.of("declaration", Map.of("reconfirmedAt", at.toString())));
    }

    /** IOM reports a status; the routes are not run yet. */
    public void iomReports(CaseId caseId, String kind, Instant at) {
        Map<String, String> payload = Map.of("ackId", UUID.randomUUID().toString(), "kind", kind, "at", at.toString());
        tell(IOM, new TravelEvent("IomStatusReported", caseId, payload));
    }

    /** Something is told to the journal. */
    public void tell(Caller caller, Event event) {
        caller.call(() -> work(() -> database.journal().append(event)));
    }

    /** The clock goes on, and whatever is due is done. */
    public void move(Instant to) {
        clock.move(Duration.between(clock.instant(), to));
        run();
    }

    /** Runs the routes until nothing is left. */
    public void run() {
        boolean more = true;
        while (more) {
            database.sequence();
            more = deliver("travel-timers", Set.of("CheckpointDue", "ReceptionDue"), this::timer)
                    | deliver("travel-alerts", Set.of("AlertDue"), entry -> alerts.due(entry))
                    | deliver("travel-statuses", Set.of("IomStatusReported"), statuses::take)
                    | deliver(
                            "travel-messages",
                            Set.of("MessageDelivered", "MessageStopped", "MessageExpired"),
                            entry -> posts.told(entry))
                    | deliver("travel-moves", Set.of("CaseMoved"), moves::moved);
        }
    }

    /** Runs the route of the timers only, ahead of the others. */
    public void ring() {
        database.sequence();
        while (deliver("travel-timers", Set.of("CheckpointDue", "ReceptionDue"), this::timer)) {
            database.sequence();
        }
    }

    private void timer(Entry entry) {
        if (entry.type().equals("CheckpointDue")) {
            bell.checkpointDue(entry);
        } else {
            bell.receptionDue(entry);
        }
    }

    private boolean deliver(String name, Set<String> types, Consumer<Entry> handler) {
        Delivery delivery =
                Caller.module("travel").call(() -> database.subscriptions().deliver(name, types, handler));
        if (delivery == Delivery.FAILED) {
            throw new AssertionError("The route " + name + " failed; its log says why");
        }
        return delivery == Delivery.DELIVERED;
    }

    /** The state of a case. */
    public String state(CaseId caseId) {
        return cases.find(caseId).orElseThrow().state();
    }

    public <T> T work(Supplier<T> work) {
        return database.unitOfWork().run(work);
    }

    public <T> T read(Supplier<T> reading) {
        return database.unitOfWork().read(reading);
    }
}
