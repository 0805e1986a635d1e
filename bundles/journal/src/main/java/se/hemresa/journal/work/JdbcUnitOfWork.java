// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.api.work.CommitListener;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.journal.database.Database;
import se.hemresa.journal.database.DatabaseFailure;
import se.hemresa.journal.database.Dialect;

/**
 * The unit of work over the pool. On Derby a fair lock lets writing units run one at a time and keeps readers out
 * meanwhile: Derby has no MVCC, and an uncommitted row blocks every scan of its table.
 */
public final class JdbcUnitOfWork implements UnitOfWork {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcUnitOfWork.class);

    private final Database database;
    private final Wall wall;
    private final ReadWriteLock turns;
    private final ThreadLocal<Unit> current = new ThreadLocal<>();
    private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param database where the connections come from
     * @param wall what stands between a caller and the rows
     */
    public JdbcUnitOfWork(Database database, Wall wall) {
        this.database = database;
        this.wall = wall;
        this.turns = database.dialect() == Dialect.DERBY ? new ReentrantReadWriteLock(true) : new NoTurns();
    }

    @Override
    public <T> T run(Supplier<T> work) {
        Unit running = current.get();
        if (running == null) {
            return inTurn(turns.writeLock(), true, work);
        }
        requireWriting(running);
        try {
            return work.get();
        } catch (RuntimeException | Error failed) {
            running.doom();
            throw failed;
        }
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return current.get() == null ? inTurn(turns.readLock(), false, work) : work.get();
    }

    @Override
    public boolean active() {
        return current.get() != null;
    }

    /**
     * Keeps every unit out while the tables themselves are changed; only Derby needs it.
     *
     * @param work what to do meanwhile, outside any unit
     */
    public void alone(Runnable work) {
        turns.writeLock().lock();
        try {
            work.run();
        } finally {
            turns.writeLock().unlock();
        }
    }

    /** @return whose database it is */
    public Dialect dialect() {
        return database.dialect();
    }

    /** @return the second wall */
    public Wall wall() {
        return wall;
    }

    /**
     * @return the connection of the running unit, without the right to end it; its statements see what the caller of the
     *     moment may see
     * @throws IllegalStateException outside a unit
     */
    public Connection connection() {
        return require().lent();
    }

    /**
     * @return the connection of the running unit, for statements on the journal's own tables: they stand behind no policy, so
     *     that nobody need be told who asks
     * @throws IllegalStateException outside a unit
     */
    Connection ownTables() {
        return require().connection();
    }

    /**
     * @return whether the running unit may write
     * @throws IllegalStateException outside a unit
     */
    public boolean writing() {
        return require().writes();
    }

    /**
     * Takes part in the running unit.
     *
     * @param key who takes part; each key once in a unit
     * @param start makes the participant at its first use in the unit
     * @return the participant of this unit
     */
    public Participant participant(Object key, Supplier<Participant> start) {
        return require().participant(key, start);
    }

    /**
     * @param hint to run after the commit of the running unit, on its thread
     * @throws IllegalStateException outside a writing unit
     */
    public void afterCommit(Runnable hint) {
        requireWriting(require());
        current.get().afterCommit(hint);
    }

    /** @return whether that hint runs after the commit of the running unit */
    public boolean runsAfterCommit(Runnable hint) {
        return require().hints().contains(hint);
    }

    /** @param listener to be told after each commit from now on */
    public void add(CommitListener listener) {
        listeners.add(listener);
    }

    /** @param listener to be told no more */
    public void remove(CommitListener listener) {
        listeners.remove(listener);
    }

    private <T> T inTurn(Lock turn, boolean writes, Supplier<T> work) {
        List<Runnable> hints;
        T result;
        turn.lock();
        try (Connection connection = database.connection()) {
            Unit unit = new Unit(connection, writes, wall);
            result = attempt(unit, work);
            hints = unit.hints();
        } catch (SQLException failed) {
            throw DatabaseFailure.of(failed);
        } finally {
            turn.unlock();
        }
        if (writes) {
            hints.forEach(Runnable::run);
            listeners.forEach(JdbcUnitOfWork::tell);
        }
        return result;
    }

    private <T> T attempt(Unit unit, Supplier<T> work) throws SQLException {
        try {
            return unit.writes() ? write(unit, work) : bound(unit, work);
        } catch (RuntimeException failed) {
            throw DatabaseFailure.within(failed, unit.connection());
        }
    }

    private <T> T write(Unit unit, Supplier<T> work) throws SQLException {
        Connection connection = unit.connection();
        connection.setAutoCommit(false);
        boolean committed = false;
        try {
            T result = bound(unit, () -> {
                T value = work.get();
                commit(unit);
                return value;
            });
            committed = true;
            return result;
        } finally {
            if (!committed) {
                rollBack(connection);
            }
        }
    }

    private <T> T bound(Unit unit, Supplier<T> work) {
        current.set(unit);
        try {
            return work.get();
        } finally {
            // Participants roll back on the unit's connection; whatever they do, the next unit on this thread can
            // begin.
            try {
                unit.release();
            } finally {
                current.remove();
            }
        }
    }

    private static void commit(Unit unit) {
        try {
            unit.commit();
        } catch (SQLException failed) {
            throw DatabaseFailure.of(failed);
        }
    }

    /** A connection that cannot roll back is dead, and the database rolls back what a dead connection left. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException dead) {
            LOG.warn("A connection broke during rollback (SQL state {}); the pool replaces it", dead.getSQLState());
        }
    }

    private Unit require() {
        Unit unit = current.get();
        if (unit == null) {
            throw new IllegalStateException("No unit of work is running on this thread");
        }
        return unit;
    }

    private static void requireWriting(Unit unit) {
        if (!unit.writes()) {
            throw new IllegalStateException("This unit of work only reads");
        }
    }

    private static void tell(CommitListener listener) {
        try {
            listener.committed();
        } catch (RuntimeException failed) {
            LOG.error("A commit listener failed; the commit stands", failed);
        }
    }
}
