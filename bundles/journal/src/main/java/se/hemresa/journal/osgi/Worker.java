// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.osgi;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread for what may have to be tried again until the database answers: opening it, migrations, entities. */
final class Worker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long PAUSE_SECONDS = 2;

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1,
            run -> {
                Thread made = new Thread(run, "journal-worker");
                made.setDaemon(true);
                return made;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    Worker() {
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * Does the work soon, and again every two seconds while it fails.
     *
     * @param what for the log
     * @param wanted whether it is still worth trying
     * @param work what to do
     */
    void untilDone(String what, BooleanSupplier wanted, Runnable work) {
        thread.execute(() -> attempt(what, wanted, work, true));
    }

    private void attempt(String what, BooleanSupplier wanted, Runnable work, boolean first) {
        if (!wanted.getAsBoolean()) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException | LinkageError failed) {
            if (first) {
                LOG.error("{} failed; it is tried again every {} s", what, PAUSE_SECONDS, failed);
            }
            if (!thread.isShutdown()) {
                thread.schedule(() -> attempt(what, wanted, work, false), PAUSE_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    /** Waits for what is being done now; interrupting would tear at the embedded database's files. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
