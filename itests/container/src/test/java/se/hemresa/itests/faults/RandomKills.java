// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.Test;

import se.hemresa.itests.faults.Site.Healed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People are handed over while, again and again, one of the three programs that take part is killed 3 to 8 s after all of them
 * were ready: {@code -Dhandovers=} how many, {@code -Dseed=} to repeat the order of a run.
 */
public class RandomKills {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int HANDOVERS = Integer.getInteger("handovers", 40);
    private static final int WORKERS = 4;

    /** Who can be killed. */
    private enum Victim {
        SERVER {
            @Override
            void killAndStart(Site site) {
                site.server().kill();
                site.server().start();
            }
        },
        DATABASE {
            @Override
            void killAndStart(Site site) {
                site.cluster().kill();
                site.cluster().start();
            }
        },
        PARTNER {
            @Override
            void killAndStart(Site site) {
                site.program().kill();
                site.program().start();
            }
        };

        abstract void killAndStart(Site site);
    }

    @Test
    public void nothingIsLostDuplicatedOrReorderedWhoeverDies() throws InterruptedException {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        try (Site site = new Site().start(server -> {}).withPartners()) {
            ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
            AtomicInteger left = new AtomicInteger(HANDOVERS);
            Queue<RuntimeException> failed = new ConcurrentLinkedQueue<>();
            Handovers handovers = new Handovers(site);
            for (int worker = 0; worker < WORKERS; worker++) {
                workers.execute(() -> handOver(handovers, left, failed));
            }
            workers.shutdown();
            Map<Victim, Integer> killed = killUntilDone(site, workers, new Random(seed));
            Healed healed = site.heal(PATIENCE);
            FaultTable.add(
                    28,
                    HANDOVERS + " handovers, killed 3 to 8 s after all were ready: " + killed + " (seed " + seed + ")",
                    healed.verdict().toString(),
                    healed.seconds());
            assertThat(failed).as("clients that lost patience").isEmpty();
            assertThat(healed.verdict().clean()).as(healed.verdict().toString()).isTrue();
            Distributions.assertInOrder(site.server());
        }
    }

    private static void handOver(Handovers handovers, AtomicInteger left, Queue<RuntimeException> failed) {
        while (left.getAndDecrement() > 0) {
            try {
                handovers.submit(handovers.prepare());
            } catch (RuntimeException lost) {
                failed.add(lost);
            }
        }
    }

    private static Map<Victim, Integer> killUntilDone(Site site, ExecutorService workers, Random random)
            throws InterruptedException {
        Map<Victim, Integer> killed = new EnumMap<>(Victim.class);
        while (!workers.awaitTermination(3_000 + random.nextInt(5_000), TimeUnit.MILLISECONDS)) {
            Victim victim = Victim.values()[random.nextInt(Victim.values().length)];
            victim.killAndStart(site);
            killed.merge(victim, 1, Integer::sum);
        }
        return killed;
    }
}
