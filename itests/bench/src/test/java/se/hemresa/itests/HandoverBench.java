// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests;

import java.nio.file.Path;
import java.util.function.Function;

import org.junit.Test;

import se.hemresa.itests.bench.Report;
import se.hemresa.itests.bench.Rounds;
import se.hemresa.itests.bench.Store;
import se.hemresa.journal.testing.PostgresCluster;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Handovers from the submission to IOM's acceptance, beside a program that only signs, encrypts and posts the same and verifies
 * the receipt, in alternating rounds. Cases are prepared between the rounds, which is not counted. It asserts nothing about
 * time; it fails if what was submitted is not what IOM has, once each, and what is accepted.
 *
 * <p>The rate is bound by the simulated IOM, which answers half a second after a receipt and one case after another: compare
 * CPU per handover.
 *
 * <p>System properties: {@code bench.rounds} (5), {@code bench.handovers} of a round (100), {@code bench.posts} of a round of the
 * floor (1,000).
 */
public class HandoverBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int HANDOVERS = Integer.getInteger("bench.handovers", 100);
    private static final int POSTS = Integer.getInteger("bench.posts", 1_000);

    @Test
    public void onDerby() {
        measure("Handover, Derby, embedded", Store::derby);
    }

    @Test
    public void onPostgresql() {
        try (PostgresCluster cluster = PostgresCluster.durable()) {
            measure("Handover, PostgreSQL, durable", data -> Store.postgresql(cluster));
        }
    }

    private static void measure(String database, Function<Path, Store> storeFor) {
        Report report = new Report(database);
        try (Handovers handovers = new Handovers(storeFor)) {
            handovers.prepare(HANDOVERS);
            handovers.send();
            report.say("CPU-ms per idle second", Math.round(handovers.idle()));
            report.say("bytes of a handover", handovers.content().toString().length());
            try (RawPost floor = new RawPost(handovers.content(), handovers.data())) {
                floor.send(POSTS);
                compare(handovers, floor, report);
            }
            assertThat(handovers.arrived()).hasSize(handovers.sent()).doesNotHaveDuplicates();
            assertThat(handovers.accepted()).isEqualTo(handovers.sent());
            report.say("submitted = at IOM once each = accepted", handovers.sent());
        }
        report.publish();
    }

    private static void compare(Handovers handovers, RawPost floor, Report report) {
        Rounds platform = new Rounds("submit to ACCEPTED");
        Rounds raw = new Rounds("floor: the same, posted");
        platform.warmed(HANDOVERS + " handovers, and the preparation of each");
        raw.warmed(POSTS + " posts");
        for (int round = 0; round < ROUNDS; round++) {
            handovers.prepare(HANDOVERS);
            platform.add(handovers.send());
            raw.add(floor.send(POSTS));
        }
        report.table(platform, raw);
    }
}
