// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import se.hemresa.api.journal.TreeHead;
import se.hemresa.journal.work.JdbcUnitOfWork;
import se.hemresa.journal.work.Sql;

/**
 * The heads of the tree, one row a batch, in the running unit of work. Each is linked to the one before it by a hash, so that a
 * row that was changed or taken away is missed.
 */
final class TreeStore {

    private static final byte[] BEGINNING = new byte[32];
    private static final String COLUMNS = "SELECT size, root, made_at, frontier, link FROM journal_head";
    private static final String NEWEST = COLUMNS + " WHERE size = (SELECT MAX(size) FROM journal_head)";

    private final Sql sql;

    TreeStore(JdbcUnitOfWork units) {
        this.sql = new Sql(units);
    }

    /** The tree as it stands, and the link of its head. It grows with the next batch. */
    record Newest(MerkleTree tree, byte[] link) {}

    /** A row; the link is null if somebody took it away. */
    record HeadRow(long size, byte[] root, long madeAt, byte[] frontier, byte[] link) {

        private static HeadRow read(ResultSet row) throws SQLException {
            return new HeadRow(row.getLong(1), row.getBytes(2), row.getLong(3), row.getBytes(4), row.getBytes(5));
        }

        /** @return the link that this row must have after a row with that link; null stands for the beginning */
        byte[] linkAfter(byte[] before) {
            MessageDigest sha256 = MerkleTree.sha256();
            sha256.update(before == null ? BEGINNING : before);
            sha256.update(ByteBuffer.allocate(16).putLong(size).putLong(madeAt).array());
            return sha256.digest(root);
        }
    }

    Newest newest() {
        return sql.one(NEWEST, HeadRow::read)
                .map(head -> new Newest(new MerkleTree(head.size(), head.frontier()), head.link()))
                .orElseGet(() -> new Newest(new MerkleTree(), null));
    }

    TreeHead head() {
        return sql.one(NEWEST, HeadRow::read)
                .map(head -> new TreeHead(head.size(), head.root(), Micros.toInstant(head.madeAt())))
                .orElseGet(() -> new TreeHead(0, new MerkleTree().root(), Instant.EPOCH));
    }

    /** @return the rows for sizes above {@code after}, up to {@code upTo}, rising */
    List<HeadRow> between(long after, long upTo) {
        return sql.list(COLUMNS + " WHERE size > ? AND size <= ? ORDER BY size", HeadRow::read, after, upTo);
    }

    /** @param grown what {@link #newest} gave, with the leaves of a batch added since */
    void store(Newest grown, Instant now) {
        MerkleTree tree = grown.tree();
        HeadRow head = new HeadRow(tree.size(), tree.root(), Micros.of(now), tree.frontier(), null);
        sql.update(
                "INSERT INTO journal_head (size, root, made_at, frontier, link) VALUES (?, ?, ?, ?, ?)",
                head.size(),
                head.root(),
                head.madeAt(),
                head.frontier(),
                head.linkAfter(grown.link()));
    }

    /** Links the heads of a database from before there were links: only if none of them has one. */
    void linkOldHeads() {
        boolean linked = sql.one(
                        "SELECT size FROM journal_head WHERE link IS NOT NULL FETCH FIRST 1 ROW ONLY", row -> true)
                .orElse(false);
        if (linked) {
            return;
        }
        byte[] link = null;
        for (HeadRow head : between(Long.MIN_VALUE, Long.MAX_VALUE)) {
            link = head.linkAfter(link);
            sql.update("UPDATE journal_head SET link = ? WHERE size = ?", link, head.size());
        }
    }
}
