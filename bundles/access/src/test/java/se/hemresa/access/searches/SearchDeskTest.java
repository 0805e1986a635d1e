// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.searches;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.apache.felix.hc.api.Result;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.access.jpa.TestStores;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Seen;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.testing.ToldEvents;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.vault.testing.TestVault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class SearchDeskTest {

    private static final Caller EVA = caller("SE-AB", Optional.of("eva"));
    private static final Caller SYSTEM = caller("SE-AB", Optional.empty());

    @Rule
    public final TestDatabase database = TestDatabase.derby();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T12:00:00Z"));
    private final ToldEvents events = new ToldEvents();
    private UnitOfWork work;
    private SearchDesk desk;
    private SearchLockCheck check;

    @Before
    public void start() {
        work = database.unitOfWork();
        TestStores stores = TestStores.on(database, TestVault.inMemory());
        desk = new SearchDesk(work, stores.misses(), events, clock);
        check = new SearchLockCheck(work, stores.misses(), clock);
    }

    private static Caller caller(String agency, Optional<String> user) {
        return new Caller(new AgencyId(agency), "REGION_COORDINATOR", user, "CASE_HANDLING");
    }

    private void miss(Caller caller, int times) {
        for (int i = 0; i < times; i++) {
            caller.call(() -> {
                desk.admit();
                desk.missed();
                return true;
            });
        }
    }

    private void admits(Caller caller) {
        caller.call(() -> {
            desk.admit();
            return true;
        });
    }

    private void locks(Caller caller) {
        assertThatThrownBy(() -> admits(caller)).hasMessageStartingWith("access.search-locked");
    }

    @Test
    public void locksForAnHourAfterTwentyMissesWithinAnHour() {
        miss(EVA, 19);
        clock.move(Duration.ofMinutes(60));
        admits(EVA);
        assertThat(events.told()).isEmpty();

        miss(EVA, 1);

        locks(EVA);
        assertThat(events.events()).containsExactly(new SearchLocked(20));
        clock.move(Duration.ofMinutes(60).minusMillis(1));
        locks(EVA);
        clock.move(Duration.ofMillis(1));
        admits(EVA);
        miss(EVA, 1);
        admits(EVA);
    }

    @Test
    public void doesNotLockWhoMissesNowAndThen() {
        for (int i = 0; i < 60; i++) {
            miss(EVA, 1);
            clock.move(Duration.ofMinutes(4));
        }

        admits(EVA);
        assertThat(events.told()).isEmpty();
    }

    @Test
    public void locksTheUserAndNobodyElse() {
        miss(EVA, 20);

        locks(EVA);
        admits(SYSTEM);
        admits(caller("SE-AB", Optional.of("dan")));
        admits(caller("SE-O", Optional.of("eva")));
    }

    @Test
    public void locksTheSystemOfAnAgency() {
        miss(SYSTEM, 20);

        locks(SYSTEM);
        admits(EVA);
    }

    @Test
    public void countsAMissOfARequestThatIsRolledBackOrOnlyReads() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> new Seen()
                            .during(() -> EVA.call(() -> work.run(() -> {
                                desk.missed();
                                throw new IllegalStateException("Refused");
                            }))))
                    .isInstanceOf(IllegalStateException.class);
            new Seen()
                    .during(() -> EVA.call(() -> work.read(() -> {
                        desk.missed();
                        return true;
                    })));
        }

        locks(EVA);
    }

    @Test
    public void raisesAnAlarmThatNamesNobody() {
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.OK);

        miss(EVA, 20);

        Result alarm = check.execute();
        assertThat(alarm.getStatus()).isEqualTo(Result.Status.WARN);
        assertThat(alarm.toString()).contains(": 1").doesNotContain("eva").doesNotContain("SE-AB");
        clock.move(Duration.ofMinutes(60));
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.OK);
    }
}
