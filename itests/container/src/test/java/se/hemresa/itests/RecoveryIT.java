// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.junit.Test;

import se.hemresa.client.http.Reply;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is left when the power fails at the worst moment. */
public class RecoveryIT {

    @Test
    public void aCaseCommittedButNotAnsweredIsAnsweredOnRepeat() throws IOException {
        try (Distribution instance = Distribution.fresh().start()) {
            install(instance, PowerCutBundles.afterCommit());
            County county = stockholm(instance);
            String id = "019abcde-0000-7000-8000-00000000dead";
            Files.createFile(instance.data().resolve(PowerCut.ARMED));

            CompletableFuture<Reply> unanswered =
                    CompletableFuture.supplyAsync(() -> county.refer(id, Referral.json(1)));
            awaitMark(instance, PowerCut.REACHED);
            instance.kill();
            assertThat(unanswered).failsWithin(java.time.Duration.ofSeconds(70));
            Files.delete(instance.data().resolve(PowerCut.ARMED));
            instance.start();

            Reply repeated = stockholm(instance).refer(id, Referral.json(1)).expect(201);
            assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(stockholm(instance)
                            .get("/api/v1/cases")
                            .json()
                            .path("total")
                            .asInt())
                    .isEqualTo(1);
            Distribution.Outcome journal = instance.hemresa("verify-journal");
            assertThat(journal.exitCode()).as(journal.output()).isZero();
        }
    }

    @Test
    public void aMigrationThatWasKilledIsFinishedByTheNextStart() {
        try (Distribution instance = Distribution.fresh().start()) {
            CompletableFuture.runAsync(() -> install(instance, PowerCutBundles.duringMigration()));
            awaitMark(instance, PowerCutMigration.REACHED);
            instance.kill();

            instance.start();

            await("the migration is finished")
                    .atMost(60, SECONDS)
                    .until(() -> Files.exists(instance.data().resolve(PowerCutMigration.FINISHED)));
            assertThat(stockholm(instance)
                            .refer("after-migration", Referral.json(2))
                            .status())
                    .isEqualTo(201);
        }
    }

    private static void install(Distribution instance, Path bundle) {
        Distribution.Outcome outcome = instance.hemresa("shell", "bundle:install -s " + bundle.toUri());
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    private static void awaitMark(Distribution instance, String mark) {
        await(mark).atMost(60, SECONDS).until(() -> Files.exists(instance.data().resolve(mark)));
    }

    private static County stockholm(Distribution instance) {
        return new County(instance.uri(""), instance.data(), "SE-AB", "REGION_COORDINATOR");
    }
}
