// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.junit.Test;

import se.hemresa.itests.bench.Books;
import se.hemresa.itests.bench.ClosedLoop;
import se.hemresa.itests.bench.Report;
import se.hemresa.itests.bench.Rounds;
import se.hemresa.itests.bench.Series;
import se.hemresa.itests.bench.Store;
import se.hemresa.journal.testing.PostgresCluster;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What trust costs: the real distribution beside itself without identity, access, sealing, or the journal of reads, all up at
 * the same time and asked in alternating rounds, so that a noisy machine is noisy for all. Each has a database (on PostgreSQL a
 * server) of its own, so its CPU is its own. The product cannot switch these parts off; here a bundle is exchanged for a
 * {@link se.hemresa.itests.bench.StandIn stand-in}, and {@link TrustPart} says what each difference measures.
 *
 * <p>It asserts nothing about time; it fails if a part that was taken out still works or another one does not, or if what was
 * acknowledged is not what is stored and journalled.
 *
 * <p>System properties: {@code bench.rounds} (7), {@code bench.seconds} of a round (4), {@code bench.warmup} of each workload
 * of each instance in seconds at most (30).
 */
public class TrustBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("bench.seconds", 4));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 30));
    private static final Map<String, String> NOBODY = Map.of("Authorization", "Bearer nonsense");

    @Test
    public void onDerby() throws SQLException {
        measure("Trust, Derby, embedded", Store::derby, EnumSet.complementOf(EnumSet.of(TrustPart.SECOND_WALL)));
    }

    @Test
    public void onPostgresql() throws SQLException {
        List<PostgresCluster> clusters = new ArrayList<>();
        try {
            measure(
                    "Trust, PostgreSQL, durable",
                    data -> {
                        clusters.add(PostgresCluster.durable());
                        return Store.postgresql(clusters.get(clusters.size() - 1));
                    },
                    EnumSet.allOf(TrustPart.class));
        } finally {
            clusters.forEach(PostgresCluster::close);
        }
    }

    private static void measure(String title, Function<Path, Store> storeFor, Set<TrustPart> parts)
            throws SQLException {
        Report report = new Report(title);
        List<Candidate> candidates = new ArrayList<>();
        try {
            parts.forEach(part -> candidates.add(new Candidate(part, storeFor)));
            candidates.forEach(Candidate::check);
            compare(candidates, report, "POST /api/v1/cases", (one, worker) -> one.post(worker));
            compare(candidates, report, "GET /api/v1/cases/{caseId}", (one, worker) -> one.get(worker));
            compare(
                    candidates,
                    report,
                    "GET /api/v1/cases/{caseId}/sections/identity",
                    (one, worker) -> one.getIdentity(worker));
        } finally {
            candidates.forEach(one -> one.instance().close());
        }
        for (Candidate one : candidates) {
            one.count(report);
        }
        report.publish();
    }

    private static void compare(List<Candidate> candidates, Report report, String workload, Work work) {
        List<Series> all = candidates.stream()
                .map(one -> new Series(
                        one.part().title(),
                        new ClosedLoop(worker -> work.run(one.instance(), worker), one.instance()::cpuMillis)))
                .toList();
        all.forEach(series -> series.warmUp(WARM_UP));
        for (int round = 0; round < ROUNDS; round++) {
            // Another one begins each time, so that none is always next to the same neighbour.
            for (int turn = 0; turn < all.size(); turn++) {
                all.get((round + turn) % all.size()).measure(LENGTH);
            }
        }
        List<Rounds> rounds = all.stream().map(Series::rounds).toList();
        report.differences(workload, rounds.get(0), rounds.subList(1, rounds.size()));
    }

    private interface Work {
        void run(Instance instance, int worker);
    }

    /**
     * The platform without a part.
     *
     * @param part what is taken out
     * @param instance what is left
     */
    private record Candidate(TrustPart part, Instance instance) {

        Candidate(TrustPart part, Function<Path, Store> storeFor) {
            this(part, new Instance(storeFor, part::takeOutOf));
            for (int worker = 0; worker < ClosedLoop.WORKERS; worker++) {
                instance.post(worker);
            }
        }

        /** Whom nothing proves, and whom no rule gives anything: each is let in exactly where nobody keeps the door. */
        void check() {
            assertThat(instance.statusFor(NOBODY))
                    .as("nobody, %s", part.title())
                    .isEqualTo(part == TrustPart.IDENTITY ? 200 : 401);
            assertThat(instance.statusFor(instance.credentials("STATISTICIAN")))
                    .as("a statistician, %s", part.title())
                    .isEqualTo(part == TrustPart.IDENTITY || part == TrustPart.ACCESS ? 200 : 404);
        }

        void count(Report report) throws SQLException {
            try (Books books = new Books(instance.store().url())) {
                int cases = instance.acknowledged().size();
                books.mustHold(instance.acknowledged());
                assertThat(books.caseKeys())
                        .as("keys, %s", part.title())
                        .isEqualTo(part == TrustPart.SEALING ? 0 : cases);
                assertThat(books.looks())
                        .as("looks, %s", part.title())
                        .isEqualTo(part == TrustPart.LOOKS ? 0 : instance.read());
                report.say(
                        "cases stored and journalled, reads answered, " + part.title(), cases + ", " + instance.read());
            }
        }
    }
}
