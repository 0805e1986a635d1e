// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.tokens;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.After;
import org.junit.Test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import se.hemresa.api.access.Identities.Holder;
import se.hemresa.api.id.AgencyId;
import se.hemresa.identity.Unproven;
import se.hemresa.identity.testing.Provider;
import se.hemresa.journal.testing.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A token of the provider proves what it says, and a forged one proves nothing. */
public class ProviderTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final MovableClock clock = new MovableClock(NOW);
    private final Provider provider = new Provider(clock);
    private final Tokens tokens = tokens();

    private Tokens tokens() {
        IssuerSettings settings = new IssuerSettings(provider.issuer(), Provider.CLIENT_ID, true);
        return new Tokens("production", Path.of("nowhere"), new KnownIssuer(Optional.of(settings), clock), clock);
    }

    @After
    public void close() {
        provider.close();
    }

    private JWTClaimsSet.Builder claims() {
        return provider.claims("SE-AB", "REGION_COORDINATOR", "anna");
    }

    private void assertRefused(String token, String reason) {
        assertThatThrownBy(() -> tokens.require(token))
                .isInstanceOf(Unproven.class)
                .hasMessage(reason);
    }

    private void assertRefused(JWTClaimsSet.Builder claims, String reason) {
        assertRefused(provider.sign(claims.build()), reason);
    }

    @Test
    public void provesAPersonOfAnAgencyInARole() {
        Holder anna = new Holder(new AgencyId("SE-AB"), "REGION_COORDINATOR", Optional.of("anna"));

        assertThat(tokens.require(provider.sign(claims().build())).holder()).isEqualTo(anna);
        assertThat(tokens.require(provider.sign(
                                claims().audience(Provider.CLIENT_ID).build()))
                        .holder())
                .isEqualTo(anna);
    }

    @Test
    public void aClientThatIsItsOwnSubjectIsASystem() {
        JWTClaimsSet.Builder client = provider.claims("SE-AB", "REGION_COORDINATOR", "county-system");

        assertThat(tokens.require(provider.sign(
                                client.claim("client_id", "county-system").build()))
                        .holder()
                        .user())
                .isEmpty();
        assertThat(tokens.require(provider.sign(
                                claims().claim("azp", "county-system").build()))
                        .holder()
                        .user())
                .contains("anna");
    }

    @Test
    public void acceptsTheAlgorithmsOfTheList() throws JOSEException {
        RSAKey rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        ECKey p384 = new ECKeyGenerator(Curve.P_384).keyID("p384").generate();
        provider.publish(rsa.toPublicJWK(), p384.toPublicJWK(), provider.key().toPublicJWK());

        for (String token : List.of(
                signed(JWSAlgorithm.RS256, "rsa", new RSASSASigner(rsa)),
                signed(JWSAlgorithm.PS256, "rsa", new RSASSASigner(rsa)),
                signed(JWSAlgorithm.ES384, "p384", new ECDSASigner(p384)),
                provider.sign(claims().build()))) {
            assertThat(tokens.require(token).holder().user()).contains("anna");
        }
        assertRefused(signed(JWSAlgorithm.RS512, "rsa", new RSASSASigner(rsa)), "algorithm");
    }

    @Test
    public void acceptsEdwardsCurveSignaturesAndNoAlteredOnes() throws Exception {
        EdwardsKey key = new EdwardsKey("ed");
        provider.publish(key.published());
        String token = key.sign(claims().build());

        assertThat(tokens.require(token).holder().user()).contains("anna");
        assertRefused(key.sign(claims().claim("role", "DPO").build()).replaceAll("[^.]*$", last(token)), "signature");
    }

    private String signed(JWSAlgorithm algorithm, String keyId, JWSSigner signer) throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims().build());
        token.sign(signer);
        return token.serialize();
    }

    @Test
    public void refusesATokenWithoutASignature() {
        String payload = provider.sign(claims().build()).split("\\.")[1];

        assertRefused(new PlainJWT(claims().build()).serialize(), "algorithm");
        assertRefused(base64("{\"alg\":\"none\",\"kid\":\"first\"}") + "." + payload + ".", "algorithm");
        assertRefused(base64("{\"alg\":\"nOnE\",\"kid\":\"first\"}") + "." + payload + ".", "algorithm");
        assertRefused(base64("{\"alg\":\"ES256\",\"kid\":\"first\"}") + "." + payload + ".", "malformed");
        assertRefused(
                base64("{\"alg\":\"ES256\",\"kid\":\"first\"}") + "." + payload + "." + "A".repeat(86), "signature");
    }

    @Test
    public void refusesAPublicKeyUsedAsASecret() throws Exception {
        byte[] publicKey = provider.key().toECPublicKey().getEncoded();

        assertRefused(signed(JWSAlgorithm.HS256, "first", new MACSigner(publicKey)), "algorithm");
    }

    @Test
    public void refusesAKeyForAnotherAlgorithmThanItsOwn() throws JOSEException {
        RSAKey rsa = new RSAKeyGenerator(2048)
                .keyID("rsa")
                .algorithm(JWSAlgorithm.PS256)
                .generate();
        provider.publish(rsa.toPublicJWK());

        assertThat(tokens.require(signed(JWSAlgorithm.PS256, "rsa", new RSASSASigner(rsa))))
                .isNotNull();
        assertRefused(signed(JWSAlgorithm.RS256, "rsa", new RSASSASigner(rsa)), "unknown-key");
        assertRefused(signed(JWSAlgorithm.ES256, "rsa", new ECDSASigner(provider.key())), "unknown-key");
    }

    @Test
    public void refusesAForeignKeyAndAKeyThatIsTooWeakOrNotForSigning() throws JOSEException {
        ECKey foreign = Provider.newKey("foreign");
        ECKey named = new ECKey.Builder(foreign).keyID("first").build();
        RSAKey weak = new RSAKeyGenerator(1024, true).keyID("weak").generate();
        ECKey encrypts = new ECKeyGenerator(Curve.P_256)
                .keyID("enc")
                .keyUse(KeyUse.ENCRYPTION)
                .generate();

        assertRefused(provider.sign(claims().build(), foreign), "unknown-key");
        assertRefused(provider.sign(claims().build(), named), "signature");
        assertRefused(
                Provider.sign(new JWSHeader(JWSAlgorithm.ES256), claims().build(), provider.key()), "unknown-key");
        clock.move(Duration.ofMinutes(2));
        provider.publish(encrypts.toPublicJWK(), weak.toPublicJWK());
        assertRefused(provider.sign(claims().build(), encrypts), "unknown-key");
    }

    @Test
    public void refusesAnAlteredPayload() {
        String token = provider.sign(claims().build());
        String other = provider.sign(claims().claim("role", "PLATFORM_ADMIN").build());

        assertRefused(token.split("\\.")[0] + "." + other.split("\\.")[1] + "." + last(token), "signature");
    }

    @Test
    public void refusesEveryHeaderThatBringsItsOwnKeyOrIsCritical() {
        ECKey key = provider.key().toPublicJWK();
        URI elsewhere = URI.create("http://127.0.0.1:1/");

        assertRefused(with(plain().jwkURL(elsewhere)), "own-key");
        assertRefused(with(plain().x509CertURL(elsewhere)), "own-key");
        assertRefused(with(plain().jwk(key)), "own-key");
        assertRefused(with(plain().x509CertChain(List.of(new com.nimbusds.jose.util.Base64("AAAA")))), "own-key");
        assertRefused(with(plain().criticalParams(Set.of("exp")).customParam("exp", 1)), "critical-header");
    }

    private static JWSHeader.Builder plain() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("first");
    }

    private String with(JWSHeader.Builder header) {
        return Provider.sign(header.build(), claims().build(), provider.key());
    }

    @Test
    public void refusesAnotherIssuerOrAudience() {
        assertRefused(claims().issuer("https://elsewhere.example.org"), "issuer");
        assertRefused(claims().issuer(provider.issuer() + "/"), "issuer");
        assertRefused(claims().issuer("hemresa-development"), "issuer");
        assertRefused(claims().audience("other"), "audience");
        assertRefused(claims().audience((String) null), "audience");
    }

    @Test
    public void holdsForItsTimeAndNoLonger() {
        String token = provider.sign(claims().build());
        assertThat(tokens.require(token)).isNotNull();

        clock.move(Duration.ofSeconds(359));
        assertThat(tokens.require(token)).isNotNull();
        clock.move(Duration.ofSeconds(1));
        assertRefused(token, "expired");
        clock.move(Duration.ofSeconds(-421));
        assertRefused(token, "not-yet-valid");
    }

    @Test
    public void refusesATokenThatLivesTooLongOrNamesNoTime() {
        assertRefused(claims().expirationTime(Date.from(NOW.plusSeconds(301))), "lifetime");
        assertRefused(claims().expirationTime(Date.from(NOW.minusSeconds(1))), "lifetime");
        assertRefused(claims().expirationTime(null), "claims");
        assertRefused(claims().issueTime(null), "claims");
    }

    @Test
    public void refusesClaimsThatAreMissingOrOfAnotherForm() {
        assertRefused(claims().claim("agency", null), "claims");
        assertRefused(claims().claim("agency", "hemresa:statistics"), "claims");
        assertRefused(claims().claim("agency", "a b"), "claims");
        assertRefused(claims().claim("agency", List.of("SE-AB")), "claims");
        assertRefused(claims().claim("role", List.of("DPO")), "claims");
        assertRefused(claims().claim("role", null), "claims");
        assertRefused(claims().claim("cnf", Map.of("jkt", "x")), "claims");
        assertRefused(claims().claim("cnf", "x"), "claims");
    }

    @Test
    public void refusesASubjectThatSaysWhoSomebodyIs() {
        for (String subject :
                List.of("anna@example.org", "Anna Svensson", "191212121212", "19121212-1212", "a".repeat(65))) {
            assertRefused(claims().subject(subject), "subject");
        }
        assertRefused(claims().subject(null), "subject");
    }

    @Test
    public void refusesWhatIsNoTokenAtAll() {
        for (String nothing : new String[] {"", "x", "a.b.c", "..", "{}.{}.{}", base64("[]") + ".e30.e30"}) {
            assertThatThrownBy(() -> tokens.require(nothing)).as(nothing).isInstanceOf(Unproven.class);
        }
        assertRefused(claims().claim("x", "y".repeat(9000)), "too-long");
    }

    @Test
    public void learnsANewKeyAtOnceAndAsksAtMostOnceAMinute() {
        tokens.require(provider.sign(claims().build()));
        assertThat(provider.asked()).isEqualTo(1);
        clock.move(Duration.ofMinutes(2));

        provider.rotate();
        tokens.require(provider.sign(claims().build()));
        for (int i = 0; i < 5; i++) {
            assertRefused(provider.sign(claims().build(), Provider.newKey("foreign-" + i)), "unknown-key");
        }

        assertThat(provider.asked()).isEqualTo(2);
    }

    @Test
    public void aWithdrawnKeyEndsWithinAnHour() {
        ECKey old = provider.key();
        tokens.require(provider.sign(claims().build(), old));
        provider.rotate();

        clock.move(Duration.ofMinutes(61));

        assertRefused(provider.sign(claims().build(), old), "unknown-key");
    }

    @Test
    public void aDeadProviderKeepsNobodyOutWhoseKeyIsKnown() {
        tokens.require(provider.sign(claims().build()));

        provider.breakDown(true);
        clock.move(Duration.ofHours(5));

        assertThat(tokens.require(provider.sign(claims().build()))).isNotNull();
    }

    @Test
    public void nobodyIsLetInBeforeTheProviderHasAnsweredAndAllAreAfterwards() {
        provider.breakDown(true);
        String token = provider.sign(claims().build());
        assertRefused(token, "provider-unreachable");

        provider.breakDown(false);
        clock.move(Duration.ofSeconds(6));

        assertThat(tokens.require(token)).isNotNull();
    }

    private static String last(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Signs with the JDK, since the library needs another one for it. */
    private record EdwardsKey(java.security.KeyPair pair, String keyId) {

        EdwardsKey(String keyId) throws java.security.GeneralSecurityException {
            this(java.security.KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), keyId);
        }

        JWK published() {
            byte[] info = pair.getPublic().getEncoded();
            byte[] point = java.util.Arrays.copyOfRange(info, info.length - 32, info.length);
            return new com.nimbusds.jose.jwk.OctetKeyPair.Builder(
                            Curve.Ed25519, com.nimbusds.jose.util.Base64URL.encode(point))
                    .keyID(keyId)
                    .build();
        }

        String sign(JWTClaimsSet claims) throws java.security.GeneralSecurityException {
            String text = base64("{\"alg\":\"EdDSA\",\"kid\":\"" + keyId + "\"}") + "." + base64(claims.toString());
            var signature = java.security.Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        }
    }
}
