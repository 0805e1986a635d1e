// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.junit.rules.ExternalResource;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import se.hemresa.api.id.AgencyId;
import se.hemresa.exchange.Json;
import se.hemresa.exchange.Tree;
import se.hemresa.exchange.jose.Envelope;
import se.hemresa.exchange.partners.Partner;

/** A partner over HTTP with keys of its own, an inbox that knows what it has, and faults. */
public final class SimulatedPartner extends ExternalResource {

    /** What goes wrong with one request. */
    public enum Fault {
        NONE,
        UNAVAILABLE,
        ERROR,
        HALF_AN_ANSWER,
        WRONG_SIGNATURE,
        UNKNOWN_KEY,
        WRONG_DIGEST,
        OTHER_MESSAGE,
        NO_ANSWER,
        SLOW,
        REFUSED,
        TOO_LARGE,
        LONG_RECEIPT,
        NULL_IN_RECEIPT,
        NO_SUCH_MOMENT
    }

    private static final ECKey STRANGER = key("stranger", KeyUse.SIGNATURE);

    private final AgencyId id;
    private final String recipient;
    private final ECKey signing;
    private final ECKey encryption;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<UUID> stored = new CopyOnWriteArrayList<>();
    private final List<String> contents = new CopyOnWriteArrayList<>();
    private final List<String> traceparents = new CopyOnWriteArrayList<>();
    private final List<String> codes = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private Supplier<ECKey> ours;
    private Supplier<List<ECKey>> ourSignatures;
    private HttpServer server;
    private ExecutorService threads;

    public SimulatedPartner(String id, String recipient) {
        this.id = new AgencyId(id);
        this.recipient = recipient;
        this.signing = key(id + "-sig", KeyUse.SIGNATURE);
        this.encryption = key(id + "-enc", KeyUse.ENCRYPTION);
    }

