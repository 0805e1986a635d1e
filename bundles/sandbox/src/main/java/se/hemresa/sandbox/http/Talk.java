// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;

import se.hemresa.sandbox.Json;

/** One request and its answer. */
final class Talk {

    private static final int LONGEST = 1 << 20;
    private static final int NO_BODY = -1;

    private final HttpExchange exchange;

    Talk(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** @return method and path, e.g. {@code GET /inbox} */
    String asked() {
        return exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    }

    String contentType() {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    }

    /** @return the body as text; empty if it is too long to be a message */
    String text() throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
        return body.length > LONGEST ? "" : new String(body, StandardCharsets.UTF_8);
    }

    /**
     * @return the body
     * @throws IllegalArgumentException if it is no JSON
     */
    JsonNode json() throws IOException {
        try {
            return Json.MAPPER.readTree(text());
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("The body is no JSON", broken);
        }
    }

    void answer(int status, Object content) throws IOException {
        answer(status, "application/json", Json.MAPPER.writeValueAsString(content));
    }

    void answer(int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? NO_BODY : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Sends the first half, then breaks the connection off. */
    void answerHalf(String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        breakOff();
    }

    void unavailable(int seconds) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", String.valueOf(seconds));
        answer(503, "text/plain", "");
    }

    /** Ends the connection without an answer. */
    void breakOff() {
        exchange.close();
    }
}
