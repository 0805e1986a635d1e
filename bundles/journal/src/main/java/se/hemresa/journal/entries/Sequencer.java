// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.journal.database.Dialect;
import se.hemresa.journal.work.JdbcUnitOfWork;
import se.hemresa.journal.work.Sql;

/**
 * Gives committed entries their positions, in batches, on one thread. On PostgreSQL many nodes may run one: a lock that ends
 * with the transaction lets one batch through at a time, so no node is the leader and none has to be replaced. A wake-up is
 * a hint; looking once a second suffices, and finds timers and what another process left behind.
 */
public final class Sequencer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final long LOCK = 0x48656d726573612L;
    private static final int BATCH = 1000;
    /**
     * Walks the waiting numbers in order and stops after a batch. Derby would read all of them and sort; its directions are
     * comments to PostgreSQL.
     */
    private static final String WAITING = "SELECT " + EntryRow.COLUMNS + " FROM --DERBY-PROPERTIES joinOrder=FIXED\n"
            + "journal_waiting w --DERBY-PROPERTIES constraint=JOURNAL_WAITING_PK\n"
            + "JOIN journal_entry e --DERBY-PROPERTIES joinStrategy=NESTEDLOOP, constraint=JOURNAL_ENTRY_PK\n"
            + "ON e.number = w.number WHERE w.due <= ? ORDER BY w.number FETCH FIRST " + BATCH + " ROWS ONLY";

    private static final long PAUSE_MILLIS = 1000;
    /** After a hint, the time in which others may join the batch: one commit then pays for all of them. */
    private static final long GATHER_MILLIS = 10;

    private final JdbcUnitOfWork units;
    private final Sql sql;
    private final TreeStore heads;
    private final Clock clock;
    private final Anchors anchors;
    private final Runnable news;
    private final Semaphore hints = new Semaphore(0);
    private final Thread thread = new Thread(this::loop, "journal-sequencer");
    private volatile boolean closed;
    private volatile boolean failing;
    private volatile boolean unanchored = true;
    /** Whether the last batch held anything but looks, to which nobody subscribes: many a batch holds nothing else. */
    private volatile boolean told;

    /**
     * @param units where it reads and writes
     * @param clock what is due
     * @param anchors where a head is kept outside the database once a minute
     * @param news told after each batch that holds more than looks
     */
    public Sequencer(JdbcUnitOfWork units, Clock clock, Anchors anchors, Runnable news) {
        this.units = units;
        this.sql = new Sql(units);
        this.heads = new TreeStore(units);
        this.clock = clock;
        this.anchors = anchors;
        this.news = news;
        thread.setDaemon(true);
    }

    /** Starts the thread. */
    public void start() {
        thread.start();
    }

    /** There may be something to do. */
    public void wake() {
        hints.release();
    }

    /** @return whether the thread runs and its last batch did not fail */
    public boolean alive() {
        return thread.isAlive() && !failing;
    }

    /** @return how many committed entries are due and have no position yet; in a reading unit of its own */
    public long unsequenced() {
        return units.read(
                () -> sql.one("SELECT COUNT(*) FROM journal_waiting WHERE due <= ?", row -> row.getLong(1), now())
                        .orElse(0L));
    }

    /**
     * Sequences what is committed and due.
     *
     * @return how many entries got a position; fewer than a full batch when nothing is left
     */
    public int sequence() {
        if (!units.read(this::anythingDue)) {
            anchorWhenDue();
            return 0;
        }
        int sequenced = units.run(this::batch);
        if (sequenced > 0) {
            unanchored = true;
            if (told) {
                news.run();
            }
        }
        anchorWhenDue();
        return sequenced;
    }

    /** Ends the thread after the batch it is in. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (unanchored) {
            anchorLast();
        }
    }

    private void anchorWhenDue() {
        Instant now = clock.instant();
        if (unanchored && anchors.due(now)) {
            anchors.keep(units.read(heads::head), now);
            unanchored = false;
        }
    }

    private void anchorLast() {
        try {
            anchors.keep(units.read(heads::head), clock.instant());
        } catch (RuntimeException away) {
            LOG.warn("The last head of the journal could not be kept outside the database", away);
        }
    }

    private void loop() {
        while (!closed) {
            try {
                if (hints.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    Thread.sleep(GATHER_MILLIS);
                    hints.drainPermits();
                }
                while (!closed && sequence() == BATCH) {
                    LOG.debug("A full batch was sequenced");
                }
                failing = false;
            } catch (InterruptedException stop) {
                closed = true;
            } catch (RuntimeException failed) {
                if (!failing) {
                    LOG.warn("A batch of the journal failed; it is tried again every second", failed);
                }
                failing = true;
            }
        }
    }

    private boolean anythingDue() {
        return sql.one(
                        "SELECT number FROM journal_waiting WHERE due <= ? FETCH FIRST 1 ROW ONLY",
                        row -> row.getLong(1),
                        now())
                .isPresent();
    }

    private int batch() {
        if (!locked()) {
            return 0;
        }
        List<EntryRow> entries = sql.list(WAITING, EntryRow::read, now());
        if (!entries.isEmpty()) {
            place(entries);
        }
        return entries.size();
    }

    private void place(List<EntryRow> entries) {
        TreeStore.Newest newest = heads.newest();
        MerkleTree tree = newest.tree();
        told = entries.stream().anyMatch(entry -> !entry.type().equals(LookSubjects.TYPE));
        List<Object[]> positions = new ArrayList<>();
        List<Object[]> done = new ArrayList<>();
        for (EntryRow entry : entries) {
            byte[] leaf = tree.leaf(entry.canonical());
            tree.add(leaf);
            positions.add(new Object[] {tree.size(), entry.number(), leaf});
            done.add(new Object[] {entry.number()});
        }
        sql.batch("INSERT INTO journal_position (position, number, leaf) VALUES (?, ?, ?)", positions);
        sql.batch("DELETE FROM journal_waiting WHERE number = ?", done);
        heads.store(newest, Instant.now(clock));
    }

    private boolean locked() {
        return units.dialect() == Dialect.DERBY
                || sql.one("SELECT pg_try_advisory_xact_lock(" + LOCK + ")", row -> row.getBoolean(1))
                        .orElse(false);
    }

    private long now() {
        return Micros.of(clock.instant());
    }
}
