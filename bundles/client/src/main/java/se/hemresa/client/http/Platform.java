// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A Hemresa server as seen by HTTP. Any thread. */
public final class Platform {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    private final URI base;
    private final HttpClient http;

    /** @param base scheme, host and port, e.g. {@code http://localhost:8181} */
    public Platform(URI base) {
        this.base = base;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /**
     * @param path what follows the base, beginning with a slash
     * @return the address
     */
    public URI at(String path) {
        return base.resolve(path);
    }

    /**
     * @param path what follows the base
     * @param headers the headers to send
     * @return the answer, whatever its status
     * @throws ClientFailure if nobody answers
     */
    public Reply get(String path, Map<String, String> headers) {
        return send(HttpRequest.newBuilder(at(path)).GET(), headers);
    }

    /**
     * @param path what follows the base
     * @param headers the headers to send
     * @param body the bytes to send
     * @return the answer, whatever its status
     * @throws ClientFailure if nobody answers
     */
    public Reply post(String path, Map<String, String> headers, byte[] body) {
        return send("POST", path, headers, body);
    }

    /**
     * @param method {@code POST} or {@code PUT}
     * @param path what follows the base
     * @param headers the headers to send
     * @param body the bytes to send
     * @return the answer, whatever its status
     * @throws ClientFailure if nobody answers
     */
    public Reply send(String method, String path, Map<String, String> headers, byte[] body) {
        HttpRequest.BodyPublisher bytes = HttpRequest.BodyPublishers.ofByteArray(body);
        return send(HttpRequest.newBuilder(at(path)).method(method, bytes), headers);
    }

    private Reply send(HttpRequest.Builder request, Map<String, String> headers) {
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response =
                    http.send(request.timeout(ANSWER_WITHIN).build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException unreachable) {
            throw new ClientFailure(
                    "No answer from " + base + ". Is the server running? bin/hemresa start --mode development",
                    unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ClientFailure("Interrupted while waiting for " + base, interrupted);
        }
    }
}
