// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.subscription;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Subscriptions.Parked;
import se.hemresa.journal.entries.EntryRow;
import se.hemresa.journal.work.JdbcUnitOfWork;
import se.hemresa.journal.work.Sql;

/** The table {@code journal_parked}, in the running unit of work. */
final class ParkedStore {

    private static final String FROM = " FROM journal_parked k JOIN journal_position p ON p.position = k.position"
            + " JOIN journal_entry e ON e.number = p.number";

    private final Sql sql;

    ParkedStore(JdbcUnitOfWork units) {
        this.sql = new Sql(units);
    }

    /** @return whether an earlier event of the case waits, and if so whether it has been released */
    Optional<Boolean> releasedBefore(String subscription, Optional<CaseId> subject) {
        return subject.flatMap(caseId -> sql.one(
                "SELECT released FROM journal_parked WHERE subscription = ? AND subject = ? FETCH FIRST 1 ROW ONLY",
                row -> row.getInt(1) == 1,
                subscription,
                caseId.toString()));
    }

    void park(String subscription, Entry entry, int attempts, String fault, boolean released) {
        sql.update(
                "INSERT INTO journal_parked (subscription, position, subject, attempts, fault, released)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                subscription,
                entry.position(),
                entry.subject().map(CaseId::toString).orElse(null),
                attempts,
                fault,
                released ? 1 : 0);
    }

    Optional<Entry> firstReleased(String subscription) {
        return sql.one(
                "SELECT " + EntryRow.COLUMNS + ", p.position" + FROM
                        + " WHERE k.subscription = ? AND k.released = 1 ORDER BY k.position FETCH FIRST 1 ROW ONLY",
                CursorStore::entry,
                subscription);
    }

    void remove(String subscription, long position) {
        sql.update("DELETE FROM journal_parked WHERE subscription = ? AND position = ?", subscription, position);
    }

    /** A released event failed again: it and what waits behind it are parked as before. */
    void parkAgain(String subscription, Entry entry, String fault) {
        sql.update(
                "UPDATE journal_parked SET attempts = attempts + 1, fault = ? WHERE subscription = ? AND position = ?",
                fault,
                subscription,
                entry.position());
        entry.subject().ifPresent(caseId -> release(subscription, caseId, false));
    }

    int release(String subscription, CaseId caseId, boolean released) {
        return sql.update(
                "UPDATE journal_parked SET released = ? WHERE subscription = ? AND subject = ?",
                released ? 1 : 0,
                subscription,
                caseId.toString());
    }

    List<Parked> all() {
        return sql.list(
                "SELECT " + EntryRow.COLUMNS + ", p.position, k.subscription, k.attempts, k.fault" + FROM
                        + " WHERE k.released = 0 ORDER BY k.position, k.subscription",
                row -> new Parked(row.getString(13), CursorStore.entry(row), row.getInt(14), row.getString(15)));
    }

    /** @return of how many cases events are parked, by subscription */
    Map<String, Long> cases() {
        Map<String, Long> cases = new TreeMap<>();
        sql.list(
                        "SELECT subscription, COUNT(DISTINCT subject) FROM journal_parked GROUP BY subscription",
                        row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(row -> cases.put(row.getKey(), row.getValue()));
        return cases;
    }
}
