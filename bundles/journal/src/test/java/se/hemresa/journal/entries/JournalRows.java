// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.util.UUID;

import se.hemresa.journal.work.JdbcUnitOfWork;
import se.hemresa.journal.work.Sql;

/** The rows of the journal, open to whoever alters them, in the running unit of work. */
final class JournalRows {

    private final Sql sql;

    JournalRows(JdbcUnitOfWork units) {
        this.sql = new Sql(units);
    }

    long number(long position) {
        return sql.one("SELECT number FROM journal_position WHERE position = ?", row -> row.getLong(1), position)
                .orElseThrow();
    }

    long position(long number) {
        return sql.one("SELECT position FROM journal_position WHERE number = ?", row -> row.getLong(1), number)
                .orElseThrow();
    }

    byte[] leaf(long position) {
        return sql.one("SELECT leaf FROM journal_position WHERE position = ?", row -> row.getBytes(1), position)
                .orElseThrow();
    }

    byte[] leafOf(long position) {
        return new MerkleTree()
                .leaf(sql.one(
                                "SELECT " + EntryRow.COLUMNS + " FROM journal_entry e WHERE e.number = ?",
                                EntryRow::read,
                                number(position))
                        .orElseThrow()
                        .canonical());
    }

    void setLeaf(long position, byte[] leaf) {
        sql.update("UPDATE journal_position SET leaf = ? WHERE position = ?", leaf, position);
    }

    long newEntry() {
        long number = 2_000_000;
        sql.update(
                EntryRow.INSERT,
                number,
                new UUID(7, number).toString(),
                "NoteWritten",
                1,
                1L,
                "SE-AB",
                "REGION_COORDINATOR",
                "karin",
                "CASE_WORK",
                null,
                "{}");
        return number;
    }

    void place(long position, long number) {
        sql.update(
                "INSERT INTO journal_position (position, number, leaf) VALUES (?, ?, ?)",
                position,
                number,
                new byte[32]);
        setLeaf(position, leafOf(position));
    }

    void exchange(long one, long other) {
        sql.update("UPDATE journal_position SET position = -1 WHERE position = ?", one);
        sql.update("UPDATE journal_position SET position = ? WHERE position = ?", one, other);
        sql.update("UPDATE journal_position SET position = ? WHERE position = -1", other);
    }

    void deleteEntryAt(long position) {
        long number = number(position);
        sql.update("DELETE FROM journal_look WHERE number = ?", number);
        sql.update("DELETE FROM journal_entry WHERE number = ?", number);
        sql.update("DELETE FROM journal_position WHERE position = ?", position);
    }

    void truncate(long last) {
        String beyond = " WHERE number IN (SELECT number FROM journal_position WHERE position > ?)";
        sql.update("DELETE FROM journal_look" + beyond, last);
        sql.update("DELETE FROM journal_entry" + beyond, last);
        sql.update("DELETE FROM journal_position WHERE position > ?", last);
    }
}
