// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.openings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import se.hemresa.access.jpa.TestStores;
import se.hemresa.access.rules.OneCase;
import se.hemresa.access.rules.TestDesk;
import se.hemresa.access.searches.SearchDesk;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Relation;
import se.hemresa.api.access.View;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.CaseScope;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.vault.testing.TestVault;

/** Emergency access on real tables, around one case of SE-AB; whoever is of SE-AB owns it, everybody else has no relation. */
public final class EmergencyPlatform {

    public static final Caller DUTY = caller("SE-O", "DUTY_OFFICER", "duty-1");
    public static final Caller BOSS = caller("SE-AB", "SUPERVISOR", "boss-1");

    public final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T12:00:00Z"));
    public final UnitOfWork work;
    public final TestStores stores;
    public final TestDesk platform;
    public final EmergencyDesk emergencies;
    public final ConfirmDesk confirmations;
    final List<Wall> walls = new ArrayList<>();

    record Wall(CaseId caseId, AgencyId agency, Optional<String> user, Optional<Instant> until) {}

    public EmergencyPlatform(TestDatabase database) {
        Vault vault = TestVault.inMemory();
        vault.createCaseKey(OneCase.ID, new AgencyId("SE-AB"));
        work = database.unitOfWork();
        stores = TestStores.on(database, vault);
        platform = new TestDesk(clock, work, new CurrentOpenings(stores.openings(), clock));
        platform.one.relationsOf =
                caller -> Set.of("SE-AB".equals(caller.agency().value()) ? Relation.OWNER : Relation.NONE);
        SearchDesk searches = new SearchDesk(work, stores.misses(), platform.events, clock);
        OpeningBook book = new OpeningBook(stores.openings(), new Walls(), platform.events, clock);
        emergencies = new EmergencyDesk(
                work, new Admission(platform.openingRules(), searches), book, stores.openings(), platform.desk, clock);
        confirmations = new ConfirmDesk(work, platform.openingRules(), book);
    }

    public static Caller caller(String agency, String role, String user) {
        String purpose =
                "SUPERVISOR".equals(role) ? "SUPERVISION" : "DPO".equals(role) ? "SUBJECT_ACCESS" : "BREAK_GLASS";
        return new Caller(new AgencyId(agency), role, Optional.ofNullable(user), purpose);
    }

    public Opening open(Caller caller) {
        return caller.call(() ->
                emergencies.open(OneCase.REFERENCE, BreakGlassReason.DANGER_TO_LIFE, "Somebody waits at the gate"));
    }

    View view(Caller caller, String section) {
        return caller.call(() -> platform.desk.view(OneCase.ID, section, Operation.READ));
    }

    void pass(Duration time) {
        clock.move(time);
    }

    private final class Walls implements CaseScope {

        @Override
        public void open(CaseId caseId, AgencyId agency, Optional<String> user, Optional<Instant> until) {
            walls.add(new Wall(caseId, agency, user, until));
        }

        @Override
        public void close(CaseId caseId, AgencyId agency, Optional<String> user) {
            throw new UnsupportedOperationException();
        }
    }
}
