// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.Test;

import se.hemresa.client.http.Platform;
import se.hemresa.client.http.Reply;
import se.hemresa.client.journey.Actor;
import se.hemresa.client.journey.Partners;
import se.hemresa.itests.TrustCases.Known;
import se.hemresa.itests.TrustMatrix.Result;
import se.hemresa.itests.trust.Contract;
import se.hemresa.itests.trust.Words;
import se.hemresa.journal.testing.PostgresCluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Nobody sees what is not theirs, and every look leaves a mark: the real distribution on PostgreSQL, asked by everybody about
 * everything, with both walls, and with each of them alone.
 */
public class TrustIT extends StrangerChecks {

    /** Texts that are no secret: of a certificate, of a partner, and the number of a file at another authority, which is public there. */
    private static final Set<String> OPEN = Set.of(
            "/identity/certificates.certificate",
            "/partners/{id}.endpoint",
            "/partners/{id}.keys.keys.kid",
            "/cases.diaryNumber.number");

    @Test
    public void everybodyEntersWhatTheRulesGiveAndNothingElseAndNoWordOfItLiesInTheClear() throws IOException {
        Words words = new Words();
        Contract contract = new Contract(voices.read(ADMINISTRATOR, "/openapi.json"), Words::of);
        TrustWrites writes = new TrustWrites(contract, words);

        Result written = matrix().write(cases.subList(0, 2), writes.entering());

        System.out.println("Matrix: " + written.cells() + " cells written, " + written.allowed() + " of them given");
        assertThat(written.cells()).isGreaterThan(1_000);
        assertThat(written.allowed()).isGreaterThan(50);
        assertThat(written.wrong()).isEmpty();

        TalkativeJourney journey = new TalkativeJourney(voices, contract, words);
        journey.walk(server, Partners.at(program.home()));
        LeftBehind.note(words.said());

        System.out.println(words.said().size() + " words said");
        assertThat(words.said()).hasSizeGreaterThan(50);
        Set<String> unsaid = new TreeSet<>(contract.texts());
        unsaid.removeAll(OPEN);
        unsaid.removeIf(text -> words.said().contains(Words.of(text)));
        assertThat(unsaid).isEmpty();
        assertNowhereInTheClear(words.said(), journey.refusals());
    }

    /** Not in the files of the server nor in those of the database, write-ahead log included, nor in what comes out of it. */
    private static void assertNowhereInTheClear(Set<String> words, List<String> refusals) {
        Path backup = WrittenPlaces.backup(server);
        Path shown = WrittenPlaces.shown(server, refusals);
        LeakSearch search =
                new LeakSearch(server.data(), PostgresCluster.shared().checkpointed(), backup, shown);
        assertThat(search.findAny(words)).isEmpty();

        String planted = "Utplanterad Kanarie";
        List<Path> places = search.plant(planted);
        sql("CREATE TABLE planted AS SELECT '" + planted + "' AS said");
        PostgresCluster.shared().checkpointed();
        List<String> found = search.findAny(List.of(planted));
        sql("DROP TABLE planted");
        places.forEach(place -> assertThat(found).contains(planted + " in " + place));
        assertThat(found).anyMatch(place -> place.contains("/base/")).anyMatch(place -> place.contains("/pg_wal/"));
    }

    @Test
    public void aForgedTokenIsRefusedAndTheAttemptIsKept() {
        Platform platform = new Platform(server.uri(""));
        String sound = new County(server.uri(""), server.data(), "SE-AB", "REGION_COORDINATOR").token();
        String[] parts = sound.split("[.]");
        List<String> forged = List.of(
                base64("{\"alg\":\"none\"}") + "." + parts[1] + ".",
                parts[0] + "." + base64("{\"agency\":\"SE-AB\",\"role\":\"SUPERVISOR\"}") + "." + parts[2],
                parts[0] + "." + parts[1] + "." + "A".repeat(86),
                base64("{\"alg\":\"ES256\",\"jku\":\"http://127.0.0.1:1/\"}") + "." + parts[1] + "." + parts[2],
                base64("{\"alg\":\"HS256\"}") + "." + parts[1] + "." + parts[2],
                "no token at all");
        long before = refused();

        forged.forEach(token -> assertThat(platform.get("/api/v1/cases", Map.of("Authorization", "Bearer " + token))
                        .status())
                .isEqualTo(401));

        assertThat(refused() - before).isEqualTo(forged.size());
    }

