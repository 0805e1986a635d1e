// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.jose;

import java.nio.charset.StandardCharsets;
import java.util.List;

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
