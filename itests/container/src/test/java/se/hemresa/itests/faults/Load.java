// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.http.Reply;
import se.hemresa.itests.County;
import se.hemresa.itests.Referral;
import se.hemresa.itests.check.ClientJournal;
import se.hemresa.itests.check.Operation.Answer;
import se.hemresa.itests.check.Operation.Request;

/**
 * Counties that refer people and then write twice about each case, one request after the other, each repeated under its id
 * until there is an answer that decides. What is asked and answered stands in the journal of the clients.
 */
final class Load implements AutoCloseable {

    static final String REFERRAL = "referral";

    /** What is written about a case once it is there: by the operation of the contract, path and body. */
    static final Map<String, List<String>> STEPS = new TreeMap<>(Map.of(
            "assignCase", List.of("/assignment", "{\"coordinator\":\"tester\"}"),
            "recordIntakeCheck", List.of("/intake-checks", "{\"kind\":\"DUPLICATE\"}")));

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final ClientJournal journal;
    private final County county;
    private final ExecutorService workers;
    private final List<Future<?>> running = new ArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicLong longestNanos = new AtomicLong();
    private volatile boolean ending;

    /** Begins at once. */
    Load(Site site, int workers) {
        this.journal = site.journal();
        this.county = new County(site.server().uri(""), site.server().data(), "SE-AB", "REGION_COORDINATOR");
        this.workers = Executors.newFixedThreadPool(workers);
        for (int worker = 0; worker < workers; worker++) {
            running.add(this.workers.submit(this::work));
        }
    }

    private void work() {
        while (!ending) {
            String id = UUID.randomUUID().toString();
            Request referral = request(REFERRAL, id, id, 1);
            ask(referral, "/api/v1/cases", Referral.json(NUMBERS.incrementAndGet()))
                    .ifPresent(made -> {
                        String caseId = made.json().path("caseId").asText();
                        int sequence = 1;
                        for (Map.Entry<String, List<String>> step : STEPS.entrySet()) {
                            Request next =
                                    request(step.getKey(), UUID.randomUUID().toString(), id, ++sequence);
                            String path =
                                    "/api/v1/cases/" + caseId + step.getValue().get(0);
                            if (ask(next, path, step.getValue().get(1)).isEmpty()) {
                                return;
                            }
                        }
                    });
        }
    }

    private static Request request(String kind, String id, String name, int sequence) {
        return new Request(kind, id, name, sequence, "");
    }

    /** @return the acknowledgement; empty if it was refused, or the end came before an answer */
    private Optional<Reply> ask(Request request, String path, String body) {
        journal.invoked(request);
        long endless = 0;
        while (true) {
            Optional<Reply> reply = once(request.id(), path, body);
            int status = reply.map(Reply::status).orElse(503);
            if (status < 300) {
                journal.answered(request.id(), Answer.ACKNOWLEDGED);
                acknowledged.incrementAndGet();
                return reply;
            }
            if (status < 500 && status != 429) {
                journal.answered(request.id(), Answer.REFUSED);
                return Optional.empty();
            }
            endless = endless == 0 && ending ? System.nanoTime() : endless;
            if (endless != 0 && System.nanoTime() - endless > PATIENCE.toNanos()) {
                return Optional.empty();
            }
            Site.pause(PAUSE);
        }
    }

    private Optional<Reply> once(String id, String path, String body) {
        long start = System.nanoTime();
        try {
            Reply reply = county.post(path, id, "application/json", body.getBytes(StandardCharsets.UTF_8));
            count(reply);
            return Optional.of(reply);
        } catch (ClientFailure broken) {
            answers.merge("none", 1, Integer::sum);
            return Optional.empty();
        } finally {
            longestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
        }
    }

    private void count(Reply reply) {
        String what = String.valueOf(reply.status());
        if (reply.status() == 503 && reply.header("Retry-After").isEmpty()) {
            what += " without Retry-After";
        }
        answers.merge(what, 1, Integer::sum);
    }

    /** @return how many requests have been acknowledged */
    int acknowledged() {
        return acknowledged.get();
    }

    /** @return how often there was each status; {@code none} for no answer at all */
    Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }

    /** @return the longest that anybody waited for an answer, or for there being none */
    Duration longest() {
        return Duration.ofNanos(longestNanos.get());
    }

    /** Asks nothing new; returns when everybody has an answer to what they asked last, or has lost patience. */
    void end() {
        ending = true;
        for (Future<?> worker : running) {
            try {
                worker.get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            } catch (java.util.concurrent.ExecutionException failed) {
                throw new AssertionError("A client broke", failed.getCause());
            }
        }
        workers.shutdown();
    }

    @Override
    public void close() {
        end();
    }
}
