// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.journey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import se.hemresa.client.http.Platform;
import se.hemresa.client.http.Reply;
import se.hemresa.client.token.DevelopmentTokens;

/** Speaks to the platform as whoever is concerned, with development tokens. Any thread. */
public final class Voices {

    /** In the order of names, since a repeat must be the same bytes. */
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private static final Duration LIFETIME = Duration.ofMinutes(50);

    private final Platform platform;
    private final DevelopmentTokens tokens;
    private final Map<Actor, String> signed = new ConcurrentHashMap<>();

    /**
     * @param platform the server
     * @param tokens signs for everybody
     */
    public Voices(Platform platform, DevelopmentTokens tokens) {
        this.platform = platform;
        this.tokens = tokens;
    }

    /**
     * @param actor who asks
     * @param path what follows {@code /api/v1}
     * @return the answer, whatever its status
     */
    public Reply get(Actor actor, String path) {
        return platform.get("/api/v1" + path, headers(actor));
    }

    /**
     * @param actor who asks
     * @param path what follows {@code /api/v1}
     * @param purpose what for, a code of the list {@code Purpose}
     * @return the answer, whatever its status
     */
    public Reply get(Actor actor, String path, String purpose) {
        Map<String, String> headers = new HashMap<>(headers(actor));
        headers.put("Hemresa-Purpose", purpose);
        return platform.get("/api/v1" + path, headers);
    }

    /**
     * @param actor who asks
     * @param path what follows {@code /api/v1}
     * @return the body
     * @throws se.hemresa.client.http.ClientFailure unless the answer is 200
     */
    public JsonNode read(Actor actor, String path) {
        return get(actor, path).expect(200).json();
    }

    /**
     * @param actor who writes
     * @param method {@code POST} or {@code PUT}
     * @param path what follows {@code /api/v1}
     * @param key the id of the write: a repeat gets the first answer
     * @param body what is written as JSON; null for nothing at all
     * @return the answer, whatever its status
     */
    public Reply write(Actor actor, String method, String path, String key, Map<String, ?> body) {
        Map<String, String> headers = new HashMap<>(headers(actor));
        headers.put("Idempotency-Key", key);
        if (body == null) {
            return platform.send(method, "/api/v1" + path, headers, new byte[0]);
        }
        headers.put("Content-Type", "application/json");
        return platform.send(method, "/api/v1" + path, headers, bytes(body));
    }

    private Map<String, String> headers(Actor actor) {
        String token = signed.computeIfAbsent(
                actor, who -> tokens.sign(who.agency(), who.role(), Optional.of(who.user()), LIFETIME));
        return Map.of("Authorization", "Bearer " + token, "Accept", "application/json");
    }

    private static byte[] bytes(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException notPlain) {
            throw new IllegalArgumentException(notPlain);
        }
    }
}