    private static ECKey key(String keyId, KeyUse use) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(keyId).keyUse(use).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    protected void before() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/jose", this::handle);
        server.start();
    }

    @Override
    protected void after() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** The platform's public keys, as {@code /partners/own-keys} gives them. */
    public void knows(Supplier<Map<String, Object>> published) {
        ours = () -> of(published.get(), KeyUse.ENCRYPTION).get(0);
        ourSignatures = () -> of(published.get(), KeyUse.SIGNATURE);
    }

    private static List<ECKey> of(Map<String, Object> set, KeyUse use) {
        try {
            return JWKSet.parse(Json.write(set)).getKeys().stream()
                    .filter(key -> use.equals(key.getKeyUse()))
                    .map(key -> key.toECKey())
                    .toList();
        } catch (java.text.ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public AgencyId id() {
        return id;
    }

    public Partner.Details details() {
        return details(List.of());
    }

    public Partner.Details details(List<String> takesAway) {
        String endpoint = "http://127.0.0.1:" + server.getAddress().getPort() + "/jose";
        return new Partner.Details(recipient, endpoint, new JWKSet(List.of(signing, encryption)).toString(), takesAway);
    }

    /** The header {@code traceparent} of every request; empty where there was none. */
    public List<String> traceparents() {
        return traceparents;
    }

    /** The next requests go wrong in these ways; those after them do not. */
    public void fail(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** What it has in its inbox, each once, in the order of arrival. */
    public List<UUID> stored() {
        return List.copyOf(stored);
    }

    /** The JSON of every request that could be read. */
    public List<String> contents() {
        return List.copyOf(contents);
    }

    /** The codes of the receipts that it made. */
    public List<String> codes() {
        return List.copyOf(codes);
    }

    /** An acknowledgement of its own, as it would send it. */
    public String ack(UUID ackId, UUID answers, String digest, String code, Map<String, Object> details) {
        return Envelope.seal(ackJson(ackId, answers, digest, code, details), signing, ours.get());
    }

    /** The same, signed by somebody else. */
    public String forgedAck(UUID ackId, UUID answers, String digest, String code, Map<String, Object> details) {
        return Envelope.seal(ackJson(ackId, answers, digest, code, details), STRANGER, ours.get());
    }

    /** One of its own with a member that is not as it should be. */
    public String ackWith(UUID answers, String digest, String member, Object value) {
        Map<String, Object> ack = ackTree(UUID.randomUUID(), answers, digest, "ACCEPTED", Map.of());
        ack.put(member, value);
        return Envelope.seal(Json.write(ack), signing, ours.get());
    }

    private String ackJson(UUID ackId, UUID answers, String digest, String code, Map<String, Object> details) {
        return Json.write(ackTree(ackId, answers, digest, code, details));
    }

    private Map<String, Object> ackTree(
            UUID ackId, UUID answers, String digest, String code, Map<String, Object> details) {
        Map<String, Object> ack = new LinkedHashMap<>();
        ack.put("type", "HandoverAck");
        ack.put("version", "1.0");
        ack.put("ackId", ackId.toString());
        ack.put("sender", id + ":avrr-intake");
        ack.put("answers", answers.toString());
        ack.put("digest", digest);
        ack.put("code", code);
        ack.put("at", "2026-11-24T10:00:00Z");
        ack.put("details", details);
        return ack;
    }

    private void handle(HttpExchange request) throws IOException {
        Fault fault = faults.isEmpty() ? Fault.NONE : faults.poll();
        String parent = request.getRequestHeaders().getFirst("traceparent");
        traceparents.add(parent == null ? "" : parent);
        try (request) {
            switch (fault) {
                case UNAVAILABLE -> {
                    request.getResponseHeaders().add("Retry-After", "120");
                    request.sendResponseHeaders(503, -1);
                }
                case ERROR -> request.sendResponseHeaders(500, -1);
                case SLOW -> over.await();
                default -> answer(request, fault);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange request, Fault fault) throws IOException {
        String jose = new String(request.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        String receipt = receive(jose, fault);
        if (fault == Fault.NO_ANSWER) {
            return;
        }
        byte[] body = (fault == Fault.TOO_LARGE ? receipt + "A".repeat(100_000) : receipt)
                .getBytes(StandardCharsets.US_ASCII);
        request.getResponseHeaders().add("Content-Type", "application/jose");
        request.sendResponseHeaders(200, body.length);
        request.getResponseBody().write(body, 0, fault == Fault.HALF_AN_ANSWER ? body.length / 2 : body.length);
    }

    private synchronized String receive(String jose, Fault fault) {
        String jws = Envelope.open(jose, List.of(encryption));
        if (!Envelope.isSignedBy(jws, ourSignatures.get())) {
            throw new IllegalStateException("The platform did not sign it");
        }
        String json = Envelope.content(jws);
        contents.add(json);
        UUID messageId = Tree.id(Tree.object(Json.read(json).orElseThrow(), "envelope"), "messageId")
                .orElseThrow();
        boolean known = stored.contains(messageId);
        if (!known && fault != Fault.REFUSED) {
            stored.add(messageId);
        }
        String code = fault == Fault.REFUSED ? "REJECTED_POLICY" : known ? "DUPLICATE" : "RECEIVED";
        codes.add(code);
        return seal(receipt(messageId, json, code, fault), fault);
    }

    private String seal(String receipt, Fault fault) {
        ECKey signer = switch (fault) {
            case UNKNOWN_KEY -> STRANGER;
            case WRONG_SIGNATURE ->
                new ECKey.Builder(STRANGER).keyID(signing.getKeyID()).build();
            default -> signing;
        };
        return Envelope.seal(receipt, signer, ours.get());
    }

    private String receipt(UUID messageId, String json, String code, Fault fault) {
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("type", "Receipt");
        receipt.put("version", "1.0");
        receipt.put("receiptId", UUID.randomUUID().toString());
        receipt.put("answers", (fault == Fault.OTHER_MESSAGE ? UUID.randomUUID() : messageId).toString());
        receipt.put("digest", Envelope.digest(fault == Fault.WRONG_DIGEST ? json + " " : json));
        receipt.put("code", code);
        receipt.put(
                "receivedAt", fault == Fault.NO_SUCH_MOMENT ? "+999999999-12-31T23:59:59Z" : "2026-11-24T09:00:00Z");
        receipt.put("receiver", id + ":avrr-intake");
        receipt.put("content", content(fault));
        return Json.write(receipt);
    }

    private static Map<String, Object> content(Fault fault) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("bookingRef", fault == Fault.LONG_RECEIPT ? "Q".repeat(16_000) : "QX7R2P");
        if (fault == Fault.NULL_IN_RECEIPT) {
            content.put("note", null);
        }
        return content;
    }
}
