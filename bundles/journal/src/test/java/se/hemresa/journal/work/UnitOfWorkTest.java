// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.work;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

import se.hemresa.api.work.StoredAnswer;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.journal.Note;
import se.hemresa.journal.Story;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@RunWith(Parameterized.class)
public class UnitOfWorkTest {

    private static final byte[] DIGEST = new byte[32];

    @Rule
    public final TestDatabase database;

    private UnitOfWork work;
    private EntityManager notes;

    public UnitOfWorkTest(TestDatabase database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Object[]> databases() {
        return TestDatabase.both();
    }

    @Before
    public void openTheDiary() {
        database.migrate("diary", "db/diary.xml", getClass().getClassLoader());
        notes = database.entityManager("diary", Note.class);
        work = database.unitOfWork();
    }

    @Test
    public void commitsEntitiesJournalAndInboxTogether() {
        writeEverything("n1");
        database.sequence();

        assertThat(text("n1")).contains("first");
        assertThat(database.journal().after(0, Set.of(), 10)).hasSize(1);
        assertThat(database.inbox().find(Story.KARIN.agency(), "m1", DIGEST)).isPresent();
    }

    @Test
    public void leavesNothingOfAUnitThatFails() {
        assertThatThrownBy(() -> work.run(() -> {
                    writeEverything("n1");
                    notes.flush();
                    throw new IllegalArgumentException("afterwards");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("afterwards");
        database.sequence();

        assertThat(text("n1")).isEmpty();
        assertThat(database.journal().after(0, Set.of(), 10)).isEmpty();
        assertThat(database.inbox().find(Story.KARIN.agency(), "m1", DIGEST)).isEmpty();
    }

    @Test
    public void leavesNothingWhenTheDatabaseRefusesAnEntityAtTheEnd() {
        work.run(() -> notes.persist(new Note("n1", "first")));

        assertThatThrownBy(() -> work.run(() -> {
                    Story.KARIN.call(() -> database.journal().append(Story.about(1, 1)));
                    notes.persist(new Note("n1", "again"));
                }))
                .isInstanceOf(PersistenceException.class);
        database.sequence();

        assertThat(database.journal().head().size()).isZero();
        assertThat(text("n1")).contains("first");
    }

    @Test
    public void joinsARunningUnit() {
        assertThatThrownBy(() -> work.run(() -> {
                    work.run(() -> notes.persist(new Note("n1", "inner")));
                    throw new IllegalArgumentException("outer");
                }))
                .hasMessage("outer");

        assertThat(text("n1")).isEmpty();
    }

    @Test
    public void commitsNothingAfterAJoinedPartFailedEvenIfThatIsCaught() {
        assertThatIllegalStateException()
                .isThrownBy(() -> work.run(() -> {
                    notes.persist(new Note("n1", "half"));
                    assertThatThrownBy(() -> work.run(() -> {
                                throw new IllegalArgumentException("inner");
                            }))
                            .hasMessage("inner");
                }));

        assertThat(text("n1")).isEmpty();
    }

    @Test
    public void refusesToWriteInAReadingUnit() {
        assertThatIllegalStateException()
                .isThrownBy(() -> work.read(() -> {
                    work.run(() -> {});
                    return null;
                }));
        assertThatIllegalStateException()
                .isThrownBy(() -> work.read(() -> {
                    notes.persist(new Note("n1", "no"));
                    return null;
                }));
        assertThatIllegalStateException()
                .isThrownBy(() -> work.read(() -> database.journal().append(Story.about(1, 1))));
    }

    @Test
    public void refusesEntitiesOutsideAUnit() {
        assertThatIllegalStateException().isThrownBy(() -> notes.find(Note.class, "n1"));
        assertThat(work.active()).isFalse();
    }

    @Test
    public void keepsTheTransactionFromItsUsers() {
        assertThatIllegalStateException()
                .isThrownBy(() -> work.run(() -> notes.getTransaction().commit()));
        assertThatIllegalStateException().isThrownBy(() -> work.run(() -> notes.close()));
    }

    @Test
    public void findsNothingOfARolledBackUnitInACache() {
        work.run(() -> notes.persist(new Note("n1", "first")));
        assertThatThrownBy(() -> work.run(() -> {
                    notes.find(Note.class, "n1").rewrite("second");
                    notes.flush();
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");

        assertThat(text("n1")).contains("first");
    }

    @Test
    public void tellsListenersAfterTheCommitOfWritingUnitsOnly() {
        AtomicInteger told = new AtomicInteger();
        database.platform().units().add(() -> {
            assertThat(work.active()).isFalse();
            told.incrementAndGet();
        });

        work.run(() -> work.run(() -> notes.persist(new Note("n1", "first"))));
        work.read(() -> notes.find(Note.class, "n1"));
        assertThatThrownBy(() -> work.run(() -> {
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");

        assertThat(told).hasValue(1);
    }

    @Test
    public void keepsUnitsOfManyThreadsApart() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            Future<?>[] writers = new Future<?>[200];
            for (int i = 0; i < writers.length; i++) {
                String id = "n" + i;
                writers[i] = threads.submit(() -> work.run(() -> notes.persist(new Note(id, id))));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            threads.shutdown();
        }

        long stored = work.read(() ->
                notes.createQuery("SELECT COUNT(n) FROM Note n", Long.class).getSingleResult());
        assertThat(stored).isEqualTo(200);
        assertThat(database.platform().database().use().active()).isZero();
    }

    private void writeEverything(String id) {
        Story.KARIN.run(() -> {
            work.run(() -> {
                database.inbox().open(Story.KARIN.agency(), "m1", DIGEST);
                notes.persist(new Note(id, "first"));
                database.journal().append(Story.about(1, 1));
                database.inbox().answer(Story.KARIN.agency(), "m1", new StoredAnswer(201, Map.of(), new byte[] {1, 2}));
            });
        });
    }

    private Optional<String> text(String id) {
        return work.read(() -> Optional.ofNullable(notes.find(Note.class, id)).map(Note::text));
    }
}
