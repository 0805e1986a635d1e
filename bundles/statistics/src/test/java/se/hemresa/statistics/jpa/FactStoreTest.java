// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.statistics.FactBook;
import se.hemresa.statistics.Journey;
import se.hemresa.statistics.Journey.Milestone;
import se.hemresa.statistics.MemoryFactStore;
import se.hemresa.statistics.Period;
import se.hemresa.statistics.Scope;
import se.hemresa.statistics.SeedCases;
import se.hemresa.statistics.Tally;
import se.hemresa.statistics.Tally.Aspect;

import static org.assertj.core.api.Assertions.assertThat;

/** What the databases count is what memory counts by hand. */
@RunWith(Parameterized.class)
public class FactStoreTest {

    private static final Scope ALL = new Scope(new Period(2013, 2014), Optional.empty());

    @Rule
    public final TestDatabase database;

    private UnitOfWork work;
    private JpaFactStore store;

    public FactStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return TestDatabase.both();
    }

    @Before
    public void open() {
        database.migrate(
                "statistics", new StatisticsTables().changeLog(), getClass().getClassLoader());
        store = new JpaFactStore(database.entityManager("statistics", FactEntity.class));
        work = database.unitOfWork();
    }

    @Test
    public void countsTheSeedAsMemoryDoes() {
        MemoryFactStore memory = new SeedCases().into(new MemoryFactStore());
        work.run(() -> new SeedCases().into(store));

        for (Scope scope : List.of(
                ALL,
                new Scope(new Period(2013, 2013), Optional.empty()),
                new Scope(new Period(2013, 2014), Optional.of("12")),
                new Scope(new Period(2014, 2014), Optional.of("25")),
                new Scope(new Period(1999, 2000), Optional.empty()))) {
            same(work.read(() -> store.tally(scope)), memory.tally(scope));
        }
    }

    @Test
    public void replacesFactsWhenEventsComeAgain() {
        MemoryFactStore memory = new SeedCases().into(new MemoryFactStore());
        work.run(() -> new SeedCases().into(store));
        work.run(() -> new SeedCases().into(store));

        same(work.read(() -> store.tally(ALL)), memory.tally(ALL));
    }

    @Test
    public void leavesNothingOfTheFactThatWasReplaced() {
        work.run(() -> changed().into(store));
        work.run(() -> new SeedCases().into(store));

        same(
                work.read(() -> store.tally(ALL)),
                new SeedCases().into(new MemoryFactStore()).tally(ALL));
    }

    private static SeedCases changed() {
        return new SeedCases()
                .with(7, "exploitation", "secondaryPurposes", List.of("SERVITUDE", "OTHER"))
                .with(7, "exploitation", "subPurposes", List.of("ONLINE"))
                .with(7, "identity", "citizenships", List.of("NG", "RO"))
                .with(7, "shell", "referredOn", "2012-01-01");
    }

    @Test
    public void keepsTheWayOfACase() {
        CaseId caseId = new SeedCases().events().get(0).subject().orElseThrow();
        Map<String, String> departed = Map.of("event", "departed", "from", "READY_TO_DEPART", "to", "IN_TRANSIT");
        Map<String, String> closed = Map.of("reason", "COMPLETED");
        FactBook book = new FactBook(new SeedCases(), store);
        work.run(() -> book.write(SeedCases.event(1, caseId, "CaseMoved", Instant.ofEpochMilli(5), departed)));
        work.run(() -> book.write(SeedCases.event(2, caseId, "CaseClosed", Instant.ofEpochMilli(9), closed)));

        Journey journey = work.read(() -> store.journey(caseId)).orElseThrow();

        assertThat(journey.moments())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Milestone.DEPARTED, Instant.ofEpochMilli(5), Milestone.CLOSED, Instant.ofEpochMilli(9)));
        assertThat(journey.closureReason()).contains("COMPLETED");
        assertThat(work.read(() -> store.journeys(ALL))).containsExactly(journey);
        assertThat(work.read(() -> store.journeys(new Scope(new Period(1999, 2000), Optional.of("12")))))
                .isEmpty();

        work.run(() -> store.remove(caseId));
        assertThat(work.read(() -> store.journey(caseId))).isEmpty();
        work.run(() -> store.remove(caseId));
    }

    @Test
    public void leavesNothingOfAUnitThatWasRolledBack() {
        try {
            work.run(() -> {
                new SeedCases().into(store);
                throw new IllegalArgumentException("Rolled back");
            });
        } catch (IllegalArgumentException rolledBack) {
            assertThat(rolledBack).hasMessage("Rolled back");
        }

        assertThat(work.read(() -> store.tally(ALL)).ages()).isEmpty();
    }

    private static void same(Tally counted, Tally expected) {
        assertThat(counted.ages()).isEqualTo(expected.ages());
        assertThat(counted.countries()).isEqualTo(expected.countries());
        for (Aspect aspect : Aspect.values()) {
            assertThat(counted.counts().get(aspect))
                    .as(aspect.name())
                    .containsExactlyInAnyOrderElementsOf(expected.counts().get(aspect));
        }
    }
}
