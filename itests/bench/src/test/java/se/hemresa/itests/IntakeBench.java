// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import org.junit.Test;

import se.hemresa.itests.bench.Books;
import se.hemresa.itests.bench.ClosedLoop;
import se.hemresa.itests.bench.Cpu;
import se.hemresa.itests.bench.Floor;
import se.hemresa.itests.bench.OneIntake;
import se.hemresa.itests.bench.Report;
import se.hemresa.itests.bench.Series;
import se.hemresa.itests.bench.Store;
import se.hemresa.journal.testing.PostgresCluster;

/**
 * Intake and read of the real distribution beside a floor, in alternating rounds. It asserts nothing about time, which
 * belongs to the machine; it fails if what was acknowledged is not what is stored and journalled. The callers run on the same
 * cores as the server, the floor has no callers: compare CPU per operation before rates.
 *
 * <p>System properties: {@code bench.rounds} (5), {@code bench.seconds} of a round (8), {@code bench.warmup} of the intake in
 * seconds at most (90; the others get a third of it).
 */
public class IntakeBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("bench.seconds", 8));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 90));

    @Test
    public void onDerby() throws SQLException {
        measure("Derby, embedded", Store::derby);
    }

    @Test
    public void onPostgresql() throws SQLException {
        try (PostgresCluster cluster = PostgresCluster.durable()) {
            measure("PostgreSQL, durable", data -> Store.postgresql(cluster));
        }
    }

    private static void measure(String database, Function<Path, Store> storeFor) throws SQLException {
        Report report = new Report(database);
        Scratch scratch = Scratch.afterOneIntake(storeFor);
        report.say("rows of an intake", scratch.intake().census());
        Instance instance = new Instance(storeFor, any -> {});
        try (instance;
                Floor floor = new Floor(scratch.url(), scratch.intake())) {
            instance.sayStart(report);
            compare(instance, floor, report);
        }
        count(instance, report);
        report.publish();
    }

    private static void compare(Instance instance, Floor floor, Report report) {
        Series intake = new Series("POST /api/v1/cases", new ClosedLoop(instance::post, instance::cpuMillis));
        Series plain = new Series(
                "floor: the same rows",
                new ClosedLoop(floor::insert, () -> Cpu.ofThisProcess() + instance.databaseMillis()));
        Series read = new Series("GET /api/v1/cases/{caseId}", new ClosedLoop(instance::get, instance::cpuMillis));
        List<Series> all = List.of(intake, plain, read);
        intake.warmUp(WARM_UP);
        plain.warmUp(WARM_UP.dividedBy(3));
        read.warmUp(WARM_UP.dividedBy(3));
        for (int round = 0; round < ROUNDS; round++) {
            all.forEach(series -> series.measure(LENGTH));
        }
        report.table(intake.rounds(), plain.rounds(), read.rounds());
    }

    private static void count(Instance instance, Report report) throws SQLException {
        List<String> acknowledged = instance.acknowledged();
        try (Books books = new Books(instance.store().url())) {
            books.mustHold(acknowledged);
            report.say("acknowledged = stored = journalled", acknowledged.size());
        }
    }

    /**
     * A copy of a database of which all that is known is one intake.
     *
     * @param url the copy
     * @param intake its rows
     */
    private record Scratch(String url, OneIntake intake) {

        static Scratch afterOneIntake(Function<Path, Store> storeFor) throws SQLException {
            Instance instance = new Instance(storeFor, any -> {});
            try (instance) {
                instance.post(0);
                new ClosedLoop(instance::post, instance::cpuMillis).awaitQuiet();
            }
            OneIntake intake =
                    OneIntake.of(instance.store().url(), instance.acknowledged().get(0));
            return new Scratch(instance.store().copy(), intake);
        }
    }
}
