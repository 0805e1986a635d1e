// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.Test;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import se.hemresa.exchange.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class EnvelopeTest {

    private final ECKey sender = key("sender");
    private final ECKey receiver = key("receiver");

    @Test
    public void opensToTheBytesThatWereSigned() {
        String json = "{\"name\":\"Åsa 'O''Brien'\"}";

        String jws = Envelope.open(Envelope.seal(json, sender, receiver), List.of(key("older"), receiver));

        assertThat(Envelope.content(jws)).isEqualTo(json);
        assertThat(Envelope.isSignedBy(jws, List.of(sender.toPublicJWK()))).isTrue();
    }

    @Test
    public void aSignatureThatWasProvedProvesNothingForAnotherKeyOrOtherBytes() {
        String jws = Envelope.open(Envelope.seal("{}", sender, receiver), List.of(receiver));
        String altered = jws.replace("." + jws.split("\\.")[1] + ".", ".e30K.");

        for (int look = 0; look < 2; look++) {
            assertThat(Envelope.isSignedBy(jws, List.of(sender))).isTrue();
            assertThat(Envelope.isSignedBy(jws, List.of(key("sender")))).isFalse();
            assertThat(Envelope.isSignedBy(altered, List.of(sender))).isFalse();
        }
    }

    @Test
    public void opensForNobodyElse() {
        String jose = Envelope.seal("{}", sender, receiver);

        unreadable(jose, key("receiver"));
        unreadable(jose, key("other"));
        unreadable(jose.substring(0, jose.length() / 2), receiver);
        unreadable("A".repeat(Envelope.LONGEST + 1), receiver);
    }

    @Test
    public void takesOneAlgorithmOnly() throws JOSEException {
        unreadable(
                encrypted(header(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM).build()), receiver);
        unreadable(
                encrypted(header(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A128GCM)
                        .build()),
                receiver);
        unreadable(
                encrypted(header(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                        .compressionAlgorithm(CompressionAlgorithm.DEF)
                        .build()),
                receiver);
        unreadable(
                encrypted(header(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                        .contentType("JSON")
                        .build()),
                receiver);
    }

    @Test
    public void refusesBrokenHeadersWithoutFallingOver() {
        String[] parts = Envelope.seal("{}", sender, receiver).split("\\.");
        Map<String, Object> header = Json.read(
                        new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
                .orElseThrow();
        List<Map<String, Object>> broken = new ArrayList<>();
        header.keySet().forEach(name -> {
            Map<String, Object> without = new LinkedHashMap<>(header);
            without.remove(name);
            broken.add(without);
            Map<String, Object> other = new LinkedHashMap<>(header);
            other.put(name, Map.of("kty", "EC", "crv", "P-256", "x", "AA", "y", "AA"));
            broken.add(other);
        });
        Map<String, Object> critical = new LinkedHashMap<>(header);
        critical.put("crit", List.of("b64"));
        broken.add(critical);

        for (Map<String, Object> one : broken) {
            parts[0] = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Json.write(one).getBytes(StandardCharsets.UTF_8));
            unreadable(String.join(".", parts), receiver);
        }
        for (int i = 1; i < parts.length; i++) {
            String[] emptied = Envelope.seal("{}", sender, receiver).split("\\.");
            emptied[i] = "";
            unreadable(String.join(".", emptied), receiver);
        }
        assertThat(broken).hasSize(11);
    }

    @Test
    public void believesNoSignatureButTheSenders() throws JOSEException {
        String jws = Envelope.open(Envelope.seal("{}", sender, receiver), List.of(receiver));
        JWSObject hmac = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("sender").build(), new Payload("{}"));
        hmac.sign(new MACSigner(sender.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        String none = new PlainObject(new PlainHeader.Builder().build(), new Payload("{}")).serialize();

        assertThat(Envelope.isSignedBy(jws, List.of(key("sender")))).isFalse();
        assertThat(Envelope.isSignedBy(jws, List.of())).isFalse();
        assertThat(Envelope.isSignedBy(hmac.serialize(), List.of(sender))).isFalse();
        assertThat(Envelope.isSignedBy(none, List.of(sender))).isFalse();
        assertThat(Envelope.isSignedBy("no jws", List.of(sender))).isFalse();
        assertThat(Envelope.isSignedBy("e30.e30.e30", List.of(sender))).isFalse();
        assertThatThrownBy(() -> Envelope.content("e30.e30.e30")).isInstanceOf(EnvelopeRefused.class);
    }

    private static JWEHeader.Builder header(JWEAlgorithm algorithm, EncryptionMethod method) {
        return new JWEHeader.Builder(algorithm, method).contentType("JOSE").keyID("receiver");
    }

    private String encrypted(JWEHeader header) throws JOSEException {
        JWEObject jwe = new JWEObject(header, new Payload("a.b.c"));
        jwe.encrypt(new ECDHEncrypter(receiver));
        return jwe.serialize();
    }

    private static void unreadable(String jose, ECKey key) {
        assertThatThrownBy(() -> Envelope.open(jose, List.of(key)))
                .isInstanceOf(EnvelopeRefused.class)
                .hasMessage("unreadable");
    }

    private static ECKey key(String keyId) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(keyId).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
