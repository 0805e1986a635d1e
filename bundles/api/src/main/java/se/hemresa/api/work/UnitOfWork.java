// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.work;

import java.util.function.Supplier;

import org.osgi.annotation.versioning.ProviderType;

/**
 * One write, one commit. A unit binds one database connection to the thread; entities, journal, inbox and cursors all write
 * on it, and one commit makes all of it durable. Bound to its thread: never hand work to another thread inside a unit, and
 * never wait for a slow client in it. On Derby, which has no MVCC, writing units run one at a time (fair).
 */
@ProviderType
public interface UnitOfWork {

    /**
     * Runs the work in a unit and commits when it returns. Inside a running unit it joins: nothing is committed before the
     * outermost work returns. Any exception rolls everything back and is passed on unchanged.
     *
     * @param work what to do
     * @param <T> what the work gives
     * @return what the work returned, durable when this is the outermost unit
     * @throws IllegalStateException if it joins a unit that only reads
     */
    <T> T run(Supplier<T> work);

    /**
     * As {@link #run(Supplier)}, without a result.
     *
     * @param work what to do
     */
    default void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }

    /**
     * Runs work that only reads; many such units run at once also on Derby. Inside a running unit it joins. Nothing is
     * committed.
     *
     * @param work what to read
     * @param <T> what the work gives
     * @return what the work returned
     */
    <T> T read(Supplier<T> work);

    /** @return whether a unit is running on this thread */
    boolean active();
}
