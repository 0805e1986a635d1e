// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.nodes;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import se.hemresa.itests.check.Checker;
import se.hemresa.itests.check.ClientJournal;
import se.hemresa.itests.check.Operation;
import se.hemresa.itests.check.Store;
import se.hemresa.itests.check.Store.Held;
import se.hemresa.itests.check.Verdict;
import se.hemresa.journal.testing.PostgresCluster;

import static org.assertj.core.api.Assertions.assertThat;

/** What the database holds, read past the nodes by its superuser. */
final class Books {

    /** The kind of what is sent. */
    static final String REFERRAL = "referral";

    private static final String MESSAGES_OF_CASES = "SELECT c.id, i.message_id FROM cases_case c LEFT JOIN"
            + " (SELECT message_id, substring(convert_from(body, 'UTF8') FROM '\"caseId\"\\s*:\\s*\"([0-9a-f-]+)\"') AS case_id"
            + " FROM journal_inbox) i ON i.case_id = c.id";

    private final String url;

    /** @param url of the database, for the user {@code hemresa} */
    Books(String url) {
        this.url = PostgresCluster.asSuperuser(url);
    }

    /**
     * Everything that was acknowledged is there, once, and no case is there that nobody sent.
     *
     * @param journal of the clients
     */
    void assertHolds(Path journal) {
        List<Operation> operations = ClientJournal.read(journal);
        Verdict verdict = Checker.judge(operations, List.of(referrals(operations)));
        System.out.println(verdict);
        assertThat(verdict.clean()).as(verdict.toString()).isTrue();
        assertThat(verdict.acknowledged()).isPositive();
    }

    /** A case that no stored answer names comes from nothing; one that somebody else sent is none of ours. */
    private Store referrals(List<Operation> operations) {
        Set<String> sent =
                operations.stream().map(operation -> operation.request().id()).collect(Collectors.toSet());
        List<Held> held = new ArrayList<>();
        each(MESSAGES_OF_CASES, row -> {
            String message = row.getString(2);
            if (message == null || sent.contains(message)) {
                held.add(new Held(message == null ? row.getString(1) : message, Optional.empty()));
            }
        });
        return new Store("cases", Set.of(REFERRAL), held, Set.of());
    }

    /** @return how often each type of event was told about a case, looks apart */
    Map<String, Long> events(String caseId) {
        Map<String, Long> told = new TreeMap<>();
        each(
                "SELECT type, COUNT(*) FROM journal_entry WHERE subject = ? GROUP BY type",
                row -> told.put(row.getString(1), row.getLong(2)),
                caseId);
        return told;
    }

    /** @return state and fencing token of a message, e.g. {@code SENT 1} */
    String message(String messageId) {
        return column("SELECT message_state || ' ' || token FROM exchange_message WHERE id = ?", messageId).stream()
                .findFirst()
                .orElse("absent");
    }

    /** @return the first column of the rows, as text */
    Set<String> column(String query, String... values) {
        Set<String> found = new HashSet<>();
        each(query, row -> found.add(row.getString(1)), values);
        return found;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String query, Row reading, String... values) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reading.read(rows);
                }
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
