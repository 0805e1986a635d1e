// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.api.exchange.Outbox;

/**
 * The outbox that is installed now. While there is none, nothing is due. One that goes is waited for, with a bound, so that a
 * parcel in flight still finds it when its receipt arrives. Any thread.
 */
final class CurrentOutbox implements Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentOutbox.class);

    private final Duration goBound;
    private final Deque<Outbox> installed = new ArrayDeque<>();
    private int inFlight;

    /** @param goBound how long one that goes waits for the parcels in flight */
    CurrentOutbox(Duration goBound) {
        this.goBound = goBound;
    }

    /**
     * @param context where the service comes and goes
     * @return what follows it, not yet opened
     */
    ServiceTracker<Outbox, Outbox> tracker(BundleContext context) {
        return new ServiceTracker<>(context, Outbox.class, null) {
            @Override
            public Outbox addingService(ServiceReference<Outbox> reference) {
                Outbox outbox = super.addingService(reference);
                come(outbox);
                return outbox;
            }

            @Override
            public void removedService(ServiceReference<Outbox> reference, Outbox outbox) {
                go(outbox);
                super.removedService(reference, outbox);
            }
        };
    }

    synchronized void come(Outbox outbox) {
        if (outbox != null) {
            installed.add(outbox);
            notifyAll();
        }
    }

    /** Returns when no parcel is in flight, or at the bound. */
    synchronized void go(Outbox outbox) {
        installed.remove(outbox);
        long end = System.nanoTime() + goBound.toNanos();
        long left = goBound.toMillis();
        try {
            while (inFlight > 0 && left > 0) {
                wait(left);
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        if (inFlight > 0) {
            LOG.warn("{} parcels are still on their way while the outbox goes; they will be offered again", inFlight);
        }
    }

    @Override
    public Delivery deliver(String channel, Function<Parcel, Receipt> route) {
        Outbox outbox = enter();
        if (outbox == null) {
            return Delivery.IDLE;
        }
        try {
            return outbox.deliver(channel, route);
        } finally {
            leave();
        }
    }

    private synchronized Outbox enter() {
        Outbox outbox = installed.peekLast();
        if (outbox != null) {
            inFlight++;
        }
        return outbox;
    }

    private synchronized void leave() {
        inFlight--;
        notifyAll();
    }

    @Override
    public void awaitWork(Duration atMost) throws InterruptedException {
        Outbox outbox;
        synchronized (this) {
            outbox = installed.peekLast();
            if (outbox == null) {
                wait(atMost.toMillis());
                return;
            }
        }
        outbox.awaitWork(atMost);
    }
}
