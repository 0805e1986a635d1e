// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Work done by many at once. */
public final class Threads {

    private Threads() {}

    public static void inThreads(int count, IntConsumer work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < count; thread++) {
                int number = thread;
                running.add(threads.submit(() -> work.accept(number)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
