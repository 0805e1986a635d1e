// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;

import se.hemresa.client.http.Platform;
import se.hemresa.client.journey.Partners;
import se.hemresa.itests.bench.ClosedLoop;
import se.hemresa.itests.bench.Cpu;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The least that anybody must do to hand the same over: sign it, encrypt it, post it, decrypt the receipt and verify it. A plain
 * program (this process) beside partners of its own; it keeps nothing. IOM's answers, which it could do nothing with, are off.
 */
final class RawPost implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ECKey signing = key(KeyUse.SIGNATURE);
    private final ECKey encryption = key(KeyUse.ENCRYPTION);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer platform;
    private final PartnerProgram program;
    private final Partners partners;
    private final URI endpoint;
    private final ECKey theirSigning;
    private final ECKey theirEncryption;
    private final String before;
    private final String after;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param content a handover as the platform sent it
     * @param data where a development key lies, with which its partners may sign their tokens
     */
    RawPost(JsonNode content, Path data) {
        String messageId = content.at("/envelope/messageId").asText();
        String[] around = content.toString().split(messageId, 2);
        before = around[0];
        after = around[1];
        platform = keysFor(threads);
        program = new PartnerProgram(
                URI.create("http://127.0.0.1:" + platform.getAddress().getPort()), data);
        partners = program.start();
        JsonNode iom = new Platform(program.address())
                .get("/partners", Map.of())
                .expect(200)
                .json()
                .at("/partners/0");
        endpoint = URI.create(iom.path("endpoint").asText());
        theirSigning = theirs(iom.path("jwks"), KeyUse.SIGNATURE);
        theirEncryption = theirs(iom.path("jwks"), KeyUse.ENCRYPTION);
    }

    /** What the partners ask a platform for: whether it is ready, and its public keys. */
    private HttpServer keysFor(ExecutorService answering) {
        byte[] keys = new JWKSet(java.util.List.of(signing, encryption))
                .toString(true)
                .getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(answering);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Hands it over so many times, eight at a time. */
    ClosedLoop.Round send(int times) {
        partners.set(
                "/answers",
                "["
                        + "{\"code\":\"ACCEPTED\",\"onCommand\":true},"
                                .repeat(times)
                                .replaceAll(",$", "]"));
        return new ClosedLoop(worker -> post(), Cpu::ofThisProcess).run(times, () -> {});
    }

    private void post() throws Exception {
        String messageId = UUID.randomUUID().toString();
        byte[] content = (before + messageId + after).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/jose")
                .POST(HttpRequest.BodyPublishers.ofString(seal(content)))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode receipt = JSON.readTree(open(response.body()));
        assertThat(receipt.path("code").asText()).isEqualTo("RECEIVED");
        assertThat(receipt.path("answers").asText()).isEqualTo(messageId);
        assertThat(receipt.path("digest").asText())
                .isEqualTo(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(content)));
    }

    private String seal(byte[] content) throws JOSEException {
        JWSObject signed = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(signing.getKeyID())
                        .build(),
                new Payload(content));
        signed.sign(new ECDSASigner(signing));
        JWEObject encrypted = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                        .contentType("JOSE")
                        .keyID(theirEncryption.getKeyID())
                        .build(),
                new Payload(signed.serialize()));
        encrypted.encrypt(new ECDHEncrypter(theirEncryption));
        return encrypted.serialize();
    }

    private byte[] open(String jose) throws Exception {
        JWEObject encrypted = JWEObject.parse(jose);
        encrypted.decrypt(new ECDHDecrypter(encryption));
        JWSObject signed = JWSObject.parse(encrypted.getPayload().toString());
        assertThat(signed.verify(new ECDSAVerifier(theirSigning))).isTrue();
        return signed.getPayload().toBytes();
    }

    private static ECKey theirs(JsonNode jwks, KeyUse use) {
        try {
            return JWKSet.parse(jwks.toString()).getKeys().stream()
                    .filter(key -> use.equals(key.getKeyUse()))
                    .findFirst()
                    .orElseThrow()
                    .toECKey();
        } catch (java.text.ParseException broken) {
            throw new AssertionError(broken);
        }
    }

    private static ECKey key(KeyUse use) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(use)
                    .keyID("floor-" + use.identifier())
                    .generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public void close() {
        program.close();
        platform.stop(0);
        threads.shutdownNow();
    }
}
