// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The policies of the second wall on PostgreSQL: every table with a column {@code case_id}, whoever made it, and those whose
 * module names another column. A row is there for a module's own work, and for a caller to whom its case is open at the moment
 * ({@code journal_scope}); that holds for what is written as for what is read, and for the owner of the tables too.
 */
final class Policies {

    /** Raise the number with the rule: a table under a policy of another name is put under the new one at the next start. */
    private static final String NAME = "hemresa_case_1";

    /**
     * Without any settings nothing fits. A subquery for one value, since PostgreSQL would answer {@code EXISTS} beside an
     * {@code OR} by reading everything that is open to the agency, even for a page of twenty; with a cast, since it would
     * otherwise cast the other side for a {@code CHAR}, past the index.
     */
    private static final String RULE = "(SELECT current_setting('hemresa.scope', true)) = 'all'"
            + " OR (SELECT true FROM journal_scope opened WHERE opened.subject = CAST(%1$s.%2$s AS varchar)"
            + " AND opened.agency = current_setting('hemresa.agency', true)"
            + " AND opened.user_id IN ('', current_setting('hemresa.user', true))"
            + " AND opened.open_until > NULLIF(current_setting('hemresa.now', true), '')::bigint LIMIT 1)";

    private static final String WITHOUT = "SELECT t.relname, k.attname FROM pg_class t"
            + " JOIN pg_attribute k ON k.attrelid = t.oid AND k.attnum > 0 AND NOT k.attisdropped"
            + " WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind IN ('r', 'p')"
            + " AND (k.attname = 'case_id' OR t.relname || '.' || k.attname = ANY (?))"
            + " AND NOT (t.relrowsecurity AND t.relforcerowsecurity"
            + " AND ARRAY(SELECT p.polname::text FROM pg_policy p WHERE p.polrelid = t.oid) = ARRAY['" + NAME + "'])"
            + " ORDER BY t.relname";

    private Policies() {}

    /** A table that holds content of cases, and the column that says of which. */
    private record Guarded(String table, String key) {}

    /**
     * Puts every table that has none under its policy, in the transaction of the connection.
     *
     * @param connection to PostgreSQL
     * @param caseKeys {@code <table>.<column>} of the columns that hold the id of a case under another name
     * @return whether there was anything to do
     * @throws SQLException as the driver says
     */
    static boolean raise(Connection connection, List<String> caseKeys) throws SQLException {
        List<Guarded> bare = without(connection, caseKeys);
        for (Guarded table : bare) {
            raise(connection, table);
        }
        return !bare.isEmpty();
    }

    /**
     * @param connection to PostgreSQL
     * @param caseKeys as in {@link #raise}
     * @return whether every table is under its policy
     * @throws SQLException as the driver says
     */
    static boolean stand(Connection connection, List<String> caseKeys) throws SQLException {
        return without(connection, caseKeys).isEmpty();
    }

    private static void raise(Connection connection, Guarded guarded) throws SQLException {
        String table = guarded.table();
        String rule = String.format(RULE, table, guarded.key());
        try (Statement statement = connection.createStatement()) {
            for (String old : policies(connection, table)) {
                statement.execute("DROP POLICY \"" + old + "\" ON " + table);
            }
            statement.execute(
                    "CREATE POLICY " + NAME + " ON " + table + " USING (" + rule + ") WITH CHECK (" + rule + ")");
            statement.execute("ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
        }
    }

    private static List<Guarded> without(Connection connection, List<String> caseKeys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WITHOUT)) {
            statement.setArray(1, connection.createArrayOf("text", caseKeys.toArray()));
            List<Guarded> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Guarded(rows.getString(1), rows.getString(2)));
                }
            }
            return found;
        }
    }

    private static List<String> policies(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT polname FROM pg_policy WHERE polrelid = ?::regclass")) {
            statement.setString(1, table);
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }
}
