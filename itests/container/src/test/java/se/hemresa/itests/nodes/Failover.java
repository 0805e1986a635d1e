// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.nodes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.Test;

import se.hemresa.itests.Distribution;
import se.hemresa.itests.check.ClientJournal;
import se.hemresa.journal.testing.PostgresCluster;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The primary of the database dies under two nodes, and its synchronous standby takes its place. */
public class Failover {

    private static final double RECOVERED_WITHIN_SECONDS = 60;
    private static final int SOME = 60;

    @Test
    public void noAcknowledgedWriteIsLostWhenTheStandbyTakesThePlaceOfThePrimary() throws Exception {
        try (PostgresCluster primary = PostgresCluster.durable()) {
            String url = primary.newDatabase("template1");
            try (Standby standby = new Standby(url)) {
                failOver(primary, standby);
                theOldPrimaryAcknowledgesNothing(primary, url);
            }
        }
    }

    private static void failOver(PostgresCluster primary, Standby standby) throws Exception {
        String either = standby.eitherUrl();
        Path clients = Files.createTempFile("hemresa-clients-", ".jsonl");
        try (Pair nodes = new Pair(either, either).start();
                ClientJournal told = new ClientJournal(clients, Clock.systemUTC());
                Load load = new Load(told, nodes.stockholm(0), nodes.stockholm(1)).start()) {
            load.awaitMore(SOME).measureSilence();
            ProcessHandle.of(primary.pid()).orElseThrow().destroyForcibly();
            standby.promote();
            load.awaitMore(SOME).stop();

            System.out.println("The database failed over: " + load);
            assertThat(load.secondsOfSilence()).isLessThan(RECOVERED_WITHIN_SECONDS);
            new Books(standby.url()).assertHolds(clients);
            Distribution.Outcome journal = nodes.node(1).hemresa("verify-journal");
            assertThat(journal.exitCode()).as(journal.output()).isZero();
        }
    }

    /** Nobody fenced it, and yet nobody who writes to it is told that it is done: its standby does not answer. */
    private static void theOldPrimaryAcknowledgesNothing(PostgresCluster primary, String url) {
        primary.start();
        CompletableFuture<Void> write = CompletableFuture.runAsync(() -> write(url));
        Books books = new Books(url);
        await("the write waits for the standby")
                .atMost(60, SECONDS)
                .until(() -> write.isDone()
                        || books.column("SELECT wait_event FROM pg_stat_activity")
                                .contains("SyncRep"));
        assertThat(write).isNotDone();
        primary.kill();
        assertThat(write).failsWithin(Duration.ofSeconds(30));
    }

    private static void write(String url) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE journal_inbox SET received_at = received_at + 1");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
