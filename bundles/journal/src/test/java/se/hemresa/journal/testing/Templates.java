// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import se.hemresa.journal.JournalPlatform;
import se.hemresa.journal.database.Database;
import se.hemresa.journal.database.DatabaseSettings;

/** Databases that have the journal's tables, made once in a process and copied for each test: a copy takes a tenth of the time. */
public final class Templates {

    private static final Map<PostgresCluster, String> IN_CLUSTER = new HashMap<>();
    private static Path derby;

    static {
        System.getProperties().putIfAbsent("derby.stream.error.method", Templates.class.getName() + ".derbyLog");
    }

    private Templates() {}

    /** @return where Derby writes its log in tests: nowhere */
    public static OutputStream derbyLog() {
        return OutputStream.nullOutputStream();
    }

    static Database open(DatabaseSettings settings) {
        try {
            return Database.open(settings, DriverManager.getDriver(settings.url()));
        } catch (SQLException missing) {
            throw new IllegalStateException("The test needs the driver among its dependencies", missing);
        }
    }

    static synchronized String copyOfDerby(Path folder) {
        try {
            if (derby == null) {
                derby = Files.createTempDirectory("hemresa-template-");
                migrate("jdbc:derby:" + derby.resolve("hemresa") + ";create=true", derby);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(derby)));
            }
            try (Stream<Path> files = Files.walk(derby.resolve("hemresa"))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.copy(file, folder.resolve(derby.relativize(file)));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return "jdbc:derby:" + folder.resolve("hemresa");
    }

    static String newInMemory(Path folder) {
        return "jdbc:derby:memory:" + folder.getFileName() + ";create=true";
    }

    static void dropFromMemory(String url) {
        try {
            DriverManager.getConnection(url.replaceFirst(";.*", ";drop=true")).close();
        } catch (SQLException dropped) {
            if (!"08006".equals(dropped.getSQLState())) {
                throw new IllegalStateException(dropped);
            }
        }
    }

    static synchronized String copyIn(PostgresCluster cluster) {
        String template = IN_CLUSTER.computeIfAbsent(cluster, empty -> {
            String url = empty.newDatabase("template1");
            migrate(url, Path.of(System.getProperty("java.io.tmpdir")));
            return url.replaceAll(".*/|\\?.*", "");
        });
        return cluster.newDatabase(template);
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void migrate(String url, Path folder) {
        created(url);
        DatabaseSettings settings = new DatabaseSettings(url, Optional.empty(), Optional.empty(), folder);
        try (JournalPlatform platform = new JournalPlatform(
                open(settings), Clock.systemUTC(), true, folder.resolve("heads"), Optional::empty)) {
            platform.migrate("journal", "db/journal.xml", JournalPlatform.class.getClassLoader());
        }
    }

    /** On a busy machine a new Derby takes longer to be made than a pool waits for a connection. */
    private static void created(String url) {
        try {
            DriverManager.getConnection(url).close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
