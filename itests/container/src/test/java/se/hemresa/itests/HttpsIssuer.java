// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import se.hemresa.identity.testing.Authority;

/** A provider of identities such as production wants one: over HTTPS, with discovery, one key, and access tokens for anybody whom the test names. */
final class HttpsIssuer implements AutoCloseable {

    private static final String KEY_ID = "only-one";
    private static final int COORDINATE = 32;

    private final HttpsServer server;
    private final KeyPair key;

    /** @param store holds its key and a certificate of {@code localhost} */
    HttpsIssuer(Path store) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            key = keys.generateKeyPair();
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls(store)));
            server.createContext("/.well-known/openid-configuration", request -> answer(request, discovery()));
            server.createContext("/keys", request -> answer(request, keys()));
            server.start();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SSLContext tls(Path store) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(Authority.open(store), Authority.PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        return tls;
    }

    /** @return the issuer, as its tokens name it */
    String address() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /** @return an access token, five minutes long */
    String token(String agency, String role, String person) {
        long now = Instant.now().getEpochSecond();
        String signed = base64("{\"alg\":\"ES256\",\"kid\":\"" + KEY_ID + "\"}") + "."
                + base64("""
                        {"iss":"%s","aud":"hemresa","sub":"%s","agency":"%s","role":"%s","iat":%d,"exp":%d}""".formatted(address(), person, agency, role, now, now + 300));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys"}""".formatted(address());
    }

    private String keys() {
        ECPublicKey known = (ECPublicKey) key.getPublic();
        return """
                {"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"%s","x":"%s","y":"%s"}]}""".formatted(
                        KEY_ID,
                        coordinate(known.getW().getAffineX()),
                        coordinate(known.getW().getAffineY()));
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(COORDINATE, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return base64(fixed);
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(HttpExchange request, String json) throws IOException {
        try (request) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            request.getResponseHeaders().add("Content-Type", "application/json");
            request.sendResponseHeaders(200, body.length);
            request.getResponseBody().write(body);
        }
    }
}
