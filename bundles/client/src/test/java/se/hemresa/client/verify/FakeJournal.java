// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A journal that signs heads and gives proofs, by the definitions of RFC 9162 word for word. Every third entry is ours. */
final class FakeJournal implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String origin;
    private final HttpServer server;
    private final List<byte[]> entries = new ArrayList<>();
    private KeyPair keys = newKeys();

    FakeJournal(String origin) {
        this.origin = origin;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/api/v1/journal/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    FakeJournal grow(int by) {
        for (int number = 0; number < by; number++) {
            entries.add(("[" + (entries.size() + 1) + "]").getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    void rewrite(int position) {
        entries.set(position - 1, "[\"another\"]".getBytes(StandardCharsets.UTF_8));
    }

    void cut(int size) {
        entries.subList(size, entries.size()).clear();
    }

    void changeKeys() {
        keys = newKeys();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, Integer> asked = new HashMap<>();
        String query = exchange.getRequestURI().getQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                asked.put(pair.replaceFirst("=.*", ""), Integer.valueOf(pair.replaceFirst(".*=", "")));
            }
        }
        boolean known = "Bearer sesame".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        String path = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        byte[] body = JSON.writeValueAsBytes(known ? answer(path, asked) : Map.of());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(known ? 200 : 401, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Map<String, Object> answer(String path, Map<String, Integer> asked) {
        return switch (path) {
            case "head" -> Map.of("size", entries.size(), "checkpoint", checkpoint(), "key", key());
            case "consistency" ->
                Map.of("path", base64(subproof(asked.get("from"), hashes().subList(0, asked.get("size")), true)));
            case "proof" ->
                Map.of("path", base64(path(asked.get("position") - 1, hashes().subList(0, asked.get("size")))));
            default -> Map.of("items", own(asked.get("after"), Math.min(2, asked.get("limit"))));
        };
    }

    private List<Map<String, Object>> own(int after, int limit) {
        List<Map<String, Object>> own = new ArrayList<>();
        for (int position = after + 1; position <= entries.size() && own.size() < limit; position++) {
            if (position % 3 == 0) {
                own.add(Map.of(
                        "position", position, "leaf", Base64.getEncoder().encodeToString(entries.get(position - 1))));
            }
        }
        return own;
    }

    private String key() {
        byte[] encoded = keys.getPublic().getEncoded();
        return VerifierKey.line(origin, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private String checkpoint() {
        String text = new Checkpoint(origin, entries.size(), root(hashes())).text();
        byte[] signed = Bytes.concat(VerifierKey.parse(key()).id(), signature(text));
        return text + "\n\u2014 " + origin + " " + Base64.getEncoder().encodeToString(signed) + "\n";
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<byte[]> hashes() {
        return entries.stream().map(TreeProofs::leafHash).toList();
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return TreeProofs.node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    private static List<byte[]> path(int index, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        boolean inLeft = index < left;
        List<byte[]> path = new ArrayList<>(
                inLeft
                        ? path(index, leaves.subList(0, left))
                        : path(index - left, leaves.subList(left, leaves.size())));
        path.add(root(inLeft ? leaves.subList(left, leaves.size()) : leaves.subList(0, left)));
        return path;
    }

    private static List<byte[]> subproof(int from, List<byte[]> leaves, boolean known) {
        int size = leaves.size();
        if (from == size) {
            return known ? List.of() : List.of(root(leaves));
        }
        int left = Integer.highestOneBit(size - 1);
        boolean inLeft = from <= left;
        List<byte[]> path = new ArrayList<>(
                inLeft
                        ? subproof(from, leaves.subList(0, left), known)
                        : subproof(from - left, leaves.subList(left, size), false));
        path.add(root(inLeft ? leaves.subList(left, size) : leaves.subList(0, left)));
        return path;
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
