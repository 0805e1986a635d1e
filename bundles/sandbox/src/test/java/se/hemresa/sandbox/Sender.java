// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;

import se.hemresa.sandbox.jose.Envelope;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends messages to the partners as the platform does, and talks to their control door. */
final class Sender {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final FakePlatform platform;

    Sender(FakePlatform platform) {
        this.platform = platform;
    }

    static String message(UUID messageId, String type, String receiver, String rest) {
        return """
                {"type":"%s","version":"1.0","envelope":{"messageId":"%s","conversationId":"%s",\
                "createdAt":"2026-11-24T09:00:00Z","expiresAt":"2036-11-24T09:00:00Z",\
                "sender":"SE-AB:return-coordination","receiver":"%s:avrr-intake","confidentiality":true,\
                "informationClass":"K3","onwardTransfer":false,"retentionDays":30},%s}""".formatted(type, messageId, messageId, receiver, rest);
    }

    static String handover(UUID messageId) {
        return message(messageId, "IomHandover", "IOM-FI", "\"case\":{\"pseudonym\":\"amber-falcon\"}");
    }

    HttpResponse<String> send(String partner, String json) throws IOException, InterruptedException {
        return send(partner, json, platform.signing);
    }

    HttpResponse<String> send(String partner, String json, ECKey signer) throws IOException, InterruptedException {
        ECKey receiver = platform.keysOf(partner).getKeys().stream()
                .filter(key -> KeyUse.ENCRYPTION.equals(key.getKeyUse()))
                .findFirst()
                .orElseThrow()
                .toECKey();
        return post(
                platform.endpointOf(partner),
                "application/jose",
                Envelope.seal(Envelope.bytes(json), signer, receiver));
    }

    HttpResponse<String> post(URI where, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(where)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Opens and verifies a receipt, and holds its digest to what was sent. */
    JsonNode receipt(String partner, String json, HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/jose");
        JWSObject signed = Envelope.open(response.body(), platform.encryption);
        assertThat(Envelope.isSignedBy(signed, platform.keysOf(partner))).isTrue();
        JsonNode receipt = Json.MAPPER.readTree(signed.getPayload().toString());
        assertThat(receipt.path("digest").asText()).isEqualTo(Envelope.digest(Envelope.bytes(json)));
        assertThat(receipt.path("type").asText()).isEqualTo("Receipt");
        return receipt;
    }

    String code(String partner, String json) throws IOException, InterruptedException {
        return receipt(partner, json, send(partner, json)).path("code").asText();
    }

    JsonNode control(URI sandbox, String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(sandbox.resolve(path))
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.MAPPER.readTree(response.body());
    }

    int status(URI sandbox, String method, String path, String body) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(sandbox.resolve(path))
                                .method(method, BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    List<String> received(URI sandbox) throws IOException, InterruptedException {
        return control(sandbox, "GET", "/inbox", null).findValuesAsText("messageId");
    }
}
