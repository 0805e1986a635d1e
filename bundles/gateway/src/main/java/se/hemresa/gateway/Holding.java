// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.servlet.AsyncContext;

/**
 * Keeps an answer that could tell by its time what it does not tell in words. "Not there" and "not yours" are found out in
 * different ways, a few hundred microseconds apart; whoever asks a thousand times would see the difference. So such an answer
 * leaves at a multiple of {@link #STEP} since its request came, whatever it took to find it out. Its entry in the journal is
 * committed before. No thread sleeps: the request is asynchronous while it waits, with its answer in memory. Any thread.
 */
final class Holding implements AutoCloseable {

    /** Far longer than any difference in the work, and short enough for whoever mistyped an address. */
    static final Duration STEP = Duration.ofMillis(20);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "hemresa-gateway-holding");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param exchange a request whose answer is ready
     * @param answer the answer; sent when the request is dispatched again
     */
    void hold(Exchange exchange, Answer answer) {
        AsyncContext async = exchange.hold(answer);
        timer.schedule(() -> async.dispatch(), untilNextStep(exchange.nanoseconds()), TimeUnit.NANOSECONDS);
    }

    static long untilNextStep(long nanoseconds) {
        long step = STEP.toNanos();
        return step - nanoseconds % step;
    }

    /** Sends whoever still waits at its time, and takes no more. */
    @Override
    public void close() {
        timer.shutdown();
    }
}
