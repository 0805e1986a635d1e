// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.journal.Entry;
import se.hemresa.journal.JournalPlatform;
import se.hemresa.journal.Story;
import se.hemresa.journal.Threads;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What only a database with many writers can show: on Derby units take turns. */
public class ManyWritersTest {

    @Rule
    public final TestDatabase database = TestDatabase.postgresql();

    @Test
    public void skipsNoEntryThatCommitsAfterALaterOne() throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService slow = Executors.newSingleThreadExecutor();
        try {
            Future<?> early = slow.submit(() ->
                    Story.KARIN.call(() -> database.unitOfWork().run(() -> {
                        database.journal().append(Story.about(1, 1));
                        appended.countDown();
                        return awaited(mayCommit);
                    })));
            awaited(appended);
            append(2);
            await().until(() -> database.journal().head().size() == 1);

            mayCommit.countDown();
            early.get();
        } finally {
            slow.shutdown();
        }

        await().until(() -> database.journal().head().size() == 2);
        assertThat(database.journal().after(0, Set.of(), 10))
                .extracting(Entry::subject)
                .containsExactly(Optional.of(Story.caseOf(2)), Optional.of(Story.caseOf(1)));
    }

    @Test
    public void letsManyNodesSequenceTheSameJournal() throws Exception {
        try (JournalPlatform second = database.secondNode()) {
            second.sequencer().start();
            Threads.inThreads(8, thread -> {
                for (int unit = 0; unit < 50; unit++) {
                    JournalPlatform node = unit % 2 == 0 ? second : database.platform();
                    Story.KARIN.call(() -> node.units().run(() -> node.journal().append(Story.about(thread, 1))));
                }
            });
            await().until(() -> database.journal().head().size() == 400);
        }

        assertThat(database.journal().verify(checked -> {}).faults()).isEmpty();
    }

    private void append(int caseNumber) {
        Story.KARIN.call(() ->
                database.unitOfWork().run(() -> database.journal().append(Story.about(caseNumber, 1))));
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
