// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import se.hemresa.client.journey.Actor;
import se.hemresa.client.keys.DevelopmentKeys;
import se.hemresa.client.token.DevelopmentTokens;

/** Requests of several agencies, in turn; each write has an id of its own. */
final class Mix implements IntFunction<HttpRequest.Builder> {

    private static final int SENDERS = 8;
    private static final Executor SENDING = Executors.newFixedThreadPool(SENDERS);

    private final List<Supplier<HttpRequest.Builder>> kinds = new ArrayList<>();
    private final URI base;
    private final DevelopmentTokens tokens;

    /**
     * @param base the server
     * @param data its data folder, where the development key lies
     */
    Mix(URI base, Path data) {
        this.base = base;
        this.tokens = new DevelopmentTokens(new DevelopmentKeys(data).privateKey(), Clock.systemUTC());
    }

    Mix read(Actor who, String path) {
        String token = token(who);
        kinds.add(() -> request(token, path));
        return this;
    }

    Mix write(Actor who, String method, String path, String json) {
        String token = token(who);
        kinds.add(() -> request(token, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, BodyPublishers.ofString(json)));
        return this;
    }

    @Override
    public HttpRequest.Builder apply(int number) {
        return kinds.get(number % kinds.size()).get();
    }

    /** Sends so many, eight at a time and each when the one before it is answered. */
    void sendAll(int count) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        IntStream.range(0, SENDERS)
                .mapToObj(sender -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, count / SENDERS).forEach(n -> send(http, n)), SENDING))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private void send(HttpClient http, int number) {
        HttpResponse<String> answer = http.sendAsync(apply(number).build(), HttpResponse.BodyHandlers.ofString())
                .join();
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    private String token(Actor who) {
        return tokens.sign(who.agency(), who.role(), Optional.of(who.user()), DevelopmentTokens.LONGEST);
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(base.resolve("/api/v1" + path)).header("Authorization", "Bearer " + token);
    }
}
