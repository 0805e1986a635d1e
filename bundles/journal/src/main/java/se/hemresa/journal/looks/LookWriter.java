// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.journal.JournalError;

/**
 * One thread that stores whatever looks wait and commits once for all of them: while a commit is on its way to the disk, the
 * next ones gather. Fail-closed: if a commit fails, everyone who waited for it is told; nothing is kept in memory to be written
 * later, so an entry is never about an answer that nobody knows the fate of. The next look tries again.
 */
final class LookWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LookWriter.class);
    private static final int ROOM = 10_000;
    private static final int BATCH = 1_000;
    private static final long PATIENCE_SECONDS = 10;
    private static final long PAUSE_SECONDS = 1;

    private final UnitOfWork units;
    private final Consumer<List<LookRow>> store;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(ROOM);
    private final Thread thread = new Thread(this::loop, "journal-looks");
    private final Semaphore hints = new Semaphore(0);
    private boolean started;
    private volatile boolean closed;
    private volatile boolean failing;

    private record Waiting(LookRow row, CompletableFuture<Void> durable) {}

    /**
     * @param units where it writes
     * @param store puts rows into the tables, in the running unit of work
     */
    LookWriter(UnitOfWork units, Consumer<List<LookRow>> store) {
        this.units = units;
        this.store = store;
        thread.setDaemon(true);
    }

    /** Starts the thread, once. */
    synchronized void start() {
        if (!started) {
            started = true;
            thread.start();
        }
    }

    /** @return how many looks wait for a commit that has not begun */
    int waiting() {
        return queue.size();
    }

    /**
     * Returns when the row is durable.
     *
     * @param row what to store
     * @throws PlatformException {@code journal.unwritable}
     */
    void write(LookRow row) {
        Waiting waiting = new Waiting(row, new CompletableFuture<>());
        if (closed || !queue.offer(waiting)) {
            throw unwritable(null);
        }
        hints.release();
        try {
            waiting.durable().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw unwritable(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unwritable(interrupted);
        }
    }

    /** Ends the thread after the batch it is in; who still waits is told that nothing was written. */
    @Override
    public void close() {
        closed = true;
        hints.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        fail(drained(new ArrayList<>()), unwritable(null));
    }

    private void loop() {
        while (!closed) {
            List<Waiting> batch = new ArrayList<>();
            try {
                hints.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
                hints.drainPermits();
                while (!closed && !queue.isEmpty()) {
                    batch.clear();
                    batch.add(queue.remove());
                    commit(batch);
                }
            } catch (InterruptedException stop) {
                closed = true;
            } catch (RuntimeException | Error failed) {
                tell(failed);
                fail(batch, failed);
            }
        }
    }

    /** Who comes while the unit waits for its turn joins it. */
    private void commit(List<Waiting> batch) {
        Caller.module("journal").run(() -> {
            units.run(() -> {
                drained(batch);
                store.accept(batch.stream().map(Waiting::row).toList());
            });
        });
        failing = false;
        batch.forEach(waiting -> waiting.durable().complete(null));
    }

    private List<Waiting> drained(List<Waiting> batch) {
        queue.drainTo(batch, BATCH - batch.size());
        return batch;
    }

    private void tell(Throwable failed) {
        if (!failing) {
            LOG.error("The journal of looks cannot be written; nothing is shown until it can", failed);
        }
        failing = true;
    }

    private static void fail(List<Waiting> batch, Throwable failed) {
        batch.forEach(waiting -> waiting.durable().completeExceptionally(failed));
    }

    private static PlatformException unwritable(Throwable cause) {
        return new PlatformException(JournalError.UNWRITABLE, List.of(), cause);
    }
}
