// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A private PostgreSQL on a free port of the loopback, in a fresh folder; ended with this process. Needs Debian's package
 * {@code postgresql-15} or newer: {@code apt-get install -y postgresql-15}. PostgreSQL refuses to run as root, so root
 * starts it as the user {@code postgres}.
 */
public final class PostgresCluster implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static PostgresCluster shared;

    private final Path folder;
    private final int port;
    private final Path binaries;
    private Process server;

    private PostgresCluster(boolean durable) {
        try {
            binaries = binaries();
            folder = Files.createTempDirectory("hemresa-postgresql-");
            port = freePort();
            if (root()) {
                run("chown", "postgres", folder.toString());
            }
            run(asServer(
                    binaries.resolve("initdb").toString(),
                    "-D",
                    data(),
                    "-N",
                    "-A",
                    "trust",
                    "-U",
                    "postgres",
                    "-E",
                    "UTF8",
                    "--no-locale"));
            Files.writeString(
                    Path.of(data(), "postgresql.conf"),
                    configuration(durable),
                    java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        start();
        execute("CREATE ROLE hemresa LOGIN");
    }

    /** @return the cluster that the tests of this process share; without fsync, which is about power cuts only */
    public static synchronized PostgresCluster shared() {
        if (shared == null) {
            shared = new PostgresCluster(false);
        }
        return shared;
    }

    /** @return a cluster of one's own with the durability of production, for measuring; to be closed */
    public static PostgresCluster durable() {
        return new PostgresCluster(true);
    }

    /**
     * @param template the name of a database to copy, to which nobody is connected; {@code template1} for an empty one
     * @return the URL of a new database; user {@code hemresa}, who owns it and is no superuser, no password
     */
    public String newDatabase(String template) {
        String name = "t" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name + " OWNER hemresa TEMPLATE " + template);
        return url(name);
    }

    /** @param url of a database of this cluster that is no longer needed: each is a thousand files */
    public void drop(String url) {
        execute("DROP DATABASE " + url.replaceAll(".*/|\\?.*", "") + " WITH (FORCE)");
    }

    /**
     * @param url of a database of this cluster
     * @return the same for the superuser, to whom no policy applies
     */
    public static String asSuperuser(String url) {
        return url.replaceFirst("user=hemresa$", "user=postgres");
    }

    /** @return the folder of all its files, with everything that was committed in them */
    public Path checkpointed() {
        execute("CHECKPOINT");
        return Path.of(data());
    }

    /** @return the process id of the server, whose CPU time includes that of its ended children only */
    public long pid() {
        return server.pid();
    }

    /** Ends the server at once, as a crash would: transactions in flight are lost, committed ones are not. */
    public void kill() {
        // SIGQUIT: immediate shutdown of the server and all its processes, recovery at the next start.
        run("kill", "-QUIT", Long.toString(server.pid()));
        awaitEnd();
    }

    /** Starts the server, again after {@link #kill}; returns when it answers. */
    public void start() {
        try {
            server = new ProcessBuilder(asServer(binaries.resolve("postgres").toString(), "-D", data()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("server.log").toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String[] ready = {binaries.resolve("pg_isready").toString(), "-q", "-h", "127.0.0.1", "-p", "" + port};
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (exitCode(ready) != 0) {
            if (!server.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("PostgreSQL did not start; see " + folder.resolve("server.log"));
            }
        }
    }

    @Override
    public void close() {
        if (server != null && server.isAlive()) {
            kill();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException left) {
            System.err.println("Left behind: " + folder);
        }
    }

    private void execute(String statement) {
        try (Connection connection = DriverManager.getConnection(asSuperuser(url("postgres")));
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("The cluster does not obey: " + statement, failed);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=hemresa";
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String configuration(boolean durable) {
        return "listen_addresses = '127.0.0.1'\nport = " + port
                + "\nunix_socket_directories = ''\nmax_connections = 200\n"
                + (durable ? "" : "fsync = off\nfull_page_writes = off\n");
    }

    private void awaitEnd() {
        try {
            if (!server.waitFor(30, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path binaries() throws IOException {
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> versions = Files.list(INSTALLED)) {
                List<Path> found = versions.map(version -> version.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                        .sorted()
                        .toList();
                if (!found.isEmpty()) {
                    return found.get(found.size() - 1);
                }
            }
        }
        throw new IllegalStateException(
                "These tests need PostgreSQL 15 or newer below " + INSTALLED + ": apt-get install -y postgresql-15");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String[] asServer(String... command) {
        List<String> all = new ArrayList<>();
        if (root()) {
            // setpriv becomes the command, so the process we know is the server itself.
            all.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        all.addAll(List.of(command));
        return all.toArray(String[]::new);
    }

    private static void run(String... command) {
        int code = exitCode(command);
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
    }

    private static int exitCode(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
