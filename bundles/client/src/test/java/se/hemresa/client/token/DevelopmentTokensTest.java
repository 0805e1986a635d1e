// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.token;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.client.Main;
import se.hemresa.client.keys.DevelopmentKeys;

import static org.assertj.core.api.Assertions.assertThat;

public class DevelopmentTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Rule
    public final TemporaryFolder data = new TemporaryFolder();

    private DevelopmentKeys keys;

    @Before
    public void makeKeys() {
        keys = new DevelopmentKeys(data.getRoot().toPath());
        keys.makeIfAbsent();
    }

    @Test
    public void signsWhatThePublicKeyVerifies() throws Exception {
        String token = tokens().sign("SE-AB", "REGION_COORDINATOR", Optional.of("kim"), Duration.ofMinutes(5));

        assertThat(verified(token)).isTrue();
        assertThat(part(token, 0).path("alg").asText()).isEqualTo("ES256");
        JsonNode claims = part(token, 1);
        assertThat(claims.path("iss").asText()).isEqualTo("hemresa-development");
        assertThat(claims.path("aud").asText()).isEqualTo("hemresa");
        assertThat(claims.path("agency").asText()).isEqualTo("SE-AB");
        assertThat(claims.path("role").asText()).isEqualTo("REGION_COORDINATOR");
        assertThat(claims.path("sub").asText()).isEqualTo("kim");
        assertThat(claims.path("iat").asLong()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.path("exp").asLong()).isEqualTo(NOW.getEpochSecond() + 300);
    }

    @Test
    public void signatureDoesNotHoldForOtherClaims() throws Exception {
        String token = tokens().sign("SE-AB", "REGION_COORDINATOR", Optional.empty(), Duration.ofMinutes(5));
        String other = tokens().sign("SE-O", "REGION_COORDINATOR", Optional.empty(), Duration.ofMinutes(5));

        String forged = other.substring(0, other.lastIndexOf('.')) + token.substring(token.lastIndexOf('.'));

        assertThat(verified(forged)).isFalse();
    }

    @Test
    public void givesEachTokenAnIdOfItsOwnAndNoSubjectToASystem() throws IOException {
        JsonNode first = part(tokens().sign("SE-AB", "DPO", Optional.empty(), Duration.ofMinutes(5)), 1);
        JsonNode second = part(tokens().sign("SE-AB", "DPO", Optional.empty(), Duration.ofMinutes(5)), 1);

        assertThat(first.path("jti").asText())
                .isNotEmpty()
                .isNotEqualTo(second.path("jti").asText());
        assertThat(first.has("sub")).isFalse();
    }

    @Test
    public void commandPrintsTheTokenAlone() throws Exception {
        StringWriter out = new StringWriter();

        int exit = run(out, "token", "--agency", "SE-AB", "--role", "DPO");

        assertThat(exit).isZero();
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(verified(out.toString().strip())).isTrue();
        JsonNode claims = part(out.toString(), 1);
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
    }

    @Test
    public void commandRefusesALifetimeThatNoServerAccepts() {
        assertThat(run(new StringWriter(), "token", "--agency", "SE-AB", "--role", "DPO", "--minutes", "61"))
                .isEqualTo(2);
        assertThat(run(new StringWriter(), "token", "--agency", "SE-AB", "--role", "DPO", "--minutes", "0"))
                .isEqualTo(2);
    }

    @Test
    public void commandDemandsAgencyAndRole() {
        assertThat(run(new StringWriter(), "token", "--agency", "SE-AB")).isEqualTo(2);
    }

    private DevelopmentTokens tokens() {
        return new DevelopmentTokens(keys.privateKey(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private int run(StringWriter out, String... arguments) {
        String[] withData = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        withData[arguments.length] = "--data";
        withData[arguments.length + 1] = data.getRoot().getPath();
        return Main.run(new PrintWriter(out, true), new PrintWriter(new StringWriter()), withData);
    }

    private static JsonNode part(String token, int number) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[number]));
    }

    private boolean verified(String token) throws IOException, GeneralSecurityException {
        int end = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(publicKey());
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }

    private PublicKey publicKey() throws IOException, GeneralSecurityException {
        String base64 = Files.readString(keys.publicFile()).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
