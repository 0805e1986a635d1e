// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.nodes;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

import se.hemresa.client.http.Reply;
import se.hemresa.client.journey.Partners;
import se.hemresa.itests.County;
import se.hemresa.itests.Distribution;
import se.hemresa.itests.PartnerProgram;
import se.hemresa.itests.ReadyCases;
import se.hemresa.itests.ReadyCases.Ready;
import se.hemresa.itests.Referral;
import se.hemresa.journal.testing.PostgresCluster;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two healthy nodes on one PostgreSQL are one system. */
public class NodesTogether {

    private static final int REPEATS = 500;
    private static final int HANDOVERS = 4;

    private static Books books;
    private static Pair nodes;

    @BeforeClass
    public static void startBothAtTheSameMoment() {
        String url = PostgresCluster.shared().newDatabase("template1");
        books = new Books(url);
        nodes = new Pair(url, url).start();
    }

    @AfterClass
    public static void stop() {
        nodes.close();
    }

    @Test
    public void eachTableIsMadeByOneOfThemOnce() {
        List<String> made = Stream.of(nodes.log(0), nodes.log(1))
                .flatMap(log -> Pattern.compile("The tables of (\\w+) are in place")
                        .matcher(log)
                        .results())
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(made).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(nodes.log(0) + nodes.log(1)).doesNotContain("\"ERROR\"").doesNotContain("could not be written down");
    }

    @Test
    public void whatOneTookInTheOtherShowsAndRepeats() {
        Reply taken =
                nodes.stockholm(0).refer("taken-by-the-first", Referral.json(1)).expect(201);

        Reply repeated =
                nodes.stockholm(1).refer("taken-by-the-first", Referral.json(1)).expect(201);
        Reply otherBody = nodes.stockholm(1).refer("taken-by-the-first", Referral.json(2));
        Reply shown = nodes.stockholm(1)
                .get("/api/v1/cases/" + taken.json().path("caseId").asText());

        assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(repeated.body()).isEqualTo(taken.body());
        assertThat(otherBody.status()).isEqualTo(409);
        assertThat(shown.status()).isEqualTo(200);
    }

    @Test
    public void theSameMessageFiveHundredTimesInParallelHasOneEffect() throws Exception {
        List<County> counties = List.of(nodes.stockholm(0), nodes.stockholm(1));
        ExecutorService senders = Executors.newFixedThreadPool(REPEATS);
        CyclicBarrier start = new CyclicBarrier(REPEATS);
        List<Future<Reply>> sent = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            County county = counties.get(i % 2);
            sent.add(senders.submit(() -> {
                start.await();
                return county.refer("five-hundred-times", Referral.json(3));
            }));
        }
        List<Reply> answers = new ArrayList<>();
        for (Future<Reply> one : sent) {
            answers.add(one.get(120, SECONDS));
        }
        senders.shutdown();

        Map<Integer, Long> statuses =
                answers.stream().collect(Collectors.groupingBy(Reply::status, Collectors.counting()));
        assertThat(statuses).isEqualTo(Map.of(201, (long) REPEATS));
        assertThat(answers)
                .allMatch(answer -> Arrays.equals(answer.body(), answers.get(0).body()));
        assertThat(answers.stream()
                        .filter(answer -> answer.header("Idempotency-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(books.events(answers.get(0).json().path("caseId").asText())).containsEntry("CaseReferred", 1L);
    }

    @Test
    public void eachHandoverIsCarriedByOneOfThemAndEachEventHandledOnce() {
        try (Cable door = new Cable(nodes.node(1).httpPort(), nodes.node(0).httpPort());
                PartnerProgram program = new PartnerProgram(
                        URI.create("http://127.0.0.1:" + door.port()),
                        nodes.node(0).data())) {
            Partners partners = program.start();
            ReadyCases cases = new ReadyCases(nodes.node(0), partners);
            List<Ready> ready = Stream.generate(cases::next).limit(HANDOVERS).toList();

            ready.parallelStream().forEach(Ready::submit);

            for (Ready one : ready) {
                await("the case is accepted")
                        .atMost(120, SECONDS)
                        .until(() -> one.talk().state().equals("ACCEPTED"));
                assertThat(books.events(one.talk().caseId()))
                        .containsEntry("HandoverQueued", 1L)
                        .containsEntry("HandoverAnswered", 1L);
                await("delivery is told of")
                        .atMost(60, SECONDS)
                        .until(() -> Long.valueOf(1)
                                .equals(books.events(one.talk().caseId()).get("HandoverDelivered")));
                assertThat(books.message(one.messageId())).isEqualTo("ANSWERED 1");
            }
        }
        assertThat(nodes.log(0) + nodes.log(1)).doesNotContain("was closed by another claim");
        Distribution.Outcome journal = nodes.node(1).hemresa("verify-journal");
        assertThat(journal.exitCode()).as(journal.output()).isZero();
    }
}
