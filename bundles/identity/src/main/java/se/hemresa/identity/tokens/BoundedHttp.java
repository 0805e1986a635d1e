// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.tokens;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import se.hemresa.api.http.BoundedBody;

/** Asks the provider: within a time and a size, and never where a redirect points. One client of the JDK. Any thread. */
public final class BoundedHttp {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofSeconds(5);
    private static final int LARGEST = 100_000;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    byte[] get(URI address) throws IOException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /**
     * @param address where to
     * @param form an encoded form
     * @return the body of the answer, which was 200
     * @throws IOException if it was another, too large or too late
     */
    public byte[] post(URI address, String form) throws IOException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** The time-out of a request ends with the headers of the answer; this one also bounds a body that trickles. */
    private byte[] send(HttpRequest.Builder request) throws IOException {
        request.timeout(WHOLE).header("Accept", "application/json");
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), headers -> new BoundedBody(LARGEST));
        try {
            HttpResponse<byte[]> response = answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            return response.body();
        } catch (TimeoutException late) {
            throw new IOException("it took too long", late);
        } catch (ExecutionException failed) {
            throw new IOException("it failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the waiting was interrupted", stopped);
        } finally {
            answer.cancel(true);
        }
    }
}
