// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.EntryId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Event;
import se.hemresa.api.journal.InclusionProof;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.journal.TreeHead;
import se.hemresa.api.journal.Verification;
import se.hemresa.api.work.Trace;
import se.hemresa.journal.database.Dialect;
import se.hemresa.journal.work.JdbcUnitOfWork;
import se.hemresa.journal.work.Sql;

/** The journal in the tables {@code journal_entry}, {@code journal_waiting}, {@code journal_position}, {@code journal_head}. */
public final class JdbcJournal implements Journal {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9.:_/-]{0,200}");

    private final JdbcUnitOfWork units;
    private final Clock clock;
    private final Sql sql;
    private final TreeStore tree;
    private final Proofs proofs;
    private final Anchors anchors;
    private final Runnable wake;
    /** The same hint, as one of its own: a unit that leaves it has told something that is not a timer. */
    private final Runnable told;

    /**
     * @param units the running unit of work
     * @param clock the time of appending
     * @param anchors the heads that were kept outside the database
     * @param wake told after the commit of a unit that appended: there is something to sequence
     */
    public JdbcJournal(JdbcUnitOfWork units, Clock clock, Anchors anchors, Runnable wake) {
        this.units = units;
        this.clock = clock;
        this.sql = new Sql(units);
        this.tree = new TreeStore(units);
        this.proofs = new Proofs(units);
        this.anchors = anchors;
        this.wake = wake;
        this.told = wake::run;
    }

    @Override
    public EntryId append(Event event) {
        return append(event, Instant.EPOCH);
    }

    @Override
    public EntryId append(Event event, Instant notBefore) {
        units.afterCommit(Instant.EPOCH.equals(notBefore) ? told : wake);
        Caller caller = Caller.current();
        EntryId id = new EntryId(UuidCreator.getTimeOrderedEpoch());
        insert(
                Micros.of(notBefore),
                id.toString(),
                event.type(),
                event.version(),
                Micros.of(clock.instant()),
                caller.agency().value(),
                caller.role(),
                caller.user().orElse(null),
                caller.purpose(),
                event.subject().map(CaseId::toString).orElse(null),
                JsonText.write(checked(traced(event.payload()))));
        return id;
    }

    @Override
    public boolean hasTold() {
        return units.runsAfterCommit(told);
    }

    @Override
    public List<Entry> after(long position, Set<String> types, int limit) {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("1 to 1000 entries can be read at once");
        }
        List<Object> values = new ArrayList<>();
        values.add(position);
        values.addAll(types);
        return units.read(() -> sql.list(
                "SELECT " + EntryRow.COLUMNS + ", p.position FROM journal_position p"
                        + " JOIN journal_entry e ON e.number = p.number WHERE p.position > ?" + ofTypes(types.size())
                        + " ORDER BY p.position FETCH FIRST " + limit + " ROWS ONLY",
                row -> EntryRow.read(row).at(row.getLong(12)),
                values.toArray()));
    }

    @Override
    public TreeHead head() {
        return units.read(tree::head);
    }

    @Override
    public InclusionProof inclusion(long position, long size) {
        return units.read(() -> proofs.inclusion(position, size));
    }

    @Override
    public List<byte[]> consistency(long from, long size) {
        return units.read(() -> proofs.consistency(from, size));
    }

    @Override
    public Verification verify(LongConsumer progress) {
        return new JournalCheck(units, anchors, progress).run();
    }

    /** Links the heads of a database from before there were links. */
    public void linkOldHeads() {
        units.run(tree::linkOldHeads);
    }

    /** @return a condition on {@code e.type} for that many types; none for 0 */
    static String ofTypes(int count) {
        return count == 0 ? "" : " AND e.type IN (" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    /** The trace of the request or delivery that tells it, so that whatever follows from the entry can keep it up. */
    private static Map<String, String> traced(Map<String, String> payload) {
        Map<String, String> traced = new HashMap<>(payload);
        Trace.current().ifPresent(trace -> traced.put(Trace.NAME, trace.id()));
        return traced;
    }

    /** The number is taken here, after the caller has locked the row of its case: so entries of a case keep their order. */
    private void insert(long due, Object... columns) {
        if (units.dialect() == Dialect.POSTGRESQL) {
            List<Object> values = new ArrayList<>(Arrays.asList(columns));
            values.add(due);
            sql.update(
                    "WITH entry AS (INSERT INTO journal_entry " + EntryRow.INSERTED
                            + " VALUES (nextval('journal_number'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number)"
                            + " INSERT INTO journal_waiting (number, due) SELECT number, ? FROM entry",
                    values.toArray());
            return;
        }
        long number = sql.one("VALUES NEXT VALUE FOR journal_number", row -> row.getLong(1))
                .orElseThrow();
        List<Object> values = new ArrayList<>(List.of(number));
        values.addAll(Arrays.asList(columns));
        sql.update(EntryRow.INSERT, values.toArray());
        sql.update("INSERT INTO journal_waiting (number, due) VALUES (?, ?)", number, due);
    }

    /** Opaque ids and codes have a form that names, sentences and most dates of birth in prose do not have. */
    private static Map<String, String> checked(Map<String, String> payload) {
        payload.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("The payload of an event holds ids and codes only");
            }
        });
        return payload;
    }
}
