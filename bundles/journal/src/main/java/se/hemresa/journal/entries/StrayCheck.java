// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.util.List;
import java.util.function.LongFunction;

import se.hemresa.journal.work.JdbcUnitOfWork;
import se.hemresa.journal.work.Sql;

/**
 * Looks for rows that belong to no place: what was put in beside the tree, and what was left when something was taken out. Each
 * question is one statement, so what is being sequenced meanwhile is seen either before or after, never between.
 */
final class StrayCheck {

    private static final int PAGE = 10_000;
    private static final String NOWHERE = " AND NOT EXISTS (SELECT 1 FROM journal_position p WHERE p.number = t.number)"
            + " AND NOT EXISTS (SELECT 1 FROM journal_waiting w WHERE w.number = t.number)";

    private final JdbcUnitOfWork units;
    private final Sql sql;
    private final Faults faults;

    StrayCheck(JdbcUnitOfWork units, Faults faults) {
        this.units = units;
        this.sql = new Sql(units);
        this.faults = faults;
    }

    void run() {
        ask(
                "SELECT position FROM journal_position WHERE position < 1 OR position >"
                        + " (SELECT COALESCE(MAX(size), 0) FROM journal_head) ORDER BY position",
                position -> "Position " + position + " lies beyond the newest head");
        ask(
                "SELECT size FROM journal_head WHERE size < 1",
                size -> "The head at position " + size + " belongs to no tree");
        ask(
                "SELECT p.position FROM journal_waiting w JOIN journal_position p ON p.number = w.number",
                position -> "The entry at position " + position + " waits for a place that it has");
        ask(
                "SELECT w.number FROM journal_waiting w WHERE NOT EXISTS"
                        + " (SELECT 1 FROM journal_entry e WHERE e.number = w.number)",
                number -> "The entry with the number " + number + " waits for a position and is missing");
        pages(
                "journal_entry",
                number -> "The entry with the number " + number
                        + " has no position and waits for none: it was put in, or its place was taken away");
        pages("journal_look", number -> "The cases of the look with the number " + number + " belong to no entry");
    }

    private void pages(String table, LongFunction<String> sentence) {
        long after = Long.MIN_VALUE;
        List<Long> page;
        do {
            page = page(table, after);
            if (!page.isEmpty()) {
                long last = page.get(page.size() - 1);
                ask(
                        "SELECT DISTINCT t.number FROM " + table + " t WHERE t.number > ? AND t.number <= ?" + NOWHERE,
                        sentence,
                        after,
                        last);
                after = last;
            }
        } while (page.size() == PAGE);
    }

    private List<Long> page(String table, long after) {
        return units.read(() -> sql.list(
                "SELECT number FROM " + table + " WHERE number > ? ORDER BY number FETCH FIRST " + PAGE + " ROWS ONLY",
                row -> row.getLong(1),
                after));
    }

    private void ask(String statement, LongFunction<String> sentence, Object... values) {
        units.read(() -> sql.list(statement, row -> row.getLong(1), values))
                .forEach(number -> faults.add(sentence.apply(number)));
    }
}
