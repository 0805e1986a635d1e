// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import se.hemresa.api.journal.Entry;
import se.hemresa.journal.database.Dialect;
import se.hemresa.journal.entries.EntryRow;
import se.hemresa.journal.work.JdbcUnitOfWork;
import se.hemresa.journal.work.Sql;

/** The table {@code journal_cursor} and what lies ahead of a cursor, in the running unit of work. */
final class CursorStore {

    /** How far a search for the next event looks at once; a rare type must not make one statement long. */
    static final long REACH = 1000;

    private final JdbcUnitOfWork units;
    private final Sql sql;

    CursorStore(JdbcUnitOfWork units) {
        this.units = units;
        this.sql = new Sql(units);
    }

    Optional<Cursor> look(String subscription) {
        return select(subscription, "");
    }

    /** @return the cursor, locked until the unit ends; empty if it does not exist or another caller is at work on it */
    Optional<Cursor> lock(String subscription) {
        return select(subscription, units.dialect() == Dialect.POSTGRESQL ? " FOR UPDATE SKIP LOCKED" : "");
    }

    void create(String subscription) {
        String insert = "INSERT INTO journal_cursor (subscription, position, attempts, retry_at) VALUES (?, 0, 0, 0)";
        if (units.dialect() == Dialect.POSTGRESQL) {
            sql.update(insert + " ON CONFLICT DO NOTHING", subscription);
        } else if (look(subscription).isEmpty()) {
            sql.update(insert, subscription);
        }
    }

    void move(String subscription, Cursor to) {
        sql.update(
                "UPDATE journal_cursor SET position = ?, attempts = ?, retry_at = ? WHERE subscription = ?",
                to.position(),
                to.attempts(),
                to.retryAt(),
                subscription);
    }

    Map<String, Long> all() {
        Map<String, Long> positions = new TreeMap<>();
        sql.list(
                "SELECT subscription, position FROM journal_cursor",
                row -> positions.put(row.getString(1), row.getLong(2)));
        return positions;
    }

    long end() {
        return sql.one("SELECT MAX(position) FROM journal_position", row -> row.getLong(1))
                .orElse(0L);
    }

    /** @return the first entry of these types after a position, within reach */
    Optional<Entry> next(long position, Set<String> types) {
        Object[] values = new Object[types.size() + 2];
        values[0] = position;
        values[1] = position + REACH;
        int i = 2;
        for (String type : types) {
            values[i++] = type;
        }
        return sql.one(
                "SELECT " + EntryRow.COLUMNS + ", p.position FROM journal_position p"
                        + " JOIN journal_entry e ON e.number = p.number WHERE p.position > ? AND p.position <= ?"
                        + " AND e.type IN (" + String.join(", ", Collections.nCopies(types.size(), "?"))
                        + ") ORDER BY p.position FETCH FIRST 1 ROW ONLY",
                CursorStore::entry,
                values);
    }

    static Entry entry(ResultSet row) throws SQLException {
        return EntryRow.read(row).at(row.getLong(12));
    }

    private Optional<Cursor> select(String subscription, String suffix) {
        return sql.one(
                "SELECT position, attempts, retry_at FROM journal_cursor WHERE subscription = ?" + suffix,
                row -> new Cursor(row.getLong(1), row.getInt(2), row.getLong(3)),
                subscription);
    }
}
