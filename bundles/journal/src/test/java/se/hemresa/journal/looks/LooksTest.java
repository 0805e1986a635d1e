// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.looks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

import se.hemresa.api.access.Caller;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Looks.Kind;
import se.hemresa.api.journal.Looks.Look;
import se.hemresa.journal.JournalError;
import se.hemresa.journal.Story;
import se.hemresa.journal.Threads;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.journal.work.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@RunWith(Parameterized.class)
public class LooksTest {

    private static final int THREADS = 32;

    @Rule
    public final TestDatabase database;

    public LooksTest(TestDatabase database) {
        this.database = database.withoutSequencer();
    }

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Object[]> databases() {
        return TestDatabase.both();
    }

    @Test
    public void tellsWhoLookedAtWhat() {
        look(Story.KARIN, at(Set.of("identity", "contact"), Story.caseOf(1)));
        database.sequence();

        Entry entry = newest();
        assertThat(entry.type()).isEqualTo("Looked");
        assertThat(entry.caller()).isEqualTo(Story.KARIN);
        assertThat(entry.subject()).contains(Story.caseOf(1));
        assertThat(entry.payload())
                .isEqualTo(Map.of(
                        "kind", "READ",
                        "operation", "readSection",
                        "module", "cases",
                        "door", "rest",
                        "outcome", "ok",
                        "count", "1",
                        "sections", "contact/identity"));
    }

    @Test
    public void namesTheCasesOfAListInRowsThatTheTreeCovers() {
        look(Story.KARIN, at(Set.of("shell"), Story.caseOf(1), Story.caseOf(2), Story.caseOf(3)));
        look(Story.KARIN, at(Set.of("shell")));
        database.sequence();

        Entry several = database.journal().after(0, Set.of(), 10).get(0);
        assertThat(several.subject()).isEmpty();
        assertThat(several.payload()).containsEntry("count", "3").containsKey("subjects");
        assertThat(newest().payload()).containsEntry("count", "0").doesNotContainKey("subjects");
        assertThat(subjects()).hasSize(3).contains(Story.caseOf(2).toString());
        assertThat(database.journal().verify(entries -> {}).faults()).isEmpty();
    }

    @Test
    public void sharesCommitsAmongAllThatLookAtOnce() throws Exception {
        int each = 20;
        AtomicInteger commits = new AtomicInteger();
        database.platform().units().add(commits::incrementAndGet);

        Threads.inThreads(THREADS, thread -> {
            for (int number = 0; number < each; number++) {
                look(Story.KARIN, at(Set.of("shell"), Story.caseOf(thread)));
            }
        });

        int looks = THREADS * each;
        database.sequence();
        assertThat(database.journal().head().size()).isEqualTo(looks);
        System.out.printf("%s: %d looks in %d commits%n", database, looks, commits.get());
        assertThat(commits.get()).isLessThan(looks / 2);
    }

    @Test
    public void writesAllThatWaitedForOneCommitWithTheNext() throws Exception {
        AtomicInteger commits = new AtomicInteger();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        Thread holder = new Thread(() -> database.unitOfWork().run(() -> {
            block();
            held.countDown();
            waitFor(letGo);
        }));
        holder.start();
        held.await();
        List<Thread> readers = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            Thread reader = new Thread(() -> look(Story.KARIN, at(Set.of("shell"), Story.caseOf(1))));
            readers.add(reader);
            reader.start();
        }
        // On PostgreSQL some are in the commit that is held back, the others wait for the next.
        await().until(() -> readers.stream().allMatch(reader -> reader.getState() == Thread.State.TIMED_WAITING));

        database.platform().units().add(commits::incrementAndGet);
        letGo.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
        holder.join();

        assertThat(commits.get() - 1).isBetween(1, 2);
        database.sequence();
        assertThat(database.journal().head().size()).isEqualTo(THREADS);
    }

    @Test
    public void refusesEveryLookWhileTheJournalCannotBeWrittenAndRecoversByItself() throws Exception {
        rename("journal_waiting", "journal_away");

        AtomicInteger refused = new AtomicInteger();
        Threads.inThreads(8, thread -> {
            assertThatThrownBy(() -> look(Story.KARIN, at(Set.of("shell"), Story.caseOf(1))))
                    .isInstanceOfSatisfying(PlatformException.class, unwritable -> {
                        assertThat(unwritable.code()).isEqualTo(JournalError.UNWRITABLE);
                        assertThat(unwritable.code().status()).isEqualTo(503);
                        assertThat(unwritable.code().retryable()).isTrue();
                    });
            refused.incrementAndGet();
        });
        rename("journal_away", "journal_waiting");
        look(Story.KARIN, at(Set.of("shell"), Story.caseOf(1)));
        database.sequence();

        assertThat(refused).hasValue(8);
        assertThat(database.journal().head().size()).isEqualTo(1);
        assertThat(database.journal().verify(entries -> {}).faults()).isEmpty();
    }

    @Test
    public void refusesWhatIsNoCodeAndWhatNoTableKeepsWithoutFailingOthers() {
        for (String prose : List.of("Anna Svensson", "Åsa", "a\nb", "x".repeat(201))) {
            Look gossip = new Look(Kind.READ, prose, "cases", "rest", "ok", Set.of(), Set.of());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> look(Story.KARIN, gossip))
                    .withMessageNotContaining(prose);
        }
        Caller endless = new Caller(new AgencyId("SE-AB"), "CASE_WORKER", Optional.of("u".repeat(129)), "CASE_WORK");
        assertThatIllegalArgumentException().isThrownBy(() -> look(endless, at(Set.of())));
    }

    @Test
    public void isNeverWrittenInsideAUnitOfWork() {
        assertThatIllegalStateException()
                .isThrownBy(() -> database.unitOfWork().run(() -> look(Story.KARIN, at(Set.of()))));
    }

    @Test
    public void refusesAfterItsEnd() {
        database.platform().looks().close();

        assertThatThrownBy(() -> look(Story.KARIN, at(Set.of()))).isInstanceOf(PlatformException.class);
    }

    private void block() {
        // On Derby the running unit holds the only turn; on PostgreSQL the table's lock holds the writers back.
        if (database.toString().equals("PostgreSQL")) {
            sql().update("LOCK TABLE journal_waiting IN EXCLUSIVE MODE");
        }
    }

    private void rename(String from, String to) {
        String statement = database.toString().equals("Derby")
                ? "RENAME TABLE " + from + " TO " + to
                : "ALTER TABLE " + from + " RENAME TO " + to;
        database.unitOfWork().run(() -> sql().update(statement));
    }

    private List<String> subjects() {
        return database.unitOfWork()
                .read(() -> sql().list("SELECT subject FROM journal_look", row -> row.getString(1)));
    }

    private Sql sql() {
        return new Sql(database.platform().units());
    }

    private Entry newest() {
        List<Entry> entries = database.journal().after(0, Set.of(), 100);
        return entries.get(entries.size() - 1);
    }

    private void look(Caller caller, Look look) {
        caller.run(() -> database.looks().write(look));
    }

    static Look at(Set<String> sections, CaseId... cases) {
        return new Look(Kind.READ, "readSection", "cases", "rest", "ok", Set.of(cases), sections);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
