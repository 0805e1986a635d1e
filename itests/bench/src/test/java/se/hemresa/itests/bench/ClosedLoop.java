// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import static org.awaitility.Awaitility.await;

/** Eight workers, each of which begins its next operation when its last one is answered. */
public final class ClosedLoop {

    /** How many operations are under way at a time. */
    public static final int WORKERS = 8;

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final long IDLE_MILLIS = 50;

    private final Operation operation;
    private final LongSupplier cpuMillis;

    /**
     * @param operation what a worker does, again and again
     * @param cpuMillis the CPU that everybody who does the work has used so far
     */
    public ClosedLoop(Operation operation, LongSupplier cpuMillis) {
        this.operation = operation;
        this.cpuMillis = cpuMillis;
    }

    /**
     * Works for a while, and until everything begun is answered. CPU is counted until it is quiet again, because what an
     * operation leaves to be done behind its answer is a part of its price.
     *
     * @param length how long new operations are begun
     * @return what was done
     * @throws AssertionError if an operation failed
     */
    public Round run(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        return round(() -> System.nanoTime() - end < 0, () -> {});
    }

    /**
     * Does it so many times. CPU is counted as for a length.
     *
     * @param times how many operations are begun
     * @param finished returns when what they lead to has come to its end; the time is counted until then
     * @return what was done
     * @throws AssertionError if an operation failed
     */
    public Round run(int times, Runnable finished) {
        AtomicInteger left = new AtomicInteger(times);
        return round(() -> left.getAndDecrement() > 0, finished);
    }

    private Round round(BooleanSupplier more, Runnable finished) {
        long cpuBefore = cpuMillis.getAsLong();
        long start = System.nanoTime();
        long operations = work(more);
        finished.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        awaitQuiet();
        return new Round(operations, seconds, cpuMillis.getAsLong() - cpuBefore);
    }

    private long work(BooleanSupplier more) {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<Long>> running = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                int number = worker;
                running.add(workers.submit(() -> repeat(number, more)));
            }
            long operations = 0;
            for (Future<Long> one : running) {
                operations += one.get();
            }
            return operations;
        } catch (ExecutionException failed) {
            throw new AssertionError("An operation failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } finally {
            workers.shutdown();
        }
    }

    private long repeat(int worker, BooleanSupplier more) throws Exception {
        long done = 0;
        while (more.getAsBoolean()) {
            operation.run(worker);
            done++;
        }
        return done;
    }

    /** Returns when next to nothing is done any more; within a minute, or fails. */
    public void awaitQuiet() {
        long[] before = {Long.MIN_VALUE / 2};
        await("quiet")
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> {
                    long now = cpuMillis.getAsLong();
                    boolean quiet = now - before[0] < IDLE_MILLIS;
                    before[0] = now;
                    return quiet;
                });
    }

    /** One operation. */
    @FunctionalInterface
    public interface Operation {

        /**
         * @param worker who does it, 0 to {@link #WORKERS} - 1; each is one thread at a time
         * @throws Exception if it was not done
         */
        void run(int worker) throws Exception;
    }

    /**
     * What was done in a round.
     *
     * @param operations how many operations were answered
     * @param seconds from the first request to the last answer
     * @param cpuMillis what they cost altogether
     */
    public record Round(long operations, double seconds, long cpuMillis) {

        /** @return operations per second */
        public double rate() {
            return operations / seconds;
        }

        /** @return milliseconds of CPU per operation */
        public double cost() {
            return (double) cpuMillis / operations;
        }
    }
}
