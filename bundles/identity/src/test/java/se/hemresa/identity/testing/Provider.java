// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A provider of identities on loopback: discovery, keys, and a login that asks nobody anything, because the test has said who sits
 * there. It checks what a provider must: the client, the address to come back to, and PKCE; a code is good once.
 */
public final class Provider implements AutoCloseable {

    static {
        // Without it every answer over a kept connection waits 40 ms; read once, when the first server is made.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Our id there. */
    public static final String CLIENT_ID = "hemresa-workbench";

    private final Clock clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile ECKey key = newKey("first");
    private volatile List<JWK> published = List.of(key);
    private volatile Map<String, Object> person = Map.of();
    private volatile boolean broken;

    /** @param clock when its tokens are issued */
    public Provider(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** @return a new key with this id */
    public static ECKey newKey(String keyId) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(keyId).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @return the issuer, as its tokens name it */
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @return how often its keys were asked for */
    public int asked() {
        return asked.get();
    }

    /** From now on it signs with a new key, and publishes that one alone. */
    public void rotate() {
        key = newKey(UUID.randomUUID().toString());
        publish(key);
    }

    /** It publishes these keys, whatever it signs with. */
    public void publish(JWK... keys) {
        published = List.of(keys);
    }

    /** From now on it answers 500 to everything, or works again. */
    public void breakDown(boolean down) {
        broken = down;
    }

    /** Who sits before the browser: claims of the ID token, e.g. {@code sub}, {@code agency}, {@code roles}. */
    public void seat(Map<String, Object> claims) {
        person = Map.copyOf(claims);
    }

    /** @return an access token for a person or system of the agency, five minutes long */
    public String token(String agency, String role, String subject) {
        return sign(claims(agency, role, subject).build());
    }

    /** @return the claims of such a token, to be altered */
    public JWTClaimsSet.Builder claims(String agency, String role, String subject) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("hemresa")
                .subject(subject)
                .claim("agency", agency)
                .claim("role", role)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    /** @return a token with these claims, signed as usual */
    public String sign(JWTClaimsSet claims) {
        return sign(claims, key);
    }

    /** @return a token with these claims, signed with this key, which it names */
    public String sign(JWTClaimsSet claims, ECKey with) {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(with.getKeyID()).build(), claims, with);
    }

    /** @return a token with this header and these claims, signed with this key */
    public static String sign(JWSHeader header, JWTClaimsSet claims, ECKey with) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(with));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @return the key it signs with */
    public ECKey key() {
        return key;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange request) throws IOException {
        try (request) {
            String path = request.getRequestURI().getPath();
            if (broken) {
                request.sendResponseHeaders(500, -1);
            } else if (path.equals("/.well-known/openid-configuration")) {
                answer(request, 200, discovery());
            } else if (path.equals("/keys")) {
                asked.incrementAndGet();
                answer(request, 200, new JWKSet(published).toJSONObject(true));
            } else if (path.equals("/authorize")) {
                authorize(request);
            } else if (path.equals("/token")) {
                exchange(request);
            } else {
                request.sendResponseHeaders(404, -1);
            }
        }
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys");
    }

    private void authorize(HttpExchange request) throws IOException {
        Map<String, String> query = form(request.getRequestURI().getRawQuery());
        boolean sound = CLIENT_ID.equals(query.get("client_id"))
                && "code".equals(query.get("response_type"))
                && "S256".equals(query.get("code_challenge_method"))
                && query.getOrDefault("scope", "").contains("openid");
        String code = UUID.randomUUID().toString();
        codes.put(code, query);
        String answer = sound ? "code=" + code : "error=invalid_request";
        String state = URLEncoder.encode(query.getOrDefault("state", ""), StandardCharsets.UTF_8);
        request.getResponseHeaders().add("Location", query.get("redirect_uri") + "?" + answer + "&state=" + state);
        request.sendResponseHeaders(302, -1);
    }

    private void exchange(HttpExchange request) throws IOException {
        Map<String, String> form = form(new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> began = codes.remove(form.getOrDefault("code", ""));
        boolean sound = began != null
                && CLIENT_ID.equals(form.get("client_id"))
                && began.get("redirect_uri").equals(form.get("redirect_uri"))
                && began.get("code_challenge").equals(challenge(form.getOrDefault("code_verifier", "")));
        if (sound) {
            answer(request, 200, Map.of("token_type", "Bearer", "id_token", idToken(began.get("nonce"))));
        } else {
            answer(request, 400, Map.of("error", "invalid_grant"));
        }
    }

    private String idToken(String nonce) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT_ID)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)))
                .claim("nonce", nonce);
        person.forEach(claims::claim);
        return sign(claims.build());
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private static void answer(HttpExchange request, int status, Map<String, Object> json) throws IOException {
        byte[] body = JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8);
        request.getResponseHeaders().add("Content-Type", "application/json");
        request.sendResponseHeaders(status, body.length);
        request.getResponseBody().write(body);
    }
}
