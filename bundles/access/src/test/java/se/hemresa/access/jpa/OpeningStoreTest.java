// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import se.hemresa.access.openings.Opening;
import se.hemresa.access.openings.Opening.Approval;
import se.hemresa.access.openings.Opening.Opener;
import se.hemresa.access.openings.Opening.Scope;
import se.hemresa.access.openings.Opening.Span;
import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.vault.Vault;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.vault.testing.TestVault;

import static org.assertj.core.api.Assertions.assertThat;

/** Openings in both databases. */
@RunWith(Parameterized.class)
public class OpeningStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final CaseId CASE = new CaseId(UUID.fromString("019abcde-0000-7000-8000-000000000001"));
    private static final AgencyId OWNER = new AgencyId("SE-AB");
    private static final Caller DUTY =
            new Caller(new AgencyId("SE-O"), "DUTY_OFFICER", Optional.of("duty-1"), "BREAK_GLASS");

    @Rule
    public final TestDatabase database;

    private final Vault vault = TestVault.inMemory();
    private UnitOfWork work;
    private TestStores stores;

    public OpeningStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return TestDatabase.both();
    }

    @Before
    public void open() {
        stores = TestStores.on(database, vault);
        work = database.unitOfWork();
        vault.createCaseKey(CASE, OWNER);
    }

    private static Opening opening(Instant from, String user, Optional<String> section) {
        return new Opening(
                UUID.randomUUID(),
                new Scope(CASE, OWNER, section),
                new Opener(DUTY.agency(), user, "DUTY_OFFICER"),
                "OTHER",
                new Span(from, from.plus(Duration.ofMinutes(60))),
                new Approval(section.isEmpty(), Optional.empty()));
    }

    private Opening stored(Instant from, String user, Optional<String> section) {
        Opening opening = opening(from, user, section);
        work.run(() -> stores.openings().add(opening, section.isEmpty() ? Optional.of("Ängsligt läge") : section));
        return opening;
    }

    @Test
    public void givesBackWhatWasStored() {
        Opening emergency = stored(NOON, "duty-1", Optional.empty());
        Opening confirmed = stored(NOON.plusSeconds(1), "duty-1", Optional.of("protected-identity"));

        List<Opening> current = work.read(() -> stores.openings().current(CASE, DUTY, NOON.plusSeconds(2)));

        assertThat(current).containsExactly(confirmed, emergency);
        assertThat(work.run(() -> stores.openings().lock(emergency.id()))).contains(emergency);
        assertThat(work.run(() -> stores.openings().lock(UUID.randomUUID()))).isEmpty();
    }

    @Test
    public void givesOfTheCurrentOnesOnlyTheUsersOwnUntilTheyAreOver() {
        stored(NOON, "duty-1", Optional.empty());
        stored(NOON, "duty-2", Optional.empty());

        Instant last = NOON.plus(Duration.ofMinutes(60)).minusMillis(1);
        assertThat(work.read(() -> stores.openings().current(CASE, DUTY, last))).hasSize(1);
        assertThat(work.read(() -> stores.openings().current(CASE, DUTY, last.plusMillis(1))))
                .isEmpty();
        assertThat(work.read(() -> stores.openings().current(new CaseId(UUID.randomUUID()), DUTY, NOON)))
                .isEmpty();
    }

    @Test
    public void keepsWhoApprovedIt() {
        Opening opening = stored(NOON, "duty-1", Optional.empty());
        Opening approved = new Opening(
                opening.id(),
                opening.scope(),
                opening.opener(),
                opening.reason(),
                opening.span(),
                new Approval(true, Optional.of("boss-1")));

        work.run(() -> stores.openings().approve(approved));

        assertThat(work.read(() -> stores.openings().current(CASE, DUTY, NOON))).containsExactly(approved);
    }

    @Test
    public void listsEmergenciesNewestFirstForUserAndOwner() {
        Opening first = stored(NOON, "duty-1", Optional.empty());
        Opening second = stored(NOON.plusSeconds(60), "duty-1", Optional.empty());
        stored(NOON, "duty-1", Optional.of("protected-identity"));
        Opening others = stored(NOON.plusSeconds(30), "duty-2", Optional.empty());

        assertThat(work.read(() -> stores.openings().emergenciesOf(DUTY, 10))).containsExactly(second, first);
        assertThat(work.read(() -> stores.openings().emergenciesOf(DUTY, 1))).containsExactly(second);
        assertThat(work.read(() -> stores.openings().emergenciesIn(OWNER, 10))).containsExactly(second, others, first);
        assertThat(work.read(() -> stores.openings().emergenciesIn(DUTY.agency(), 10)))
                .isEmpty();
    }

    @Test
    public void sealsTheTextUnderTheKeyOfTheCase() {
        Opening opening = stored(NOON, "duty-1", Optional.empty());

        assertThat(work.read(() -> stores.openings().text(opening))).contains("Ängsligt läge");
        assertThat(work.read(() -> stores.stored(opening))).doesNotContain("gsligt");
        vault.destroyCaseKeys(CASE);
        assertThat(work.read(() -> stores.openings().text(opening))).isEmpty();
    }
}
