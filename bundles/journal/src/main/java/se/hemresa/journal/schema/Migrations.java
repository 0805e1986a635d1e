// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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
 * nor a lock. While the digest of the change log is the stored one, Liquibase is not started at all. On PostgreSQL every table
 * with content of a case is put under the policy of the second wall in the same transaction, so no module can forget it.
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
     * @param caseKeys the columns that hold the id of a case under another name than {@code case_id}
     * @return whether there was anything to do
     * @throws MigrationFailure if the change log is wrong or does not run; nothing of it was done
     */
    public boolean migrate(String module, String changeLog, ClassLoader loader, List<String> caseKeys) {
        Target target =
                new Target(new ChangeLog(module, changeLog, loader), ChangeLogDigest.of(changeLog, loader), caseKeys);
        if (isReached(target)) {
            return false;
        }
        boolean[] ran = new boolean[1];
        units.alone(() -> ran[0] = underLock(target));
        return ran[0];
    }

    /** What the tables of a module shall be. */
    private record Target(ChangeLog changeLog, String digest, List<String> caseKeys) {}

    private boolean isReached(Target target) {
        try (Connection connection = database.connection()) {
            return isMade(connection, target) && (!walled() || Policies.stand(connection, target.caseKeys()));
        } catch (SQLException failed) {
            throw DatabaseFailure.of(failed);
        }
    }

    private boolean underLock(Target target) {
        try (Connection connection = database.ownConnection()) {
            connection.setAutoCommit(false);
            try {
                lock(connection);
                boolean made = make(connection, target);
                boolean raised = walled() && Policies.raise(connection, target.caseKeys());
                connection.commit();
                if (made || raised) {
                    LOG.info("The tables of {} are in place", target.changeLog().module());
                }
                return made;
            } finally {
                connection.rollback();
            }
        } catch (SQLException failed) {
            throw DatabaseFailure.of(failed);
        }
    }

    private boolean make(Connection connection, Target target) throws SQLException {
        if (isMade(connection, target)) {
            return false;
        }
        target.changeLog().update(connection);
        store(connection, target.changeLog().module(), target.digest());
        return true;
    }

    /**
     * On Derby the process is the only one, and {@code alone} is the lock. Ends with the transaction, however that ends; so
     * does the right to see every row, which who moves content needs.
     */
    private void lock(Connection connection) throws SQLException {
        if (walled()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "SELECT pg_advisory_xact_lock(" + LOCK + "), set_config('hemresa.scope', 'all', true)");
            }
        }
    }

    private boolean walled() {
        return database.dialect() == Dialect.POSTGRESQL;
    }

    private boolean isMade(Connection connection, Target target) throws SQLException {
        return stored(connection, target.changeLog().module())
                .filter(target.digest()::equals)
                .isPresent();
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
