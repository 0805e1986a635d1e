// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.time.Duration;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.api.journal.Subscriptions;
import se.hemresa.api.journal.Subscriptions.Delivery;

/**
 * The one thread of a subscription: it delivers until it is told to stop. It is never interrupted while a delivery runs, since
 * an interrupt would close the database connection under it.
 */
final class DeliveryThread {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryThread.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final String subscription;
    private final Subscriptions subscriptions;
    private final Supplier<Delivery> delivery;
    private final Thread thread;
    private boolean stopping;
    private boolean waiting;

    /**
     * @param subscription its name, for the log and the name of the thread
     * @param subscriptions where to wait for news
     * @param delivery delivers the next entry, if there is one
     */
    DeliveryThread(String subscription, Subscriptions subscriptions, Supplier<Delivery> delivery) {
        this.subscription = subscription;
        this.subscriptions = subscriptions;
        this.delivery = delivery;
        this.thread = new Thread(this::deliverAll, "hemresa-routing-" + subscription);
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
                Delivery outcome = delivery.get();
                trouble = false;
                if (outcome == Delivery.IDLE || outcome == Delivery.FAILED) {
                    interruptibly(() -> subscriptions.awaitNews(POLL));
                }
            } catch (Exception | LinkageError unavailable) {
                if (!trouble) {
                    // Its message may hold what a driver chose to say; the class is enough to know where to look.
                    LOG.warn(
                            "Subscription {} cannot be served ({}); it is tried every second until it can",
                            subscription,
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
            LOG.debug("Subscription {} is told to stop", subscription);
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
