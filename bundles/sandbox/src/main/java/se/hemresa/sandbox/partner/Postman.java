// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.partner;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import se.hemresa.sandbox.SandboxFailure;
import se.hemresa.sandbox.book.Ack;
import se.hemresa.sandbox.book.Book;
import se.hemresa.sandbox.fault.FaultKind;
import se.hemresa.sandbox.fault.Faults;
import se.hemresa.sandbox.platform.Platform;

/** Delivers IOM's acknowledgements, one after another, and each again until it is taken: first after 1 s, at last each 30 s. */
public final class Postman implements Runnable {

    private static final Logger LOG = System.getLogger(Postman.class.getName());

    /** IOM answers at once, but not before the platform has had its receipt. */
    private static final Duration REACTION = Duration.ofMillis(500);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Book book;
    private final Faults faults;
    private final Platform platform;
    private boolean news = true;

    /**
     * @param book what waits
     * @param faults what goes wrong
     * @param platform to whom
     */
    public Postman(Book book, Faults faults, Platform platform) {
        this.book = book;
        this.faults = faults;
        this.platform = platform;
    }

    /** Says that there is something to deliver. */
    public synchronized void wake() {
        news = true;
        notifyAll();
    }

    /** Works until it is interrupted. */
    @Override
    public void run() {
        Duration pause = FIRST_PAUSE;
        try {
            while (true) {
                boolean woken = await(pause);
                pause = woken ? FIRST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
                if (woken) {
                    Thread.sleep(REACTION.toMillis());
                }
                deliverAll();
            }
        } catch (InterruptedException told) {
            LOG.log(Level.DEBUG, "IOM's acknowledgements are delivered at the next start");
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Waits for news, or while something is left, for the next attempt. */
    private synchronized boolean await(Duration pause) throws InterruptedException {
        if (!news) {
            wait(book.waiting().isEmpty() ? 0 : pause.toMillis());
        }
        boolean woken = news;
        news = false;
        return woken;
    }

    private void deliverAll() {
        List<Ack> waiting = new ArrayList<>(book.waiting());
        if (faults.keepsBack(waiting.size())) {
            return;
        }
        if (faults.reverses()) {
            Collections.reverse(waiting);
        }
        for (Ack ack : waiting) {
            if (!deliver(ack)) {
                LOG.log(Level.INFO, "Acknowledgement {0} is not taken yet", ack.ackId());
            }
        }
    }

    private boolean deliver(Ack ack) {
        try {
            if (platform.deliver(ack) != 200) {
                return false;
            }
            if (faults.strikes(FaultKind.DUPLICATE_ACK)) {
                platform.deliver(ack);
            }
            book.taken(ack.ackId());
            return true;
        } catch (SandboxFailure unreachable) {
            return false;
        }
    }
}
