// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.nodes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.http.Reply;
import se.hemresa.itests.County;
import se.hemresa.itests.Referral;
import se.hemresa.itests.check.ClientJournal;
import se.hemresa.itests.check.Operation.Answer;
import se.hemresa.itests.check.Operation.Request;

import static org.awaitility.Awaitility.await;

/**
 * Systems of a county that refer cases without pause, each to a node of its own. What is not answered is sent again with the
 * same id, to the other node and back, until it is: as every system does that follows the contract.
 */
final class Load implements AutoCloseable {

    private static final int SYSTEMS = 4;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final ClientJournal journal;
    private final List<County> doors;
    private final ExecutorService systems = Executors.newFixedThreadPool(SYSTEMS);
    private final List<Future<?>> running = new ArrayList<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicLong lastAnswer = new AtomicLong(System.nanoTime());
    private final AtomicLong longestSilence = new AtomicLong();
    private final CountDownLatch stop = new CountDownLatch(1);

    /**
     * @param journal where it is written down what is sent and acknowledged
     * @param doors the nodes as the county reaches them
     */
    Load(ClientJournal journal, County... doors) {
        this.journal = journal;
        this.doors = List.of(doors);
    }

    Load start() {
        for (int i = 0; i < SYSTEMS; i++) {
            int door = i % doors.size();
            running.add(systems.submit(() -> refer(door)));
        }
        return this;
    }

    /** Returns when so many more have been acknowledged, all of them sent after this was called or on their way. */
    Load awaitMore(int more) {
        int wanted = acknowledged.size() + more;
        await(more + " more are acknowledged").atMost(PATIENCE).until(() -> ended() || acknowledged.size() >= wanted);
        return this;
    }

    /** Sends nothing new, and returns when everything that was sent is answered. */
    Load stop() throws Exception {
        stop.countDown();
        for (Future<?> system : running) {
            system.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        return this;
    }

    @Override
    public String toString() {
        return "%d acknowledged, %d times no answer, longest silence %.1f s"
                .formatted(acknowledged.size(), unanswered.get(), secondsOfSilence());
    }

    /** @return the longest time in which nobody was answered at all */
    double secondsOfSilence() {
        return longestSilence.get() / 1e9;
    }

    /** Counts silence from now on. */
    void measureSilence() {
        lastAnswer.set(System.nanoTime());
        longestSilence.set(0);
    }

    @Override
    public void close() {
        stop.countDown();
        systems.shutdownNow();
    }

    private boolean ended() {
        return running.stream().anyMatch(Future::isDone);
    }

    private void refer(int first) {
        int door = first;
        while (stop.getCount() > 0) {
            String id = UUID.randomUUID().toString();
            String referral = Referral.json(numbers.incrementAndGet());
            journal.invoked(new Request(Books.REFERRAL, id, id, 1, ""));
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (!isAcknowledged(door, id, referral)) {
                unanswered.incrementAndGet();
                door = (door + 1) % doors.size();
                if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                    throw new AssertionError("Nobody answers " + id);
                }
            }
        }
    }

    private boolean isAcknowledged(int door, String id, String referral) {
        try {
            Reply reply = doors.get(door).refer(id, referral);
            if (reply.status() >= 500) {
                stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                return false;
            }
            reply.expect(201);
            journal.answered(id, Answer.ACKNOWLEDGED);
            acknowledged.add(id);
            long now = System.nanoTime();
            longestSilence.accumulateAndGet(now - lastAnswer.getAndSet(now), Math::max);
            return true;
        } catch (ClientFailure nobody) {
            if (nobody.getCause() == null) {
                throw nobody;
            }
            return false;
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
