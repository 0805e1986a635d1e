// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.identity.testing.Authority;
import se.hemresa.journal.testing.PostgresCluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The distribution in production mode: systems of agencies show their certificates, and only one that holds lets them in. */
public class CertificatesAtTheDoor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CASES = "/api/v1/cases";

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final int PORT = Distribution.freePort();
    private static String database;
    private static Authority authority;
    private static Path store;
    private static HttpsIssuer issuer;
    private static Distribution server;
    private static HttpClient administrators;

    @BeforeClass
    public static void start() throws Exception {
        database = PostgresCluster.shared().newDatabase("template1");
        authority = new Authority(FOLDER.newFolder().toPath());
        store = secret(authority.issue("server", "-ext", "san=dns:localhost"));
        issuer = new HttpsIssuer(store);
        administrators = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(TlsLine.context(store, Optional.empty()))
                .build();
        assertTheIssuerAnswers();
        server = Distribution.fresh()
                .with("HEMRESA_HTTPS_PORT", String.valueOf(PORT))
                .with("HEMRESA_DB_URL", database)
                .with("HEMRESA_DB_USER", "hemresa")
                .with("HEMRESA_DB_PASSWORD_FILE", secret("not asked for").toString())
                .with("HEMRESA_TLS_KEYSTORE", store.toString())
                .with("HEMRESA_TLS_PASSWORD_FILE", secret(Authority.PASSWORD).toString())
                .with("HEMRESA_ROOT_KEY_FILE", rootKey().toString())
                .with("HEMRESA_OIDC_ISSUER", issuer.address())
                .with("HEMRESA_OIDC_CLIENT_ID", "hemresa-workbench")
                .with(
                        "HEMRESA_JAVA_OPTS",
                        "-Djavax.net.ssl.trustStore=" + store + " -Djavax.net.ssl.trustStorePassword="
                                + Authority.PASSWORD);
        Distribution.Outcome started = server.hemresa("start");
        assertThat(started.exitCode()).as(started.output()).isZero();
    }

    /** The first handshake of a Java program takes long: longer, on a busy machine, than the server waits. */
    private static void assertTheIssuerAnswers() throws Exception {
        HttpRequest keys =
                HttpRequest.newBuilder(URI.create(issuer.address() + "/keys")).build();
        assertThat(administrators
                        .send(keys, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterClass
    public static void stop() {
        server.close();
        issuer.close();
        PostgresCluster.shared().drop(database);
    }

    @Test
    public void onlyARegisteredAndApprovedOneOfATrustedAuthorityLetsASystemInUntilItIsRevoked() throws Exception {
        Path county = authority.issue("county");
        try (TlsLine line = line(county)) {
            assertThat(line.get(CASES)).isEqualTo(401);
            assertThat(refused("unknown-certificate")).isEqualTo(1);

            String certificate = proposed(county);
            assertThat(line.get(CASES)).isEqualTo(401);
            assertThat(refused("not-approved")).isEqualTo(1);

            administer("admin-2", "/" + certificate + "/approval", "{}");
            assertThat(line.get(CASES)).isEqualTo(200);
            assertThat(line.get(CASES)).isEqualTo(200);

            administer("admin-1", "/" + certificate + "/revocation", "{}");
            assertThat(line.get(CASES)).as("on the same connection").isEqualTo(401);
            assertThat(refused("revoked")).isEqualTo(1);
        }
    }

    private TlsLine line(Path certificate) throws IOException {
        return new TlsLine(PORT, store, Optional.of(certificate));
    }

    private String proposed(Path certificate) throws Exception {
        String body = JSON.createObjectNode()
                .put("agency", "SE-AB")
                .put("role", "REGION_COORDINATOR")
                .put("certificate", Authority.pem(Authority.certificate(certificate)))
                .toString();
        return administer("admin-1", "", body).path("id").asText();
    }

    private JsonNode administer(String who, String path, String json) throws Exception {
        URI address = URI.create("https://localhost:" + PORT + "/api/v1/identity/certificates" + path);
        HttpResponse<String> answer = administrators.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + issuer.token("SE-NSPM", "PLATFORM_ADMIN", who))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }

    @Test
    public void oneOfAForeignAuthorityOrOutOfItsTimeEndsTheHandshakeAndIsJournalled() throws IOException {
        Path foreign = new Authority(FOLDER.newFolder().toPath()).issue("county");
        Path expired = authority.issue("expired", "-startdate", "2025/01/01 00:00:00", "-validity", "10");

        assertNobodyAnswers(foreign);
        assertNobodyAnswers(expired);

        assertThat(refused("foreign-certificate")).isEqualTo(1);
        assertThat(refused("certificate-out-of-time")).isEqualTo(1);
    }

    private void assertNobodyAnswers(Path certificate) throws IOException {
        assertThatThrownBy(() -> {
                    try (TlsLine line = line(certificate)) {
                        line.get(CASES);
                    }
                })
                .isInstanceOf(IOException.class);
    }

    /** @return how many refusals for this reason the journal holds */
    private long refused(String reason) {
        try (Connection connection = DriverManager.getConnection(PostgresCluster.asSuperuser(database));
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("SELECT count(*) FROM journal_entry WHERE type = 'Looked' AND payload LIKE '%/"
                                + reason + "\"%'")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Path secret(String text) throws IOException {
        Path file = FOLDER.newFile().toPath();
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return secret(file);
    }

    private static Path rootKey() throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return secret(Files.write(FOLDER.newFile().toPath(), key));
    }

    /** A secret that others can read is none: production refuses it. */
    private static Path secret(Path file) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
