// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

import se.hemresa.api.journal.TreeHead;
import se.hemresa.journal.entries.MerkleTree;

/** The head of the journal as its stored leaves give it, on one connection. */
final class Leaves {

    private static final int ROWS_AT_ONCE = 5_000;

    private Leaves() {}

    static TreeHead head(Connection connection) throws SQLException {
        MerkleTree tree = new MerkleTree();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("SELECT leaf FROM journal_position ORDER BY position")) {
                while (rows.next()) {
                    tree.add(rows.getBytes(1));
                }
            }
        }
        return new TreeHead(tree.size(), tree.root(), Instant.EPOCH);
    }
}
