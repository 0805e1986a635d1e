// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;

import se.hemresa.sandbox.Json;
import se.hemresa.sandbox.SandboxFailure;
import se.hemresa.sandbox.book.Ack;
import se.hemresa.sandbox.jose.PartnerKeys;
import se.hemresa.sandbox.partner.Partner;

/** The Hemresa that the partners belong to, by its published contract. Any thread. */
public final class Platform {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    /** Administrators belong to the national coordination. */
    private static final String ADMINISTRATION = "SE-NSPM";

    private final Optional<URI> base;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private volatile JWKSet known = new JWKSet();

    /**
     * @param base scheme, host and port; empty: there is none, and every question fails
     * @param data its data folder, for the development key; may be anywhere if there is no platform
     * @param clock the real time
     */
    public Platform(Optional<URI> base, Path data, Clock clock) {
        this.base = base;
        this.tokens = new Tokens(data, clock);
    }

    /**
     * @param kid the key that is looked for
     * @return its public keys, asked for again if the key is not among those that are known
     * @throws SandboxFailure if it cannot be asked
     */
    public JWKSet keys(String kid) {
        if (known.getKeyByKeyId(kid) == null) {
            refresh();
        }
        return known;
    }

    /**
     * @return the key that is encrypted to
     * @throws SandboxFailure if it has none, or cannot be asked
     */
    public ECKey encryptionKey() {
        if (known.isEmpty()) {
            refresh();
        }
        return known.getKeys().stream()
                .filter(key -> KeyUse.ENCRYPTION.equals(key.getKeyUse()))
                .map(key -> (ECKey) key)
                .findFirst()
                .orElseThrow(() -> new SandboxFailure("The platform publishes no key to encrypt to", null));
    }

    private void refresh() {
        HttpResponse<String> response =
                send(request("/api/v1/partners/own-keys", asIom()).GET());
        try {
            known = JWKSet.parse(expect(response, 200).body());
        } catch (ParseException broken) {
            throw new SandboxFailure("The platform's keys cannot be read", broken);
        }
    }

    /** @return whether it is up and complete */
    boolean isReady() {
        return send(HttpRequest.newBuilder(at("/health?tags=ready")).GET()).statusCode() == 200;
    }

    /**
     * Makes a partner known, as two administrators; repeating it changes nothing.
     *
     * @param partner the partner
     * @param endpoint where it takes messages
     * @param keys its keys
     * @throws SandboxFailure if it is refused, or nobody answers
     */
    void register(Partner partner, URI endpoint, PartnerKeys keys) {
        String path = "/api/v1/partners/" + partner.id();
        String body = "{\"recipient\":\"%s\",\"endpoint\":\"%s\",\"keys\":%s}"
                .formatted(
                        partner.recipient(), endpoint, keys.publicKeys(partner).toString(true));
        expect(send(write(path, asAdministrator("sandbox-proposer")).PUT(BodyPublishers.ofString(body))), 200, 201);
        expect(
                send(write(path + "/approval", asAdministrator("sandbox-approver"))
                        .POST(BodyPublishers.ofString("{}"))),
                200,
                201);
    }

    private HttpRequest.Builder write(String path, String bearer) {
        return request(path, bearer)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /**
     * @param ack an acknowledgement of IOM
     * @return the status of the answer; 200 when it was taken
     * @throws SandboxFailure if nobody answers
     */
    public int deliver(Ack ack) {
        return send(request("/api/v1/iom/acknowledgements", asIom())
                        .header("Content-Type", "application/jose")
                        .header("Idempotency-Key", ack.ackId().toString())
                        .POST(BodyPublishers.ofString(ack.jose())))
                .statusCode();
    }

    private String asIom() {
        return tokens.bearer(Partner.IOM.id(), Partner.IOM.recipient(), Optional.empty());
    }

    private String asAdministrator(String user) {
        return tokens.bearer(ADMINISTRATION, "PLATFORM_ADMIN", Optional.of(user));
    }

    private HttpRequest.Builder request(String path, String bearer) {
        return HttpRequest.newBuilder(at(path)).header("Authorization", bearer);
    }

    private URI at(String path) {
        return base.orElseThrow(() -> new SandboxFailure("No platform is named: --platform URL --data DIR", null))
                .resolve(path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(ANSWER_WITHIN).build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new SandboxFailure("No answer from " + base.orElseThrow(), unreachable);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new SandboxFailure("Interrupted while waiting for " + base.orElseThrow(), told);
        }
    }

    private static HttpResponse<String> expect(HttpResponse<String> response, int... statuses) {
        for (int status : statuses) {
            if (response.statusCode() == status) {
                return response;
            }
        }
        throw new SandboxFailure(
                "%s answers HTTP %d, %s"
                        .formatted(response.uri().getPath(), response.statusCode(), problem(response.body())),
                null);
    }

    /** The code of a problem document, which stays the same however often it is asked for. */
    private static String problem(String body) {
        try {
            return Json.MAPPER.readTree(body).path("code").asText("without a code");
        } catch (JsonProcessingException none) {
            return "without a problem document";
        }
    }
}
