// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import se.hemresa.sandbox.jose.Envelope;

/** What the partners need of a Hemresa, over HTTP and with real tokens, keys and envelopes. */
final class FakePlatform extends ExternalResource {

    /** A call that somebody made, with the claims of the token. */
    record Call(String what, String agency, String role, String user, String key, String body) {}

    final ECKey signing;
    final ECKey encryption;
    final List<Call> calls = new CopyOnWriteArrayList<>();
    final List<JsonNode> acks = new CopyOnWriteArrayList<>();
    /** Statuses that the next acknowledgements get before they are taken. */
    final Deque<Integer> troubles = new ConcurrentLinkedDeque<>();

    private final Map<String, JsonNode> partners = new ConcurrentHashMap<>();
    private final TemporaryFolder data = new TemporaryFolder();
    private volatile boolean ready = true;
    private HttpServer server;
    private ECPublicKey developmentKey;

    FakePlatform() {
        try {
            signing = key(KeyUse.SIGNATURE, "platform-sig");
            encryption = key(KeyUse.ENCRYPTION, "platform-enc");
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey key(KeyUse use, String kid) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyUse(use).keyID(kid).generate();
    }

    @Override
    protected void before() throws Exception {
        data.create();
        makeDevelopmentKey();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/health", exchange -> answer(exchange, ready ? 200 : 503, "{}"));
        server.createContext("/api/v1/partners/own-keys", exchange -> {
            read(exchange);
            answer(exchange, 200, new JWKSet(List.of(signing, encryption)).toString(true));
        });
        server.createContext("/api/v1/partners/", this::partner);
        server.createContext("/api/v1/iom/acknowledgements", this::acknowledge);
        server.start();
    }

    private void makeDevelopmentKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        developmentKey = (ECPublicKey) pair.getPublic();
        Path keys = Files.createDirectory(data().resolve("keys"));
        Files.writeString(
                keys.resolve("development.key"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    @Override
    protected void after() {
        server.stop(0);
        data.delete();
    }

    Path data() {
        return data.getRoot().toPath();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void isReady(boolean now) {
        ready = now;
    }

    /** @return the public keys that a partner has registered */
    JWKSet keysOf(String partner) {
        try {
            return JWKSet.parse(partners.get(partner).get("keys").toString());
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    boolean knows(String partner) {
        return partners.containsKey(partner);
    }

    URI endpointOf(String partner) {
        return URI.create(partners.get(partner).get("endpoint").asText());
    }

    private void partner(HttpExchange exchange) throws IOException {
        Call call = read(exchange);
        if (call.what().startsWith("PUT ")) {
            partners.put(call.what().substring(call.what().lastIndexOf('/') + 1), Json.MAPPER.readTree(call.body()));
        }
        answer(exchange, 200, "{}");
    }

    private void acknowledge(HttpExchange exchange) throws IOException {
        Call call = read(exchange);
        Integer trouble = troubles.poll();
        if (trouble != null) {
            answer(exchange, trouble, "{}");
            return;
        }
        JWSObject signed = Envelope.open(call.body(), encryption);
        if (!Envelope.isSignedBy(signed, keysOf("IOM-FI"))) {
            answer(exchange, 422, "{}");
            return;
        }
        acks.add(Json.MAPPER.readTree(signed.getPayload().toString()));
        answer(exchange, 200, "{}");
    }

    private Call read(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            SignedJWT token = SignedJWT.parse(
                    exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length()));
            if (!token.verify(new ECDSAVerifier(developmentKey))) {
                throw new IllegalStateException("The token is not signed with the development key");
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            Call call = new Call(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                    claims.getStringClaim("agency"),
                    claims.getStringClaim("role"),
                    String.valueOf(claims.getSubject()),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                    body);
            calls.add(call);
            return call;
        } catch (ParseException | JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }
}
