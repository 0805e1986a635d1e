// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import se.hemresa.itests.Distribution;
import se.hemresa.journal.testing.PostgresCluster;

import static org.awaitility.Awaitility.await;

/**
 * A synchronous standby of a running PostgreSQL: what the primary has committed is on both, or nobody is told that it is
 * committed. As operators make one: {@code pg_basebackup}, {@code synchronous_standby_names}, {@code pg_promote}.
 */
final class Standby implements AutoCloseable {

    private final String primary;
    private final int port = Distribution.freePort();
    private final Path binaries;
    private final Path folder;
    private final Process server;

    /** @param database of the primary, the address for the user {@code hemresa} */
    Standby(String database) {
        primary = PostgresCluster.asSuperuser(database);
        try {
            binaries = newest(Path.of("/usr/lib/postgresql"));
            folder = Files.createTempDirectory("hemresa-standby-");
            if (root()) {
                run("chown", "postgres", folder.toString());
            }
            copy();
            server = asServer("postgres", "-D", data().toString()).start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        execute(primary, "ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (*)'");
        execute(primary, "ALTER SYSTEM SET synchronous_commit = 'remote_apply'");
        execute(primary, "SELECT pg_reload_conf()");
        await("the standby keeps step")
                .atMost(Duration.ofSeconds(60))
                .until(() -> new Books(primary)
                        .column("SELECT sync_state FROM pg_stat_replication")
                        .contains("quorum"));
    }

    /** @return the address of the database, whichever of the two is the primary */
    String eitherUrl() {
        return primary.replaceFirst("(:\\d+)/", "$1,127.0.0.1:" + port + "/").replace("user=postgres", "user=hemresa")
                + "&targetServerType=primary";
    }

    /** @return the address of the database on this server */
    String url() {
        return primary.replaceFirst(":\\d+/", ":" + port + "/").replace("user=postgres", "user=hemresa");
    }

    /** Makes it the primary; returns when it takes writes. */
    void promote() {
        execute(PostgresCluster.asSuperuser(url()), "SELECT pg_promote(true, 60)");
    }

    @Override
    public void close() {
        // Without waiting for those who are connected, as SIGTERM would.
        run("kill", "-INT", Long.toString(server.pid()));
        try (Stream<Path> files = Files.walk(folder)) {
            server.onExit().join();
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private void copy() throws IOException {
        int from = URI.create(primary.substring("jdbc:".length())).getPort();
        run(asServer(
                "pg_basebackup",
                "-D",
                data().toString(),
                "-R",
                "-X",
                "stream",
                "-c",
                "fast",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(from),
                "-U",
                "postgres"));
        // The last of two settings counts; the copy has those of the primary. It has no standby of its own to wait for.
        Files.writeString(
                data().resolve("postgresql.auto.conf"),
                "port = " + port + "\nsynchronous_standby_names = ''\n",
                StandardOpenOption.APPEND);
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** PostgreSQL refuses to run as root. */
    private ProcessBuilder asServer(String... command) {
        List<String> all = new ArrayList<>();
        if (root()) {
            all.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        all.addAll(List.of(command));
        all.set(all.size() - command.length, binaries.resolve(command[0]).toString());
        return new ProcessBuilder(all)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Path newest(Path installed) throws IOException {
        try (Stream<Path> versions = Files.list(installed)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("pg_basebackup")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("apt-get install -y postgresql-15"));
        }
    }

    private static void execute(String url, String statement) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new AssertionError(statement, failed);
        }
    }

    private static void run(String... command) {
        run(new ProcessBuilder(command));
    }

    private static void run(ProcessBuilder command) {
        try {
            int code = command.start().waitFor();
            if (code != 0) {
                throw new AssertionError(String.join(" ", command.command()) + " ended with " + code);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
