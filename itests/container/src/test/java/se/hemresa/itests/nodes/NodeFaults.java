// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

import se.hemresa.client.http.ClientFailure;
import se.hemresa.client.http.Platform;
import se.hemresa.client.journey.Partners;
import se.hemresa.itests.Distribution;
import se.hemresa.itests.PartnerProgram;
import se.hemresa.itests.ReadyCases;
import se.hemresa.itests.ReadyCases.Ready;
import se.hemresa.itests.Referral;
import se.hemresa.itests.check.ClientJournal;
import se.hemresa.journal.testing.PostgresCluster;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One of two nodes dies, stands still or is cut off from the database; the other goes on, and nothing is lost or done twice. */
public class NodeFaults {

    /** The first acknowledgement after a fault comes sooner than that (security.md §5.4, row 22). */
    private static final double RECOVERED_WITHIN_SECONDS = 60;

    private static final int SOME = 60;

    private static final String STANDING_STILL =
            "SELECT pid FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'"
                    + " AND state_change < now() - interval '1 second'";
    private static final String WITHOUT_A_PLACE =
            "SELECT number FROM journal_waiting WHERE due < (EXTRACT(EPOCH FROM now()) - 5) * 1000000";

    private static final Path CLIENTS = file();

    private static ClientJournal clients;
    private static Books books;
    private static Cable toDatabase;
    private static Pair nodes;
    private static Cable door;
    private static PartnerProgram program;
    private static Partners partners;
    private static Ready ready;

    @BeforeClass
    public static void start() {
        String url = PostgresCluster.shared().newDatabase("template1");
        books = new Books(url);
        clients = new ClientJournal(CLIENTS, Clock.systemUTC());
        toDatabase = new Cable(URI.create(url.substring("jdbc:".length())).getPort());
        nodes = new Pair(url, url.replaceFirst(":\\d+/", ":" + toDatabase.port() + "/")).start();
        // The partners ask for our keys when the first message comes, which the first node sends.
        door = new Cable(nodes.node(0).httpPort(), nodes.node(1).httpPort());
        program = new PartnerProgram(
                URI.create("http://127.0.0.1:" + door.port()), nodes.node(0).data());
        partners = program.start();
        // Before the crowd comes: whoever opens a case has to look at everybody of a like name.
        ready = new ReadyCases(nodes.node(0), partners).next();
    }

    @AfterClass
    public static void stop() {
        program.close();
        nodes.close();
        door.close();
        toDatabase.close();
        clients.close();
    }

    @After
    public void leavesTheJournalInOrder() {
        Distribution.Outcome journal = nodes.node(0).hemresa("verify-journal");
        assertThat(journal.exitCode()).as(journal.output()).isZero();
    }

    @Test
    public void oneIsKilledAndTheOtherGoesOn() throws Exception {
        try (Load load = load()) {
            load.awaitMore(SOME).measureSilence();
            nodes.node(1).kill();
            load.awaitMore(SOME).stop();

            System.out.println("A node killed: " + load);
            assertThat(load.secondsOfSilence()).isLessThan(RECOVERED_WITHIN_SECONDS);
            books.assertHolds(CLIENTS);
        }
        nodes.node(1).start();
        assertThat(nodes.stockholm(1)
                        .refer("after-the-death", Referral.json(900_001))
                        .status())
                .isEqualTo(201);
    }

    @Test
    public void oneIsCutOffFromTheDatabaseAndTheOtherGoesOn() throws Exception {
        try (Load load = load()) {
            load.awaitMore(SOME).measureSilence();
            toDatabase.cut();
            load.awaitMore(SOME);
            await("the database takes away what the one holds in the middle of its units")
                    .atMost(60, SECONDS)
                    .until(() -> books.column(STANDING_STILL).isEmpty());
            await("the other gives every entry its place")
                    .atMost(60, SECONDS)
                    .until(() -> books.column(WITHOUT_A_PLACE).isEmpty());
            await("the one says that it is not ready").atMost(60, SECONDS).until(() -> !isReady(1));
            toDatabase.mend();
            long mended = System.nanoTime();
            await("it is ready again by itself").atMost(120, SECONDS).until(() -> isReady(1));
            System.out.printf("A node cut off: ready %.1f s after the mending%n", (System.nanoTime() - mended) / 1e9);
            load.awaitMore(SOME).stop();

            System.out.println("A node cut off: " + load);
            assertThat(load.secondsOfSilence()).isLessThan(RECOVERED_WITHIN_SECONDS);
            books.assertHolds(CLIENTS);
        } finally {
            toDatabase.mend();
        }
    }

    @Test
    public void oneStandsStillBeyondItsLeaseAndItsLateWordIsRefused() {
        partners.set("/faults", "{\"partner\":\"IOM-FI\",\"kind\":\"SLOW\",\"count\":1,\"seconds\":600}");
        try {
            theFirstSendsAndTheSecondTakesOver();
            assertThat(books.message(ready.messageId())).endsWith(" 2");

            nodes.signal(0, "CONT");
            await("the first has heard")
                    .atMost(120, SECONDS)
                    .until(() -> nodes.log(0)
                            .lines()
                            .anyMatch(line -> line.contains("Message " + ready.messageId())
                                    && (line.contains("closed by another claim") || line.contains("is not known"))));
            await("the case is accepted")
                    .atMost(120, SECONDS)
                    .until(() -> ready.talk().state().equals("ACCEPTED"));

            assertThat(books.message(ready.messageId())).isEqualTo("ANSWERED 2");
            assertThat(books.events(ready.talk().caseId()))
                    .containsEntry("MessageDelivered", 1L)
                    .containsEntry("HandoverDelivered", 1L)
                    .containsEntry("HandoverAnswered", 1L);
            assertThat(books.column("SELECT agency FROM exchange_rest WHERE failures > 0"))
                    .as("partners that rest because of what a stale sender says")
                    .isEmpty();
            assertThat(arrivals()).isEqualTo(1);
        } finally {
            nodes.signal(0, "CONT");
            nodes.signal(1, "CONT");
        }
    }

    /** The second stands still first, so that it is the first that sends. */
    private static void theFirstSendsAndTheSecondTakesOver() {
        nodes.signal(1, "STOP");
        ready.submit();
        await("the first has sent it").atMost(60, SECONDS).until(() -> arrivals() == 1);
        nodes.signal(0, "STOP");
        nodes.signal(1, "CONT");
        long still = System.nanoTime();
        await("the second has taken it over")
                .atMost(120, SECONDS)
                .until(() -> books.message(ready.messageId()).matches("(SENT|ANSWERED) 2"));
        System.out.printf(
                "A node stands still: its message taken over after %.1f s%n", (System.nanoTime() - still) / 1e9);
    }

    private static Load load() {
        return new Load(clients, nodes.stockholm(0), nodes.stockholm(1)).start();
    }

    private static Path file() {
        try {
            return Files.createTempFile("hemresa-clients-", ".jsonl");
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static long arrivals() {
        return partners.inbox().path("messages").findValuesAsText("messageId").stream()
                .filter(ready.messageId()::equals)
                .count();
    }

    private static boolean isReady(int node) {
        try {
            return new Platform(nodes.node(node).uri(""))
                            .get("/health?tags=ready", Map.of())
                            .status()
                    == 200;
        } catch (ClientFailure silent) {
            return false;
        }
    }
}
