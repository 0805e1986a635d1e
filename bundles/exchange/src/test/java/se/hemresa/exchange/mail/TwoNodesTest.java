// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.exchange.MessageDelivered;
import se.hemresa.api.exchange.Outbox.Delivery;
import se.hemresa.api.id.CaseId;
import se.hemresa.exchange.jpa.TestStores;
import se.hemresa.exchange.testing.SimulatedPartner;
import se.hemresa.journal.JournalPlatform;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes on one PostgreSQL carry the messages of one partner. */
public class TwoNodesTest {

    private static final int CASES = 5;
    private static final int EACH = 4;

    @Rule
    public final TestDatabase database = TestDatabase.postgresql();

    @Rule
    public final SimulatedPartner iom = new SimulatedPartner("IOM-FI", "IOM_FINLAND");

    @Test
    public void carryEachMessageOnceAndInTheOrderOfItsCase() throws Exception {
        PostOffice first = PostOffice.on(database);
        first.register(iom);
        List<List<UUID>> lines = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            CaseId caseId = first.newCase();
            List<UUID> line = new ArrayList<>();
            for (int j = 0; j < EACH; j++) {
                line.add(first.post(caseId, "M10", iom));
            }
            lines.add(line);
        }

        try (JournalPlatform node = database.secondNode()) {
            PostOffice second = first.node(node.units(), TestStores.on(node, first.vault));
            together(first, second);

            assertThat(first.told(MessageDelivered.class) + second.told(MessageDelivered.class))
                    .isEqualTo(CASES * EACH);
        }

        assertThat(iom.codes()).hasSize(CASES * EACH).containsOnly("RECEIVED");
        for (List<UUID> line : lines) {
            assertThat(iom.stored().stream().filter(line::contains).toList()).isEqualTo(line);
            assertThat(line).allMatch(id -> first.state(id) == State.SENT);
        }
    }

    private void together(PostOffice... nodes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(nodes.length);
        CyclicBarrier start = new CyclicBarrier(nodes.length);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (PostOffice node : nodes) {
                Callable<Void> work = () -> {
                    start.await();
                    carryAll(node);
                    return null;
                };
                all.add(threads.submit(work));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Idle is not the end: the other node may hold the first of every line. */
    private void carryAll(PostOffice node) {
        while (!node.work.read(() -> node.stores.queue().waiting()).isEmpty()) {
            assertThat(node.deliver(iom)).isIn(Delivery.DELIVERED, Delivery.IDLE);
        }
    }
}
