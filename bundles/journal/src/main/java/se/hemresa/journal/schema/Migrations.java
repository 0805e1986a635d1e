// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.journal.database.Database;
import se.hemresa.journal.database.DatabaseFailure;
import se.hemresa.journal.database.Dialect;
import se.hemresa.journal.work.JdbcUnitOfWork;

/**
 * Brings the tables of a module to the form that its change log describes. All of it, Liquibase's own bookkeeping included,
 * is one transaction under a lock of ours: a process that dies in the middle leaves nothing behind, neither half a change
 * nor a lock. While the digest of the change log is the stored one, Liquibase is not started at all.
 */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    /** The key of the advisory lock: one migration at a time on a database, whatever the node. */
    private static final long LOCK = 0x48656d72657361L;

    private final Database database;
    private final JdbcUnitOfWork units;

    /**
     * @param database what is migrated
     * @param units whose units must wait meanwhile, on Derby
     */
    public Migrations(Database database, JdbcUnitOfWork units) {
        this.database = database;
        this.units = units;
    }

    /**
     * @param module the module's short name
     * @param changeLog the path of its change log
     * @param loader what finds it
     * @return whether there was anything to do
     * @throws MigrationFailure if the change log is wrong or does not run; nothing of it was done
     */
    public boolean migrate(String module, String changeLog, ClassLoader loader) {
        String digest = ChangeLogDigest.of(changeLog, loader);
        if (stored(module).filter(digest::equals).isPresent()) {
            return false;
        }
        boolean[] ran = new boolean[1];
        units.alone(() -> ran[0] = underLock(new ChangeLog(module, changeLog, loader), digest));
        return ran[0];
    }

    private Optional<String> stored(String module) {
        try (Connection connection = database.connection()) {
            return stored(connection, module);
        } catch (SQLException failed) {
            throw DatabaseFailure.of(failed);
        }
    }

    private boolean underLock(ChangeLog changeLog, String digest) {
        try (Connection connection = database.ownConnection()) {
            connection.setAutoCommit(false);
            try {
                lock(connection);
                if (stored(connection, changeLog.module())
                        .filter(digest::equals)
                        .isPresent()) {
                    return false;
                }
                changeLog.update(connection);
                store(connection, changeLog.module(), digest);
                connection.commit();
                LOG.info("The tables of {} are in place", changeLog.module());
                return true;
            } finally {
                connection.rollback();
            }
        } catch (SQLException failed) {
            throw DatabaseFailure.of(failed);
        }
    }

    /** On Derby the process is the only one, and {@code alone} is the lock. Ends with the transaction, however that ends. */
    private void lock(Connection connection) throws SQLException {
        if (database.dialect() == Dialect.POSTGRESQL) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            }
        }
    }

    private Optional<String> stored(Connection connection, String module) throws SQLException {
        if (!hasTable(connection)) {
            return Optional.empty();
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT digest FROM journal_schema WHERE module = ?")) {
            statement.setString(1, module);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private boolean hasTable(Connection connection) throws SQLException {
        // A pattern, whose underscores match anything; Derby knows no way of escaping them.
        String name = database.dialect() == Dialect.DERBY ? "JOURNAL_SCHEMA" : "journal_schema";
        try (ResultSet tables =
                connection.getMetaData().getTables(null, connection.getSchema(), name, new String[] {"TABLE"})) {
            return tables.next();
        }
    }

    private static void store(Connection connection, String module, String digest) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM journal_schema WHERE module = ?");
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO journal_schema (module, digest) VALUES (?, ?)")) {
            delete.setString(1, module);
            delete.executeUpdate();
            insert.setString(1, module);
            insert.setString(2, digest);
            insert.executeUpdate();
        }
    }
}
