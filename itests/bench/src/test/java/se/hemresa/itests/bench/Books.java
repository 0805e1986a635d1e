// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What the database of an instance says when the load is over, counted beside what its callers were told. */
public final class Books implements AutoCloseable {

    private final Connection connection;

    /**
     * @param url the database, as somebody whom no policy of rows keeps from counting
     * @throws SQLException if it cannot be reached
     */
    public Books(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
    }

    /**
     * @param acknowledged the ids of the cases that were answered with 201
     * @throws AssertionError unless these are stored and journalled, once each, and no others
     * @throws SQLException if the database does not answer
     */
    public void mustHold(List<String> acknowledged) throws SQLException {
        List<String> stored = column("SELECT id FROM cases_case");
        List<String> journalled = column("SELECT subject FROM journal_entry WHERE type = 'CaseReferred'");
        assertThat(sorted(stored).equals(sorted(acknowledged)))
                .as("acknowledged %d, stored %d", acknowledged.size(), stored.size())
                .isTrue();
        assertThat(sorted(journalled).equals(sorted(acknowledged)))
                .as("acknowledged %d, journalled %d", acknowledged.size(), journalled.size())
                .isTrue();
        assertThat(rows("journal_position") + rows("journal_waiting"))
                .as("entries that are sequenced or will be")
                .isEqualTo(rows("journal_entry"));
    }

    /** @return how many looks are journalled */
    public long looks() throws SQLException {
        return rows("journal_entry WHERE type = 'Looked'");
    }

    /** @return how many cases have a key */
    public long caseKeys() throws SQLException {
        return rows("vault_case_key");
    }

    private long rows(String table) throws SQLException {
        return Long.parseLong(column("SELECT COUNT(*) FROM " + table).get(0));
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().sorted().toList();
    }

    private List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
