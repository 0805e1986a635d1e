// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;

import se.hemresa.journal.testing.PostgresCluster;

/** The database of one instance. */
public interface Store {

    /** @return what the instance needs in its environment to find this database */
    Map<String, String> environment();

    /**
     * @return where it is reached from outside the instance, by somebody whom no policy of rows keeps from counting; an embedded
     *     one only when the instance is stopped
     */
    String url();

    /** @return the URL of a copy with the same schema, indexes and rows; nobody may be connected to the original */
    String copy();

    /** @return milliseconds of CPU of a database server of its own so far; 0 of an embedded database */
    long cpuMillis();

    /**
     * @param data the data folder of an instance
     * @return the embedded database in it
     */
    static Store derby(Path data) {
        return new Derby(data.resolve("derby").resolve("hemresa"));
    }

    /**
     * @param cluster a server
     * @return a new empty database of it
     */
    static Store postgresql(PostgresCluster cluster) {
        return new Postgresql(cluster, cluster.newDatabase("template1"));
    }

    /**
     * Derby, in the folder of its instance.
     *
     * @param folder the database
     */
    record Derby(Path folder) implements Store {

        private static final String CLOSED_IN_ORDER = "08006";

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }

        @Override
        public String url() {
            return "jdbc:derby:" + folder;
        }

        @Override
        public String copy() {
            close();
            try {
                Path copy = Files.createTempDirectory("hemresa-floor-").resolve("hemresa");
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : (Iterable<Path>) files::iterator) {
                        Files.copy(file, copy.resolve(folder.relativize(file).toString()));
                    }
                }
                return "jdbc:derby:" + copy;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public long cpuMillis() {
            return 0;
        }

        private void close() {
            try {
                DriverManager.getConnection(url() + ";shutdown=true").close();
            } catch (SQLException farewell) {
                if (!CLOSED_IN_ORDER.equals(farewell.getSQLState())) {
                    throw new AssertionError("Derby does not close " + folder, farewell);
                }
            }
        }
    }

    /**
     * A database of a PostgreSQL server.
     *
     * @param cluster the server
     * @param own the database, as the instance reaches it
     */
    record Postgresql(PostgresCluster cluster, String own) implements Store {

        @Override
        public Map<String, String> environment() {
            return Map.of("HEMRESA_DB_URL", own, "HEMRESA_DB_USER", "hemresa");
        }

        @Override
        public String url() {
            return PostgresCluster.asSuperuser(own);
        }

        @Override
        public String copy() {
            return PostgresCluster.asSuperuser(cluster.newDatabase(own.replaceAll(".*/|\\?.*", "")));
        }

        @Override
        public long cpuMillis() {
            return Cpu.ofFamily(cluster.pid());
        }
    }
}
