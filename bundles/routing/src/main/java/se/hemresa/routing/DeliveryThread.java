// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a source: it delivers until it is told to stop. It is never interrupted while a delivery runs, since
 * an interrupt would close the database connection under it.
 */
final class DeliveryThread {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryThread.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Source source;
    private final BooleanSupplier delivery;
    private final Thread thread;
    private boolean stopping;
    private boolean waiting;

    /**
     * @param source its name, and where to wait
     * @param delivery delivers the next piece, if there is one, and says whether another may follow at once
     */
    DeliveryThread(Source source, BooleanSupplier delivery) {
        this.source = source;
        this.delivery = delivery;
        this.thread = new Thread(this::deliverAll, "hemresa-routing-" + source.name());
        this.thread.setContextClassLoader(Camel.LOADER);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /**
     * Tells the thread to stop and waits for it. A delivery in flight is finished and committed first.
     *
     * @param bound how long to wait
     * @return whether the thread has ended; if not, it ends after its delivery
     * @throws InterruptedException if the caller is told not to wait
     */
    boolean stop(Duration bound) throws InterruptedException {
        synchronized (this) {
            stopping = true;
            if (waiting) {
                thread.interrupt();
            }
        }
        thread.join(bound.toMillis());
        return !thread.isAlive();
    }

    private void deliverAll() {
        boolean trouble = false;
        while (!isStopping()) {
            try {
                boolean busy = delivery.getAsBoolean();
                trouble = false;
                if (!busy) {
                    interruptibly(() -> source.await(POLL));
                }
            } catch (Exception | LinkageError unavailable) {
                if (!trouble) {
                    // Its message may hold what a driver chose to say; the class is enough to know where to look.
                    LOG.warn(
                            "{} cannot be served ({}); it is tried every second until it can",
                            source.name(),
                            unavailable.getClass().getName());
                }
                trouble = true;
                interruptibly(() -> Thread.sleep(POLL.toMillis()));
            }
        }
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private void interruptibly(Pause pause) {
        synchronized (this) {
            if (stopping) {
                return;
            }
            waiting = true;
        }
        try {
            pause.take();
        } catch (InterruptedException told) {
            LOG.debug("{} is told to stop", source.name());
        } finally {
            endPause();
        }
    }

    private synchronized void endPause() {
        waiting = false;
        // A stop that came after the pause was over must not reach the next delivery.
        Thread.interrupted();
    }

    @FunctionalInterface
    private interface Pause {
        void take() throws InterruptedException;
    }
}
