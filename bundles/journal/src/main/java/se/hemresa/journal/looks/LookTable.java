// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.looks;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.journal.database.Dialect;
import se.hemresa.journal.entries.EntryRow;
import se.hemresa.journal.entries.LookSubjects;
import se.hemresa.journal.work.JdbcUnitOfWork;
import se.hemresa.journal.work.Sql;

/** Looks in the tables {@code journal_entry} and {@code journal_look}, in the running unit of work. */
final class LookTable {

    /** Numbers of what was said about one case: of entries with it as their subject, and of looks at several. */
    private static final String NUMBERS = "(SELECT number FROM journal_entry WHERE subject = ?"
            + " UNION ALL SELECT number FROM journal_look WHERE subject = ?) s";

    private static final String FROM = " FROM " + NUMBERS
            + " JOIN journal_entry e ON e.number = s.number JOIN journal_position p ON p.number = s.number";
    private static final String COLUMNS = "SELECT " + EntryRow.COLUMNS + ", p.position";
    private static final String ONLY_LOOKS = " WHERE e.type = '" + LookSubjects.TYPE + "'";
    private static final String NEWEST_FIRST = " ORDER BY e.number DESC";

    private final JdbcUnitOfWork units;
    private final Sql sql;

    LookTable(JdbcUnitOfWork units) {
        this.units = units;
        this.sql = new Sql(units);
    }

    void insert(List<LookRow> looks) {
        List<Object[]> entries = new ArrayList<>();
        List<Object[]> due = new ArrayList<>();
        List<Object[]> subjects = new ArrayList<>();
        Iterator<Long> numbers = numbers(looks.size()).iterator();
        for (LookRow look : looks) {
            long number = numbers.next();
            entries.add(columns(number, look));
            due.add(new Object[] {number, 0L});
            if (look.subject() == null) {
                look.subjects().forEach(subject -> subjects.add(new Object[] {number, subject}));
            }
        }
        sql.batch(EntryRow.INSERT, entries);
        sql.batch("INSERT INTO journal_waiting (number, due) VALUES (?, ?)", due);
        if (!subjects.isEmpty()) {
            sql.batch("INSERT INTO journal_look (number, subject) VALUES (?, ?)", subjects);
        }
    }

    /**
     * @param caseId the case
     * @param agency only looks of this organisation; empty for everybody's
     * @return the looks at the case, newest first
     */
    List<Entry> looks(CaseId caseId, Optional<AgencyId> agency, long offset, int limit) {
        return entries(COLUMNS + FROM + ONLY_LOOKS + of(agency) + NEWEST_FIRST + page(offset, limit), caseId, agency);
    }

    /** @return how many looks {@link #looks} gives on all pages */
    long count(CaseId caseId, Optional<AgencyId> agency) {
        return sql.one(
                        "SELECT COUNT(*)" + FROM + ONLY_LOOKS + of(agency),
                        row -> row.getLong(1),
                        values(caseId, agency))
                .orElse(0L);
    }

    /** @return the newest entries about the case, of every type */
    List<Entry> about(CaseId caseId, int limit) {
        return entries(COLUMNS + FROM + NEWEST_FIRST + page(0, limit), caseId, Optional.empty());
    }

    /** @return the newest entries that are about no case */
    List<Entry> aboutNone(int limit) {
        return sql.list(
                COLUMNS + " FROM journal_entry e JOIN journal_position p ON p.number = e.number"
                        + " WHERE e.subject IS NULL AND NOT EXISTS"
                        + " (SELECT 1 FROM journal_look l WHERE l.number = e.number)" + NEWEST_FIRST + page(0, limit),
                row -> EntryRow.read(row).at(row.getLong(12)));
    }

    private List<Entry> entries(String statement, CaseId caseId, Optional<AgencyId> agency) {
        return sql.list(statement, row -> EntryRow.read(row).at(row.getLong(12)), values(caseId, agency));
    }

    private static Object[] values(CaseId caseId, Optional<AgencyId> agency) {
        List<Object> values = new ArrayList<>(List.of(caseId.toString(), caseId.toString()));
        agency.map(AgencyId::value).ifPresent(values::add);
        return values.toArray();
    }

    private static String of(Optional<AgencyId> agency) {
        return agency.isPresent() ? " AND e.agency = ?" : "";
    }

    private static String page(long offset, int limit) {
        return " OFFSET " + offset + " ROWS FETCH NEXT " + limit + " ROWS ONLY";
    }

    private static Object[] columns(long number, LookRow look) {
        Caller caller = look.caller();
        return new Object[] {
            number,
            UuidCreator.getTimeOrderedEpoch().toString(),
            LookSubjects.TYPE,
            1,
            look.micros(),
            caller.agency().value(),
            caller.role(),
            caller.user().orElse(null),
            caller.purpose(),
            look.subject(),
            look.payload()
        };
    }

    private List<Long> numbers(int count) {
        if (units.dialect() == Dialect.POSTGRESQL) {
            return sql.list(
                    "SELECT nextval('journal_number') FROM generate_series(1, ?)", row -> row.getLong(1), count);
        }
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(sql.one("VALUES NEXT VALUE FOR journal_number", row -> row.getLong(1))
                    .orElseThrow());
        }
        return numbers;
    }
}
