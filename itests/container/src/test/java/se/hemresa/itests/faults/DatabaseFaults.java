// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

import se.hemresa.itests.faults.Site.Healed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Counties write while something happens to the database: what was acknowledged is there once and in order, and nothing else. */
public class DatabaseFaults {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int WORKERS = 4;
    private static final List<String> CLEAR_ANSWERS = List.of("201", "503", "none");

    private static Site site;

    @BeforeClass
    public static void start() {
        site = new Site().start(server -> {});
    }

    @AfterClass
    public static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    public void aKilledDatabaseIsFoundAgain() {
        try (Load load = new Load(site, WORKERS)) {
            awaitMore(load);
            site.killDatabaseHard();
            Site.pause(Duration.ofSeconds(3));
            site.cluster().start();
            awaitMore(load);
            load.end();
            assertHealed(4, "PostgreSQL and all its processes killed with -9 under load, started 3 s later", load);
        }
    }

    @Test
    public void anAbsentDatabaseIsToldAndNothingIsAcknowledgedMeanwhile() {
        try (Load load = new Load(site, WORKERS)) {
            awaitMore(load);
            site.cluster().kill();
            Site.pause(Duration.ofSeconds(1));
            int before = load.acknowledged();
            long memory = resident();
            Site.pause(Duration.ofSeconds(Integer.getInteger("outage", 30)));
            assertThat(load.acknowledged()).isEqualTo(before);
            assertThat(load.answers()).containsKey("503");
            assertThat(resident() - memory).as("MiB more").isLessThan(100);
            site.cluster().start();
            awaitMore(load);
            load.end();
            assertHealed(5, "PostgreSQL stopped for " + Integer.getInteger("outage", 30) + " s", load);
        }
    }

    @Test
    public void connectionsBreakInTheMiddleOfTransactions() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        try (Load load = new Load(site, WORKERS)) {
            awaitMore(load);
            for (int reset = 0; reset < 40; reset++) {
                site.toDatabase().reset();
                Site.pause(Duration.ofMillis(random.nextInt(400)));
            }
            awaitMore(load);
            load.end();
            assertHealed(6, "all connections to the database reset 40 times at random moments", load);
        }
    }

    @Test
    public void answersOfTheDatabaseAreLostInTheMiddle() {
        try (Load load = new Load(site, WORKERS)) {
            awaitMore(load);
            for (int round = 0; round < 30; round++) {
                site.toDatabase().cutAnswers(3, 1);
                await("an answer was cut")
                        .atMost(PATIENCE)
                        .until(() -> site.toDatabase().cutsLeft() == 0);
                Site.pause(Duration.ofMillis(50));
            }
            site.toDatabase().calm();
            awaitMore(load);
            load.end();
            assertHealed(6, "30 answers of the database cut after 3 bytes, so that commits are in doubt", load);
        }
    }

    @Test
    public void aSlowDatabaseMakesNobodyWaitForEver() {
        try (Load load = new Load(site, WORKERS)) {
            awaitMore(load);
            site.toDatabase().latency(Duration.ofSeconds(2));
            Site.pause(Duration.ofSeconds(30));
            site.toDatabase().calm();
            awaitMore(load);
            load.end();
            assertThat(load.longest()).isLessThan(Duration.ofSeconds(60));
            assertHealed(7, "each answer of the database 2 s late for 30 s", load);
        }
    }

    @Test
    public void aSilentDatabaseMakesNobodyWaitForEver() {
        try (Load load = new Load(site, WORKERS)) {
            awaitMore(load);
            site.toDatabase().timeout();
            Site.pause(Duration.ofSeconds(20));
            site.toDatabase().reset();
            site.toDatabase().calm();
            awaitMore(load);
            load.end();
            assertHealed(6, "nothing through to the database and no end of connections for 20 s, then reset", load);
        }
    }

    private static void awaitMore(Load load) {
        int before = load.acknowledged();
        await("requests are acknowledged").atMost(PATIENCE).until(() -> load.acknowledged() >= before + 20);
    }

    private static void assertHealed(int row, String done, Load load) {
        Healed healed = site.heal(PATIENCE);
        FaultTable.add(
                row,
                done,
                healed.verdict() + "; answers " + load.answers() + ", the longest " + load.longest(),
                healed.seconds());
        assertThat(healed.verdict().clean()).as(healed.verdict().toString()).isTrue();
        assertThat(load.answers().keySet()).isSubsetOf(CLEAR_ANSWERS);
        Distributions.assertInOrder(site.server());
    }

    private static long resident() {
        return Distributions.residentMebibytes(site.server());
    }
}
