// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests on a fixed schedule, whether earlier ones have been answered or not; waiting is counted from the moment a request
 * was due, so a stalled server cannot hide its stall.
 */
final class OpenLoop implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicLong longestNanos = new AtomicLong();
    private final Map<String, Integer> failures = new ConcurrentSkipListMap<>();
    private final IntFunction<HttpRequest.Builder> request;

    /**
     * Begins at once.
     *
     * @param perSecond how many requests a second
     * @param request makes the n-th request
     */
    OpenLoop(int perSecond, IntFunction<HttpRequest.Builder> request) {
        this.request = request;
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        schedule.scheduleAtFixedRate(this::send, 0, gap, TimeUnit.NANOSECONDS);
    }

    private void send() {
        long due = System.nanoTime();
        http.sendAsync(
                        request.apply(sent.getAndIncrement())
                                .timeout(ANSWER_WITHIN)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .whenComplete((response, failure) -> {
                    if (failure != null) {
                        failures.merge(failure.toString(), 1, Integer::sum);
                    } else if (response.statusCode() >= 300) {
                        failures.merge(problem(response), 1, Integer::sum);
                    }
                    longestNanos.accumulateAndGet(System.nanoTime() - due, Math::max);
                    answered.incrementAndGet();
                });
    }

    private static String problem(HttpResponse<String> response) {
        Matcher code = CODE.matcher(response.body());
        return response.statusCode() + " " + (code.find() ? code.group(1) : response.body());
    }

    int sent() {
        return sent.get();
    }

    int answered() {
        return answered.get();
    }

    Duration longest() {
        return Duration.ofNanos(longestNanos.get());
    }

    /** @return what went wrong, each with how often; empty if nothing did */
    Map<String, Integer> failures() {
        return new TreeMap<>(failures);
    }

    /** Sends no more. Answers may still come. */
    void end() {
        schedule.shutdownNow();
    }

    @Override
    public void close() {
        end();
    }
}
