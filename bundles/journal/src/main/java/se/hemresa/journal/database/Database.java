// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

/**
 * The one pool. It opens whether or not the database can be reached, and finds it again by itself; nobody outside this
 * bundle gets a connection. Any thread.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    /** Derby says by exceptions that it has shut down, and that there was nothing to shut down. */
    private static final Set<String> FAREWELLS = Set.of("08006", "XJ004");

    private static final int CONNECTIONS = 16;
    private static final long PATIENCE_MILLIS = 5_000;

    private final DatabaseSettings settings;
    private final Driver driver;
    private final DriverSource source;
    private final HikariDataSource pool;

    private Database(DatabaseSettings settings, Driver driver) {
        this.settings = settings;
        this.driver = driver;
        this.source = new DriverSource(driver, settings);
        this.pool = new HikariDataSource(pooling(source));
    }

    /**
     * @param settings where the database is
     * @param driver its driver
     * @return the open pool; no connection is made yet
     */
    public static Database open(DatabaseSettings settings, Driver driver) {
        if (settings.dialect() == Dialect.DERBY) {
            HalfMade.setAside(settings.folder().resolve("hemresa"));
            prepareDerby(settings);
        }
        return new Database(settings, driver);
    }

    /** @return whose database it is */
    public Dialect dialect() {
        return settings.dialect();
    }

    /**
     * @return a connection of the pool, in automatic commit; closing it gives it back
     * @throws SQLException if the database cannot be reached within five seconds
     */
    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /**
     * @return a connection outside the pool and without a time limit, for a migration
     * @throws SQLException if the database cannot be reached
     */
    public Connection ownConnection() throws SQLException {
        Connection connection = source.getConnection();
        if (dialect() == Dialect.POSTGRESQL) {
            connection.setNetworkTimeout(Runnable::run, 0);
        }
        return connection;
    }

    /**
     * @return whether the database user is one to whom no policy applies: a superuser, or one with {@code BYPASSRLS}; never on
     *     Derby
     * @throws SQLException if the database cannot be reached
     */
    public boolean bypassesPolicies() throws SQLException {
        if (dialect() == Dialect.DERBY) {
            return false;
        }
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /** @return how the pool is used now */
    public Use use() {
        HikariPoolMXBean now = pool.isRunning() ? pool.getHikariPoolMXBean() : null;
        return now == null
                ? new Use(0, 0, 0, CONNECTIONS)
                : new Use(
                        now.getActiveConnections(),
                        now.getIdleConnections(),
                        now.getThreadsAwaitingConnection(),
                        CONNECTIONS);
    }

    /**
     * How the pool is used.
     *
     * @param active connections in use
     * @param idle connections that lie ready
     * @param waiting threads that wait for a connection
     * @param max connections at the most
     */
    public record Use(int active, int idle, int waiting, int max) {}

    /** Closes the pool, and an embedded database in order. */
    @Override
    public void close() {
        pool.close();
        if (dialect() == Dialect.DERBY) {
            shutDerbyDown();
        }
    }

    private static HikariConfig pooling(DriverSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("hemresa");
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setInitializationFailTimeout(-1);
        return config;
    }

    /** Derby reads these when the engine or the database starts; what an administrator has set is left alone. */
    private static void prepareDerby(DatabaseSettings settings) {
        Properties system = System.getProperties();
        system.putIfAbsent("derby.system.home", settings.folder().toString());
        system.putIfAbsent(
                "derby.stream.error.file",
                settings.folder().resolve("derby.log").toString());
        system.putIfAbsent("derby.locks.waitTimeout", "5");
        system.putIfAbsent("derby.storage.pageCacheSize", "2000");
        system.putIfAbsent("derby.language.statementCache.size", "300");
    }

    private void shutDerbyDown() {
        String database = settings.url().replaceFirst(";.*", "");
        try {
            driver.connect(database + ";shutdown=true", new Properties()).close();
        } catch (SQLException farewell) {
            if (!FAREWELLS.contains(farewell.getSQLState())) {
                LOG.warn("The embedded database did not close in order; it recovers at its next start", farewell);
            }
        }
    }
}
