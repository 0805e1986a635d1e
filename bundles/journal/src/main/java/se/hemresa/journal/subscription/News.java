// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.subscription;

import java.time.Duration;

/** Tells waiting threads that entries were sequenced. A hint: a thread may be woken for nothing. */
public final class News {

    private final ThreadLocal<Long> seen = ThreadLocal.withInitial(() -> 0L);
    private long told;

    /** Entries were sequenced. */
    public synchronized void tell() {
        told++;
        notifyAll();
    }

    /**
     * Waits for news that this thread has not waited for before; what was told between two waits ends the second at once.
     *
     * @param atMost how long
     * @throws InterruptedException if the thread is interrupted
     */
    public synchronized void await(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (told == seen.get()) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return;
            }
            wait(millis);
        }
        seen.set(told);
    }
}
