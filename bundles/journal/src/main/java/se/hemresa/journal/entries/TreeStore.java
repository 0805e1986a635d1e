// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.time.Instant;

import se.hemresa.api.journal.TreeHead;
import se.hemresa.journal.work.JdbcUnitOfWork;
import se.hemresa.journal.work.Sql;

/** The heads of the tree, one row a batch, in the running unit of work. */
final class TreeStore {

    private final Sql sql;

    TreeStore(JdbcUnitOfWork units) {
        this.sql = new Sql(units);
    }

    MerkleTree newest() {
        return sql.one(
                        "SELECT size, frontier FROM journal_head WHERE size = (SELECT MAX(size) FROM journal_head)",
                        row -> new MerkleTree(row.getLong(1), row.getBytes(2)))
                .orElseGet(MerkleTree::new);
    }

    TreeHead head() {
        return sql.one(
                        "SELECT size, root, made_at FROM journal_head WHERE size = (SELECT MAX(size) FROM journal_head)",
                        row -> new TreeHead(row.getLong(1), row.getBytes(2), Micros.toInstant(row.getLong(3))))
                .orElseGet(() -> new TreeHead(0, new MerkleTree().root(), Instant.EPOCH));
    }

    void store(MerkleTree tree, Instant now) {
        sql.update(
                "INSERT INTO journal_head (size, root, made_at, frontier) VALUES (?, ?, ?, ?)",
                tree.size(),
                tree.root(),
                Micros.of(now),
                tree.frontier());
    }
}
