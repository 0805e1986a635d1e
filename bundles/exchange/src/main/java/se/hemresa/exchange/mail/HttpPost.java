// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.exchange.DeliveryFailed;
import se.hemresa.api.http.BoundedBody;

/** Posts an envelope and gives what came back, within a time and a size. One client of the JDK; no redirects. */
@Component(service = HttpPost.class)
public final class HttpPost {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(25);
    private static final int LARGEST = 48_000;

    private final Clock clock;
    private final Duration whole;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Activate
    public HttpPost(@Reference Clock clock) {
        this(clock, WHOLE);
    }

    HttpPost(Clock clock, Duration whole) {
        this.clock = clock;
        this.whole = whole;
    }

    /**
     * @param endpoint where to
     * @param messageId stands in a header, for logs
     * @param jose the envelope
     * @return the envelope that came back under 200
     * @throws DeliveryFailed on anything else
     */
    String send(String endpoint, UUID messageId, String jose) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint))
                .timeout(whole)
                .header("Content-Type", "application/jose")
                .header("Accept", "application/jose")
                .header("Hemresa-Message-Id", messageId.toString())
                .POST(HttpRequest.BodyPublishers.ofString(jose, StandardCharsets.US_ASCII));
        TracedMessage.traceparent().ifPresent(parent -> request.header("traceparent", parent));
        HttpResponse<byte[]> response = exchange(request.build());
        if (response.statusCode() != 200) {
            throw new DeliveryFailed(
                    "status-" + response.statusCode(), retryAfter(response).orElse(null), null);
        }
        if (!response.headers().firstValue("Content-Type").orElse("").startsWith("application/jose")) {
            throw new DeliveryFailed("bad-receipt", null, null);
        }
        return new String(response.body(), StandardCharsets.US_ASCII);
    }

    /** The time-out of a request ends with the headers of the answer; this one also bounds a body that trickles. */
    private HttpResponse<byte[]> exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, headers -> new BoundedBody(LARGEST));
        try {
            return answer.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new DeliveryFailed("timeout", null, late);
        } catch (ExecutionException failed) {
            boolean reached = !(failed.getCause() instanceof IOException);
            throw new DeliveryFailed(reached ? "broken" : "unreachable", null, failed.getCause());
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("interrupted", null, stopped);
        }
    }

    private Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").flatMap(this::pause).filter(pause -> !pause.isNegative());
    }

    private Optional<Duration> pause(String value) {
        try {
            if (value.matches("[0-9]{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
            }
            ZonedDateTime until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), until.toInstant()));
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }
}
