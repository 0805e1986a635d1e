// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who ask a server at the same time. */
final class AtOnce {

    private static final int THREADS = 16;

    private AtOnce() {}

    /**
     * @param questions what is asked, each on one thread from its beginning to its end
     * @param <T> what an answer is
     * @return the answers, in the order of the questions
     * @throws AssertionError if one of them failed
     */
    static <T> List<T> all(List<Callable<T>> questions) {
        ExecutorService askers = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : askers.invokeAll(questions)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } finally {
            askers.shutdownNow();
        }
    }
}
