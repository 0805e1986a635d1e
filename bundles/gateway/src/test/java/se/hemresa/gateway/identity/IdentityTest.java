// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.identity;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import se.hemresa.api.access.Caller;
import se.hemresa.gateway.DevelopmentKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class IdentityTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Map<String, List<String>> PURPOSES =
            Map.of("REGION_COORDINATOR", List.of("CASE_HANDLING", "BREAK_GLASS"), "PERSON", List.of("SUBJECT_ACCESS"));

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final DevelopmentKeys keys = new DevelopmentKeys();
    private Path data;

    @Before
    public void writeKeys() throws IOException {
        data = folder.getRoot().toPath();
        keys.writeTo(data);
    }

    private Identity at(String mode, Instant now) {
        return new Identity(new DevelopmentTokens(mode, data, Clock.fixed(now, ZoneOffset.UTC)), PURPOSES);
    }

    private Identity development() {
        return at("development", NOW);
    }

    private static JWTClaimsSet.Builder claims() {
        return DevelopmentKeys.claims(NOW);
    }

    private void assertRefused(Identity identity, String token) {
        assertThatThrownBy(() -> identity.require("Bearer " + token))
                .hasMessageStartingWith("gateway.not-authenticated");
    }

    @Test
    public void letsTheHolderOfASoundTokenIn() {
        Caller caller = development()
                .require("Bearer " + keys.token(claims().subject("u-1").build()));

        assertThat(caller.agency().value()).isEqualTo("SE-AB");
        assertThat(caller.role()).isEqualTo("REGION_COORDINATOR");
        assertThat(caller.user()).hasValue("u-1");
        assertThat(caller.purpose()).isEqualTo("CASE_HANDLING");
    }

    @Test
    public void refusesEveryTokenInProduction() {
        assertRefused(at("production", NOW), keys.token(claims().build()));
        assertRefused(at(null, NOW), keys.token(claims().build()));
    }

    @Test
    public void refusesATokenOutsideItsTime() {
        String token = keys.token(claims().build());

        assertThat(at("development", NOW.plusSeconds(3600 + 59)).require("Bearer " + token))
                .isNotNull();
        assertRefused(at("development", NOW.plusSeconds(3600 + 60)), token);
        assertRefused(at("development", NOW.minusSeconds(61)), token);
        assertRefused(
                development(),
                keys.token(
                        claims().notBeforeTime(Date.from(NOW.plusSeconds(120))).build()));
    }

    @Test
    public void forgetsNoExpiryOfATokenItHasSeen() {
        DevelopmentTokensClock clock = new DevelopmentTokensClock(NOW);
        Identity identity = new Identity(new DevelopmentTokens("development", data, clock), PURPOSES);
        String token = keys.token(claims().build());
        identity.require("Bearer " + token);

        clock.now = NOW.plus(Duration.ofHours(2));

        assertRefused(identity, token);
    }

    @Test
    public void refusesClaimsThatAreMissingOrForeign() {
        Date late = Date.from(NOW.plusSeconds(3601));
        for (JWTClaimsSet.Builder unsound : List.of(
                claims().issuer("other"),
                claims().issuer(null),
                claims().audience("other"),
                claims().audience(List.of("hemresa", "other")),
                claims().expirationTime(null),
                claims().expirationTime(late),
                claims().expirationTime(Date.from(NOW.minusSeconds(1))),
                claims().issueTime(null),
                claims().jwtID(null),
                claims().claim("agency", null),
                claims().claim("agency", 7),
                claims().claim("agency", "hemresa:statistics"),
                claims().claim("agency", "a b"),
                claims().claim("role", null),
                claims().claim("role", "SYSTEM"),
                claims().claim("role", "PERSON"),
                claims().claim("role", List.of("REGION_COORDINATOR")))) {
            assertRefused(development(), keys.token(unsound.build()));
        }
    }

    @Test
    public void refusesEveryHeaderThatBringsItsOwnKey() throws JOSEException {
        ECKey key = new ECKey.Builder(Curve.P_256, (java.security.interfaces.ECPublicKey)
                        keys.pair().getPublic())
                .build();
        JWTClaimsSet claims = claims().build();

        for (JWSHeader header : List.of(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .jwkURL(URI.create("http://127.0.0.1:1/"))
                        .build(),
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .x509CertURL(URI.create("http://127.0.0.1:1/"))
                        .build(),
                new JWSHeader.Builder(JWSAlgorithm.ES256).jwk(key).build(),
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .criticalParams(Set.of("exp"))
                        .customParam("exp", 1)
                        .build())) {
            assertRefused(development(), keys.token(header, claims));
        }
    }

    @Test
    public void refusesOtherAlgorithmsAndSignatures() throws JOSEException {
        JWTClaimsSet claims = claims().build();
        SignedJWT mac = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        mac.sign(new MACSigner(keys.pair().getPublic().getEncoded()));
        String sound = keys.token(claims);
        String payload = sound.split("\\.")[1];

        assertRefused(development(), new PlainJWT(claims).serialize());
        assertRefused(development(), mac.serialize());
        assertRefused(development(), new DevelopmentKeys().token(claims));
        assertRefused(development(), sound.substring(0, sound.lastIndexOf('.') + 1));
        assertRefused(development(), sound.substring(0, sound.lastIndexOf('.') + 1) + "A".repeat(86));
        assertRefused(development(), base64("{\"alg\":\"none\"}") + "." + payload + ".");
        assertRefused(development(), sound.replace(payload, base64("{\"role\":\"DPO\"}")));
    }

    @Test
    public void refusesWhatIsNoTokenAtAll() {
        for (String nothing : new String[] {"", "x", "a.b.c", "..", "a".repeat(9000)}) {
            assertRefused(development(), nothing);
        }
        assertRefused(
                development(), keys.token(claims().claim("x", "y".repeat(9000)).build()));
        for (String header : new String[] {null, "", "Basic YTpi", "Bearer", "bearer "}) {
            assertThatThrownBy(() -> development().require(header)).hasMessageStartingWith("gateway.not-authenticated");
        }
    }

    @Test
    public void letsNobodyInWithoutAKey() throws IOException {
        Path empty = folder.newFolder().toPath();
        Identity identity =
                new Identity(new DevelopmentTokens("development", empty, Clock.fixed(NOW, ZoneOffset.UTC)), PURPOSES);

        assertRefused(identity, keys.token(claims().build()));
    }

    @Test
    public void takesThePurposesOfTheRoleAndNoOther() {
        Caller caller = development().require("Bearer " + keys.token(claims().build()));

        assertThat(development().withPurpose(caller, "").purpose()).isEqualTo("CASE_HANDLING");
        assertThat(development().withPurpose(caller, "BREAK_GLASS").purpose()).isEqualTo("BREAK_GLASS");
        assertThatThrownBy(() -> development().withPurpose(caller, "STATISTICS"))
                .hasMessageStartingWith("gateway.unknown-purpose");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class DevelopmentTokensClock extends Clock {

        private Instant now;

        DevelopmentTokensClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
