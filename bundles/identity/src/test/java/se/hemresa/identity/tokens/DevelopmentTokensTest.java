// SPDX-License-Identifier: Apache-2.0
package se.hemresa.identity.tokens;

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
import java.util.Optional;
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

import se.hemresa.api.access.Identities.Holder;
import se.hemresa.api.id.AgencyId;
import se.hemresa.identity.DevelopmentKeys;
import se.hemresa.identity.Unproven;
import se.hemresa.journal.testing.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The tokens of the launcher: in development mode only, and none but those it made. */
public class DevelopmentTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final DevelopmentKeys keys = new DevelopmentKeys();
    private Path data;

    @Before
    public void writeKeys() throws IOException {
        data = folder.getRoot().toPath();
        keys.writeTo(data);
    }

    private Tokens at(String mode, Instant now) {
        return tokens(mode, data, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Tokens tokens(String mode, Path data, Clock clock) {
        return new Tokens(mode, data, new KnownIssuer(Optional.empty(), clock), clock);
    }

    private Tokens development() {
        return at("development", NOW);
    }

    private static JWTClaimsSet.Builder claims() {
        return DevelopmentKeys.claims(NOW);
    }

    private static void assertRefused(Tokens tokens, String token, String reason) {
        assertThatThrownBy(() -> tokens.require(token))
                .isInstanceOf(Unproven.class)
                .hasMessage(reason);
    }

    private static void assertRefused(Tokens tokens, String token) {
        assertThatThrownBy(() -> tokens.require(token)).isInstanceOf(Unproven.class);
    }

    @Test
    public void letsTheHolderOfASoundTokenIn() {
        String token = keys.token(claims().subject("u-1").build());

        assertThat(development().require(token).holder())
                .isEqualTo(new Holder(new AgencyId("SE-AB"), "REGION_COORDINATOR", Optional.of("u-1")));
    }

    @Test
    public void refusesEveryTokenInProduction() {
        assertRefused(at("production", NOW), keys.token(claims().build()), "issuer");
        assertRefused(at(null, NOW), keys.token(claims().build()), "issuer");
    }

    @Test
    public void refusesATokenOutsideItsTime() {
        String token = keys.token(claims().build());

        assertThat(at("development", NOW.plusSeconds(3600 + 59)).require(token)).isNotNull();
        assertRefused(at("development", NOW.plusSeconds(3600 + 60)), token, "expired");
        assertRefused(at("development", NOW.minusSeconds(61)), token, "not-yet-valid");
        assertRefused(
                development(),
                keys.token(
                        claims().notBeforeTime(Date.from(NOW.plusSeconds(120))).build()));
    }

    @Test
    public void forgetsNoExpiryOfATokenItHasSeen() {
        MovableClock clock = new MovableClock(NOW);
        Tokens tokens = tokens("development", data, clock);
        String token = keys.token(claims().build());
        tokens.require(token);

        clock.move(Duration.ofHours(2));

        assertRefused(tokens, token, "expired");
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
    }

    @Test
    public void letsNobodyInWithoutAKey() throws IOException {
        Path empty = folder.newFolder().toPath();

        assertRefused(
                tokens("development", empty, Clock.fixed(NOW, ZoneOffset.UTC)),
                keys.token(claims().build()),
                "unknown-key");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
