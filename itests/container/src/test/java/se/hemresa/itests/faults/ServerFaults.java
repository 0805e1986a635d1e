// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.time.Duration;
import java.util.Random;

import org.junit.Test;

import se.hemresa.itests.faults.Site.Healed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Counties write while something happens to the server. */
public class ServerFaults {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int WORKERS = 4;

    @Test
    public void theServerIsKilledAgainAndAgain() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        try (Site site = new Site().start(server -> {});
                Load load = new Load(site, WORKERS)) {
            double longest = 0;
            for (int kill = 0; kill < Integer.getInteger("kills", 3); kill++) {
                awaitMore(load, 1);
                Site.pause(Duration.ofMillis(3_000 + random.nextInt(5_000)));
                site.server().kill();
                long start = System.nanoTime();
                site.server().start();
                awaitMore(load, 1);
                longest = Math.max(longest, (System.nanoTime() - start) / 1e9);
            }
            load.end();
            Healed healed = site.heal(PATIENCE);
            FaultTable.add(
                    1,
                    "the server killed with -9 " + Integer.getInteger("kills", 3)
                            + " times, each 3 to 8 s after it was ready",
                    healed.verdict() + "; from kill to acknowledgement " + Math.round(longest) + " s at most",
                    healed.seconds());
            assertThat(healed.verdict().clean()).as(healed.verdict().toString()).isTrue();
            Distributions.assertInOrder(site.server());
        }
    }

    @Test
    public void theServerStandsStillForLongerThanAnyLease() throws Exception {
        try (Site site = new Site().start(server -> {}).withPartners()) {
            Handovers handovers = new Handovers(site);
            handovers.submit(handovers.prepare());
            try (Load load = new Load(site, WORKERS)) {
                awaitMore(load, 10);
                signal(site, "STOP");
                Site.pause(Duration.ofSeconds(Integer.getInteger("pause", 65)));
                signal(site, "CONT");
                awaitMore(load, 10);
            }
            handovers.submit(handovers.prepare());
            Healed healed = site.heal(PATIENCE);
            FaultTable.add(
                    20,
                    "the only server stopped for " + Integer.getInteger("pause", 65) + " s and continued",
                    healed.verdict().toString(),
                    healed.seconds());
            assertThat(healed.verdict().clean()).as(healed.verdict().toString()).isTrue();
            Distributions.assertInOrder(site.server());
        }
    }

    private static void signal(Site site, String name) throws Exception {
        int code = new ProcessBuilder(
                        "kill",
                        "-" + name,
                        String.valueOf(site.server().process().pid()))
                .start()
                .waitFor();
        assertThat(code).isZero();
    }

    private static void awaitMore(Load load, int more) {
        int before = load.acknowledged();
        await("requests are acknowledged").atMost(PATIENCE).until(() -> load.acknowledged() >= before + more);
    }
}
