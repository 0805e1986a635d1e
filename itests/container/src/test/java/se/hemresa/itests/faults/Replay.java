// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Somebody on the way to a partner, who lets the first message through and answers the next ones with what came back then. */
final class Replay implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer door;
    private final URI partner;
    private final int times;
    private final AtomicReference<byte[]> receipt = new AtomicReference<>();
    private final AtomicInteger replayed = new AtomicInteger();

    /**
     * @param partner where messages belong
     * @param times how many messages are kept from it
     */
    Replay(URI partner, int times) {
        this.partner = partner;
        this.times = times;
        try {
            door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        door.createContext("/", this::answer);
        door.start();
    }

    int port() {
        return door.getAddress().getPort();
    }

    /** @return how many messages got an old receipt */
    int replayed() {
        return replayed.get();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        byte[] message = exchange.getRequestBody().readAllBytes();
        byte[] answer = receipt.get();
        if (answer == null || replayed.get() == times) {
            answer = pass(exchange.getRequestURI(), message);
            receipt.set(answer);
        } else {
            replayed.incrementAndGet();
        }
        exchange.getResponseHeaders().set("Content-Type", "application/jose");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private byte[] pass(URI path, byte[] message) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(partner.resolve(path.getPath()))
                .header("Content-Type", "application/jose")
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }

    @Override
    public void close() {
        door.stop(0);
    }
}