    private static long refused() {
        return Long.parseLong(
                sql("SELECT count(*) FROM journal_entry WHERE type = 'Looked' AND payload LIKE '%not-authenticated%'"));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    public void nothingIsReadWhileTheJournalCannotBeWrittenAndThenItIsAgain() {
        Actor coordinator = new Actor("SE-AB", "REGION_COORDINATOR", "coordinator");
        String path = "/cases/" + cases.get(0).caseId() + "/sections/identity";
        voices.read(coordinator, path);
        sql("REVOKE INSERT ON journal_entry FROM hemresa");
        try {
            Reply read = voices.get(coordinator, path);
            assertThat(read.status()).isEqualTo(503);
            assertThat(read.json().path("code").asText()).isEqualTo("journal.unwritable");
            assertThat(voices.write(
                                    coordinator,
                                    "POST",
                                    "/cases/" + cases.get(0).caseId() + "/narrative",
                                    "n-1",
                                    Map.of("text", "x", "sensitivity", "HIGH"))
                            .status())
                    .isGreaterThanOrEqualTo(500);
        } finally {
            sql("GRANT INSERT ON journal_entry TO hemresa");
        }

        voices.read(coordinator, path);
    }

    private static String sql(String statement) {
        try (Connection connection = DriverManager.getConnection(PostgresCluster.asSuperuser(database));
                Statement sql = connection.createStatement()) {
            if (!sql.execute(statement)) {
                return "";
            }
            try (ResultSet row = sql.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException failed) {
            throw new AssertionError(statement, failed);
        }
    }

    @Test
    public void anEmergencyAccessOpensOneCaseToReadForAnHourAndEverybodyIsTold() {
        Known one = cases.get(0);
        Actor duty = new Actor("SE-M", "REGION_COORDINATOR", "on-duty");
        String identity = "/cases/" + one.caseId() + "/sections/identity";
        Actor coordinator = new Actor("SE-AB", "REGION_COORDINATOR", "coordinator");
        String reference = voices.read(coordinator, "/cases/" + one.caseId())
                .path("caseRef")
                .asText();
        assertThat(voices.get(duty, identity, "BREAK_GLASS").status()).isEqualTo(404);

        Reply opened = voices.write(
                duty,
                "POST",
                "/emergency-access",
                "glass-1",
                Map.of(
                        "reference",
                        reference,
                        "reason",
                        "MISSING_PERSON",
                        "text",
                        "She did not come out of the terminal."));

        assertThat(opened.status()).isEqualTo(201);
        assertThat(voices.get(duty, identity, "BREAK_GLASS").status()).isEqualTo(200);
        assertThat(voices.get(duty, identity).status())
                .as("without the purpose")
                .isEqualTo(404);
        assertThat(voices.get(duty, "/cases/" + cases.get(1).caseId() + "/sections/identity", "BREAK_GLASS")
                        .status())
                .isEqualTo(404);
        await("those who answer for the case are told")
                .atMost(Duration.ofSeconds(30))
                .until(() -> voices.read(coordinator, "/cases/" + one.caseId() + "/tasks")
                        .toString()
                        .contains("emergency-access"));
    }

    @Test
    public void whoLookedIsToldToWhoAnswersForTheCase() {
        Known one = cases.get(0);
        Actor officer = new Actor("SE-POLICE", "POLICE_LIAISON", "officer");
        voices.read(officer, "/cases/" + one.caseId() + "/sections/criminal-case");

        Actor coordinator = new Actor("SE-AB", "REGION_COORDINATOR", "coordinator");
        await("the look has its place in the journal")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(voices.read(coordinator, "/cases/" + one.caseId() + "/looks")
                                .toString())
                        .contains("SE-POLICE")
                        .contains("criminal-case"));
    }
}
