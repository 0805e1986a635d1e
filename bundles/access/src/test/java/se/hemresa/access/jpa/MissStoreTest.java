// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

import se.hemresa.api.work.UnitOfWork;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.vault.testing.TestVault;

import static org.assertj.core.api.Assertions.assertThat;

/** Searches that found nothing, in both databases. */
@RunWith(Parameterized.class)
public class MissStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Rule
    public final TestDatabase database;

    private UnitOfWork work;
    private JpaMissStore misses;

    public MissStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return TestDatabase.both();
    }

    @Before
    public void open() {
        misses = TestStores.on(database, TestVault.inMemory()).misses();
        work = database.unitOfWork();
    }

    @Test
    public void givesTheNewestOfEachSeeker() {
        work.run(() -> {
            misses.add("SE-AB/eva", NOON);
            misses.add("SE-AB/eva", NOON.plusSeconds(2));
            misses.add("SE-AB/eva", NOON.plusSeconds(1));
            misses.add("SE-AB", NOON);
        });

        assertThat(work.read(() -> misses.newest("SE-AB/eva", 2)))
                .containsExactly(NOON.plusSeconds(2), NOON.plusSeconds(1));
        assertThat(work.read(() -> misses.newest("SE-AB", 2))).containsExactly(NOON);
        assertThat(work.read(() -> misses.newest("SE-O", 2))).isEmpty();
        assertThat(work.read(() -> misses.since(NOON.plusSeconds(1))))
                .isEqualTo(Map.of("SE-AB/eva", List.of(NOON.plusSeconds(2), NOON.plusSeconds(1))));
    }

    @Test
    public void forgetsWhatIsOfNoUseAnyMore() {
        work.run(() -> {
            misses.add("SE-AB/eva", NOON);
            misses.add("SE-AB/eva", NOON.plusSeconds(1));
        });

        work.run(() -> misses.forget(NOON.plusSeconds(1)));

        assertThat(work.read(() -> misses.newest("SE-AB/eva", 5))).containsExactly(NOON.plusSeconds(1));
    }
}
