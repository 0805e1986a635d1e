// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.client.http.Platform;
import se.hemresa.client.http.Reply;
import se.hemresa.client.journey.Actor;
import se.hemresa.client.journey.Partners;
import se.hemresa.client.journey.Voices;
import se.hemresa.client.keys.DevelopmentKeys;
import se.hemresa.client.token.DevelopmentTokens;
import se.hemresa.itests.TrustCases.Known;
import se.hemresa.itests.TrustMatrix.Result;
import se.hemresa.itests.trust.AccessRules;
import se.hemresa.journal.testing.PostgresCluster;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody sees what is not theirs, and every look leaves a mark: the real distribution on PostgreSQL, asked by everybody about
 * everything, with both walls, and with each of them alone.
 */
public class TrustIT {

    private static final Actor ADMINISTRATOR = new Actor("SE-NSPM", "PLATFORM_ADMIN", "administrator");
    private static final int PROBES = 1_000;

    private static Distribution server;
    private static String database;
    private static PartnerProgram program;
    private static Voices voices;
    private static AccessRules rules;
    private static List<Known> cases;

    @BeforeClass
    public static void start() {
        database = PostgresCluster.shared().newDatabase("template1");
        server = Distribution.fresh()
                .withoutLimits()
                .with("HEMRESA_DB_URL", database)
                .with("HEMRESA_DB_USER", "hemresa")
                .with("HEMRESA_SANDBOX", "none")
                .start();
        program = new PartnerProgram(server.uri(""), server.data());
        Partners partners = program.start();
        voices = new Voices(
                new Platform(server.uri("")),
                new DevelopmentTokens(new DevelopmentKeys(server.data()).privateKey(), Clock.systemUTC()));
        rules = new AccessRules(voices.read(ADMINISTRATOR, "/access/rules"));
        cases = new TrustCases(new ReadyCases(server, partners), rules).accepted();
    }

    @AfterClass
    public static void stop() {
        program.close();
        server.close();
        PostgresCluster.shared().drop(database);
    }

    @Test
    public void everybodyReadsWhatTheRulesGiveAndNothingElse() {
        Result read = matrix().read(cases, sections(), any -> true);

        System.out.println("Matrix: " + read.cells() + " cells read, " + read.allowed() + " of them given");
        read.wrong().stream().limit(60).forEach(System.out::println);
        assertThat(read.cells()).isGreaterThan(2_000);
        assertThat(read.allowed()).isGreaterThan(200);
        assertThat(read.wrong()).isEmpty();
    }

    @Test
    public void rowsStayHiddenFromStrangersWhenNothingButTheDatabaseHidesThem() {
        restart("-Dhemresa.test.narrowing=off");

        Result read =
                matrix().read(cases, sections(), party -> party.relations().contains("NONE"));

        restart("");
        assertThat(read.cells()).isGreaterThan(500);
        assertThat(read.wrong()).isEmpty();
    }

    @Test
    public void everybodyReadsTheSameWhenTheDatabaseHidesNothing() {
        restart("-Dhemresa.test.rls=off");

        Result read = matrix().read(cases, sections(), any -> true);

        restart("");
        assertThat(read.wrong()).isEmpty();
    }

    private static void restart(String options) {
        server.close();
        server.with("HEMRESA_JAVA_OPTS", options).start();
    }

    private static TrustMatrix matrix() {
        return new TrustMatrix(voices, rules);
    }

    /** The sections that are offered: a supervisor of the county reads nearly all, and the rest is asked for too. */
    private static Set<String> sections() {
        Set<String> sections = new TreeSet<>(rules.sectionsOfCases());
        return sections;
    }

    @Test
    public void strangersCannotTellACaseThatIsThereFromOneThatIsNot() {
        Actor stranger = new Actor("SE-M", "REGION_COORDINATOR", "of-another-county");
        Set<String> answers = new TreeSet<>();
        for (int probe = 0; probe < PROBES; probe++) {
            String caseId = probe % 2 == 0
                    ? cases.get(probe % cases.size()).caseId()
                    : UUID.randomUUID().toString();
            String path = List.of("", "/sections/identity", "/history", "/tasks", "/travel-plan")
                    .get(probe % 5);
            answers.add(face(voices.get(stranger, "/cases/" + caseId + path)));
        }

        assertThat(answers).hasSize(1);
    }

    /** Everything of an answer but what differs by itself: the moment, the number of the occurrence, the trace. */
    private static String face(Reply reply) {
        String headers = reply.headers().map().entrySet().stream()
                .filter(header -> !Set.of("date", "traceparent").contains(header.getKey()))
                .map(Map.Entry::toString)
                .collect(Collectors.joining(" "));
        String body = new String(reply.body(), StandardCharsets.UTF_8)
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id");
        return reply.status() + " " + headers + " " + body;
    }

    @Test
    public void whoLookedIsToldToWhoAnswersForTheCase() {
        Known one = cases.get(0);
        Actor officer = new Actor("SE-POLICE", "POLICE_LIAISON", "officer");
        voices.read(officer, "/cases/" + one.caseId() + "/sections/criminal-case");

        JsonNode looks = voices.read(
                new Actor("SE-AB", "REGION_COORDINATOR", "coordinator"), "/cases/" + one.caseId() + "/looks");

        assertThat(looks.toString()).contains("SE-POLICE").contains("criminal-case");
    }

    private static Path data() {
        return server.data();
    }
}
