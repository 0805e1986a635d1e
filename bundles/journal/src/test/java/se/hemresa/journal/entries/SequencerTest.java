// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.journal.JournalPlatform;
import se.hemresa.journal.Note;
import se.hemresa.journal.Story;
import se.hemresa.journal.Threads;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RunWith(Parameterized.class)
public class SequencerTest {

    private static final int THREADS = 32;
    private static final int UNITS = 20;
    private static final int CASES = 5;

    @Rule
    public final TestDatabase database;

    public SequencerTest(TestDatabase database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Object[]> databases() {
        return TestDatabase.both();
    }

    @Test
    public void givesEveryEntryAPositionWithoutGapsAndInTheOrderOfItsCase() throws Exception {
        database.migrate("diary", "db/diary.xml", getClass().getClassLoader());
        EntityManager notes = database.entityManager("diary", Note.class);
        database.unitOfWork().run(() -> {
            for (int number = 0; number < CASES; number++) {
                notes.persist(new Note("case" + number, "0"));
            }
        });

        Threads.inThreads(THREADS, thread -> {
            for (int unit = 0; unit < UNITS; unit++) {
                writeNextLine(notes, (thread + unit) % CASES);
            }
        });

        long total = (long) THREADS * UNITS;
        await().until(() -> database.journal().head().size() == total);
        List<Entry> entries = database.journal().after(0, Set.of(), 1000);
        assertThat(entries)
                .extracting(Entry::position)
                .isEqualTo(LongStream.rangeClosed(1, total).boxed().toList());
        assertThat(entries).extracting(Entry::id).doesNotHaveDuplicates();
        linesByCase(entries)
                .values()
                .forEach(lines -> assertThat(lines)
                        .isEqualTo(
                                LongStream.rangeClosed(1, lines.size()).boxed().toList()));
        assertThat(database.journal().verify(checked -> {}).faults()).isEmpty();
    }

    @Test
    public void sequencesWhatAnotherProcessLeftBehind() {
        database.withoutSequencer().restart();
        append(1);
        append(2);
        database.restart();
        assertThat(database.journal().head().size()).isZero();

        database.platform().sequencer().start();

        await().until(() -> database.journal().head().size() == 2);
    }

    @Test
    public void findsEntriesWithoutAHint() {
        await().until(() -> database.platform().sequencer().alive());
        JournalPlatform silent = database.platform();

        Story.KARIN.call(() -> silent.units()
                .run(() -> new JdbcJournal(silent.units(), Clock.systemUTC(), new Anchors(Path.of("unused")), () -> {})
                        .append(Story.about(1, 1))));

        await().until(() -> database.journal().head().size() == 1);
    }

    private void writeNextLine(EntityManager notes, int number) {
        Story.KARIN.call(() -> database.unitOfWork().run(() -> {
            Note locked = notes.find(Note.class, "case" + number, LockModeType.PESSIMISTIC_WRITE);
            int line = Integer.parseInt(locked.text()) + 1;
            locked.rewrite(Integer.toString(line));
            return database.journal().append(Story.about(number, line));
        }));
    }

    private void append(int caseNumber) {
        Story.KARIN.call(() ->
                database.unitOfWork().run(() -> database.journal().append(Story.about(caseNumber, 1))));
    }

    private static Map<CaseId, List<Long>> linesByCase(List<Entry> entries) {
        Map<CaseId, List<Long>> lines = new HashMap<>();
        for (Entry entry : entries) {
            lines.computeIfAbsent(entry.subject().orElseThrow(), subject -> new ArrayList<>())
                    .add(Long.valueOf(entry.payload().get("line")));
        }
        return lines;
    }
}
