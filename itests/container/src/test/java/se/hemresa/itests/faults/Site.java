// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.journey.Partners;
import se.hemresa.itests.Distribution;
import se.hemresa.itests.PartnerProgram;
import se.hemresa.itests.check.Checker;
import se.hemresa.itests.check.ClientJournal;
import se.hemresa.itests.check.Verdict;
import se.hemresa.journal.testing.PostgresCluster;

import static org.awaitility.Awaitility.await;

/**
 * The real distribution on a PostgreSQL with the durability of production, the simulated partners as a program of their own, a
 * fault proxy before the database and one before IOM, and the journal of the clients.
 */
final class Site implements AutoCloseable {

    private final PostgresCluster cluster = PostgresCluster.durable();
    private final String url = cluster.newDatabase("template1");
    private final Distribution server = Distribution.fresh().withoutLimits();
    private final FaultProxy toDatabase =
            new FaultProxy(URI.create(url.substring("jdbc:".length())).getPort());
    private final Path told;
    private final ClientJournal journal;
    private PartnerProgram program;
    private Partners partners;
    private FaultProxy toIom;

    /** A site whose server is not started. */
    Site() {
        try {
            told = Files.createTempDirectory("hemresa-clients-").resolve("client.jsonl");
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
        journal = new ClientJournal(told, Clock.systemUTC());
        server.with("HEMRESA_SANDBOX", "none")
                .with("HEMRESA_DB_USER", "hemresa")
                .with("HEMRESA_DB_URL", url.replaceFirst(":[0-9]+/", ":" + toDatabase.port() + "/"));
    }

    /** @return this, with the server ready after this was done to it */
    Site start(Consumer<Distribution> prepare) {
        prepare.accept(server);
        server.start();
        return this;
    }

    /** @return another instance on the same database, with the same keys; not started */
    Distribution secondNode() {
        Distribution second = Distribution.fresh().withoutLimits();
        try (Stream<Path> keys = Files.list(server.data().resolve("keys"))) {
            Path folder = Files.createDirectories(second.data().resolve("keys"));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            for (Path key : keys.filter(file -> !file.getFileName().toString().startsWith("shell"))
                    .toList()) {
                Files.copy(key, folder.resolve(key.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return second.with("HEMRESA_SANDBOX", "none")
                .with("HEMRESA_DB_USER", "hemresa")
                .with("HEMRESA_DB_URL", url);
    }

    /** Starts the partners too, and has IOM's messages pass the proxy. */
    Site withPartners() {
        program = new PartnerProgram(server.uri(""), server.data());
        partners = program.start();
        int port = program.address().getPort();
        toIom = new FaultProxy(port);
        await("IOM is registered")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> sendToIom(toIom.port()) == 1);
        return this;
    }

    /**
     * @param port where messages to IOM go from now on
     * @return how many partners that changed
     */
    int sendToIom(int port) {
        return sql("UPDATE exchange_partner SET endpoint = regexp_replace(endpoint, ':[0-9]+/', ':" + port
                + "/') WHERE agency = 'IOM-FI' AND partner_state = 'ACTIVE'");
    }

    /**
     * @param statement as the superuser
     * @return how many rows it changed
     */
    int sql(String statement) {
        try (Connection connection = connect();
                Statement run = connection.createStatement()) {
            return run.executeUpdate(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(statement, failed);
        }
    }

    /**
     * @param query as the superuser
     * @return the first column of its first row
     */
    String text(String query) {
        try (Connection connection = connect();
                Statement run = connection.createStatement();
                ResultSet rows = run.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    /** Ends the database and all its processes with -9, the postmaster first, so that it cannot clean up after the others. */
    void killDatabaseHard() {
        ProcessHandle postmaster = ProcessHandle.of(cluster.pid()).orElseThrow();
        List<ProcessHandle> backends = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        await("the processes are gone")
                .atMost(Duration.ofSeconds(60))
                .until(() -> backends.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** @return a connection as the superuser, past the proxy */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(PostgresCluster.asSuperuser(url));
    }

    /**
     * Waits until nothing is wrong any more.
     *
     * @param patience how long at most
     * @return what is wrong at the end
     */
    Healed heal(Duration patience) {
        long start = System.nanoTime();
        Verdict verdict = judge();
        while (!verdict.clean() && System.nanoTime() - start < patience.toNanos()) {
            pause(Duration.ofMillis(500));
            verdict = judge();
        }
        return new Healed(verdict, (System.nanoTime() - start) / 1e9);
    }

    /**
     * What is left of a fault.
     *
     * @param verdict on everything so far
     * @param seconds until then
     */
    record Healed(Verdict verdict, double seconds) {}

    /** @return what is wrong now */
    Verdict judge() {
        return Checker.judge(ClientJournal.read(told), new Holdings(this).stores(ClientJournal.read(told)));
    }

    Distribution server() {
        return server;
    }

    PostgresCluster cluster() {
        return cluster;
    }

    FaultProxy toDatabase() {
        return toDatabase;
    }

    FaultProxy toIom() {
        return toIom;
    }

    Partners partners() {
        return partners;
    }

    PartnerProgram program() {
        return program;
    }

    ClientJournal journal() {
        return journal;
    }

    /**
     * Says something until it is heard, as a client that knows how to repeat itself.
     *
     * @param step what is said; each repeat bears the same ids
     * @param patience how long at most
     * @return what was answered
     */
    static <T> T insist(Supplier<T> step, Duration patience) {
        long start = System.nanoTime();
        while (true) {
            try {
                return step.get();
            } catch (ClientFailure notHeard) {
                if (System.nanoTime() - start > patience.toNanos()) {
                    throw notHeard;
                }
                pause(Duration.ofMillis(300));
            }
        }
    }

    static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
            toIom.close();
        }
        server.close();
        toDatabase.close();
        cluster.close();
        journal.close();
    }
}
