// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.serving;

import java.time.Duration;

/**
 * One door of one version of a module, with the requests that are in it now. It ends when it has been closed and the last
 * request has left.
 */
public final class Generation {

    private final String module;
    private final Door door;
    private int inFlight;
    private boolean closed;

    Generation(String module, Door door) {
        this.module = module;
        this.door = door;
    }

    /** @return the name of the module */
    public String module() {
        return module;
    }

    /** @return what it serves */
    public Door door() {
        return door;
    }

    /** @return whether the request may go in; then {@link #leave} must follow */
    public synchronized boolean enter() {
        if (!closed) {
            inFlight++;
        }
        return !closed;
    }

    /** A request has left. */
    public synchronized void leave() {
        inFlight--;
        notifyAll();
    }

    /**
     * Lets no one in any more, and waits for those who are in.
     *
     * @param atMost how long to wait
     * @return whether all have left
     */
    synchronized boolean drain(Duration atMost) {
        closed = true;
        long end = System.nanoTime() + atMost.toNanos();
        try {
            for (long left = atMost.toMillis();
                    inFlight > 0 && left > 0;
                    left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return inFlight == 0;
    }
}
