// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Duration;

import org.osgi.service.component.annotations.Component;

import se.hemresa.api.work.CommitListener;

/**
 * Wakes those who carry messages, in this process: rung by the commit of a unit that queued one, not by every commit. A hint;
 * other nodes and messages that are due again are found by polling.
 */
@Component(service = {Bell.class, CommitListener.class})
public final class Bell implements CommitListener {

    private final ThreadLocal<Boolean> queuedHere = new ThreadLocal<>();
    private final ThreadLocal<Long> heard = ThreadLocal.withInitial(() -> 0L);
    private long rung;

    /** This thread's unit of work has queued a message. */
    void queued() {
        queuedHere.set(true);
    }

    @Override
    public void committed() {
        if (queuedHere.get() != null) {
            queuedHere.remove();
            ring();
        }
    }

    private synchronized void ring() {
        rung++;
        notifyAll();
    }

    /** Waits for a ring that this thread has not heard yet. */
    synchronized void await(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (rung == heard.get()) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return;
            }
            wait(millis);
        }
        heard.set(rung);
    }
}
