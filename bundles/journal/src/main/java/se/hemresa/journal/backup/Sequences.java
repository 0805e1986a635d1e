// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import se.hemresa.journal.database.Dialect;

/**
 * The sequences of the modules. No transaction holds a sequence still, so the next number may lie after the rows that were
 * copied, never before them.
 */
final class Sequences {

    private static final String ON_DERBY = "SELECT q.sequencename, SYSCS_UTIL.SYSCS_PEEK_AT_SEQUENCE(s.schemaname,"
            + " q.sequencename) FROM sys.syssequences q JOIN sys.sysschemas s ON s.schemaid = q.schemaid"
            + " WHERE s.schemaname = CURRENT SCHEMA";
    private static final String ON_POSTGRESQL =
            "SELECT sequencename, COALESCE(last_value + increment_by, start_value) FROM pg_sequences"
                    + " WHERE schemaname = current_schema()";

    private final Connection connection;
    private final Dialect dialect;

    Sequences(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** @return the next number of each sequence, by its name in small letters */
    Map<String, Long> next() throws SQLException {
        Map<String, Long> next = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(dialect == Dialect.DERBY ? ON_DERBY : ON_POSTGRESQL)) {
            while (rows.next()) {
                next.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getLong(2));
            }
        }
        return next;
    }

    /**
     * Derby cannot move a sequence, so it is made anew, of the same type. What it keeps in memory of sequences does not survive
     * that well within a transaction, nor a rollback: this comes last.
     */
    void set(String name, long next) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (dialect == Dialect.POSTGRESQL) {
                statement.execute("SELECT setval('" + name + "', " + next + ", false)");
            } else {
                String type = derbyType(name);
                statement.execute("DROP SEQUENCE " + name + " RESTRICT");
                statement.execute("CREATE SEQUENCE " + name + " AS " + type + " START WITH " + next);
            }
        }
    }

    private String derbyType(String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT sequencedatatype FROM sys.syssequences WHERE sequencename = ?")) {
            statement.setString(1, name.toUpperCase(Locale.ROOT));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
