// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.EntryId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Event;
import se.hemresa.api.journal.Verification;
import se.hemresa.journal.Story;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.journal.work.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@RunWith(Parameterized.class)
public class JournalTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00.123456Z");

    @Rule
    public final TestDatabase database;

    private final MovableClock clock = new MovableClock(NOW);

    public JournalTest(TestDatabase database) {
        this.database = database.clock(clock).withoutSequencer();
    }

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Object[]> databases() {
        return TestDatabase.both();
    }

    @Test
    public void tellsWhoDidWhatWhenAndToWhichCase() {
        EntryId id = append(Story.about(1, 5));
        database.sequence();

        assertThat(database.journal().after(0, Set.of(), 10))
                .containsExactly(new Entry(
                        1,
                        id,
                        "NoteWritten",
                        1,
                        NOW,
                        Story.KARIN,
                        Optional.of(Story.caseOf(1)),
                        Map.of("line", "5", "diary", "blue")));
    }

    @Test
    public void aUnitHasToldSomethingOnceItHasAppendedWhatIsNoTimer() {
        Story.KARIN.call(() -> database.unitOfWork().run(() -> {
            assertThat(database.journal().hasTold()).isFalse();
            database.journal().append(Story.about(1, 1), NOW.plusSeconds(60));
            assertThat(database.journal().hasTold()).isFalse();
            database.journal().append(Story.about(1, 2));
            return assertThat(database.journal().hasTold()).isTrue();
        }));
        database.unitOfWork().run(() -> assertThat(database.journal().hasTold()).isFalse());
    }

    @Test
    public void showsNothingBeforeItIsSequenced() {
        append(Story.about(1, 1));

        assertThat(database.journal().after(0, Set.of(), 10)).isEmpty();
        assertThat(database.journal().head().size()).isZero();
        assertThat(database.platform().sequencer().unsequenced()).isEqualTo(1);
    }

    @Test
    public void readsByPositionTypeAndLimit() {
        for (int line = 1; line <= 4; line++) {
            append(Story.about(1, line));
            append(new Story.DoorClosed(Optional.empty()));
        }
        database.sequence();

        assertThat(positions(database.journal().after(0, Set.of(), 3))).containsExactly(1L, 2L, 3L);
        assertThat(positions(database.journal().after(2, Set.of("DoorClosed"), 2)))
                .containsExactly(4L, 6L);
        assertThat(positions(database.journal().after(2, Set.of("DoorClosed", "NoteWritten"), 1000)))
                .containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(database.journal().after(8, Set.of(), 10)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> database.journal().after(0, Set.of(), 1001));
    }

    @Test
    public void needsAUnitAndACaller() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Story.KARIN.call(() -> database.journal().append(Story.about(1, 1))));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        database.unitOfWork().run(() -> database.journal().append(Story.about(1, 1))));
    }

    @Test
    public void refusesWhatLooksLikeProse() {
        record Gossip(Map<String, String> payload) implements Event {
            @Override
            public Optional<CaseId> subject() {
                return Optional.empty();
            }
        }

        for (String prose : List.of("Anna Svensson", "Åsa", "a\nb", "x".repeat(201), "{\"a\":1}")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> append(new Gossip(Map.of("note", prose))))
                    .withMessageNotContaining(prose);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> append(new Gossip(Map.of("Not a name", "1"))));
        database.sequence();
        assertThat(database.journal().head().size()).isZero();
    }

    @Test
    public void admitsATimerWhenItIsDueAndNotBefore() {
        Instant due = NOW.plus(Duration.ofHours(1));
        Story.KARIN.call(() ->
                database.unitOfWork().run(() -> database.journal().append(Story.about(1, 1), due)));
        append(Story.about(2, 2));
        database.sequence();
        assertThat(subjects()).containsExactly(Story.caseOf(2));

        database.restart();
        clock.move(Duration.ofMinutes(59));
        database.sequence();
        assertThat(subjects()).containsExactly(Story.caseOf(2));

        clock.move(Duration.ofMinutes(1));
        database.sequence();
        assertThat(subjects()).containsExactly(Story.caseOf(2), Story.caseOf(1));
    }

    @Test
    public void verifiesAJournalInOrder() {
        List<Long> progress = new ArrayList<>();
        fill(2500);

        Verification verification = database.journal().verify(progress::add);

        assertThat(verification.inOrder()).isTrue();
        assertThat(verification.entries()).isEqualTo(2500);
        assertThat(verification.rootHash()).isEqualTo(database.journal().head().rootHash());
        assertThat(progress).containsExactly(1000L, 2000L, 2500L);
    }

    @Test
    public void verifiesAnEmptyJournal() {
        Verification verification = database.journal().verify(entries -> {});

        assertThat(verification.inOrder()).isTrue();
        assertThat(verification.rootHash()).isEqualTo(database.journal().head().rootHash());
    }

    @Test
    public void findsAChangedEntry() {
        fill(20);
        tamper("UPDATE journal_entry SET agency = 'SE-O' WHERE number ="
                + " (SELECT number FROM journal_position WHERE position = 7)");

        assertThat(faults()).singleElement().asString().contains("position 7").contains("not the one");
    }

    @Test
    public void findsADeletedEntry() {
        fill(20);
        tamper("DELETE FROM journal_entry WHERE number = (SELECT number FROM journal_position WHERE position = 7)");

        assertThat(faults()).singleElement().asString().contains("position 7").contains("missing");
    }

    @Test
    public void findsADeletedPosition() {
        fill(20);
        tamper("DELETE FROM journal_position WHERE position = 7");

        assertThat(faults()).first().asString().contains("Position 7 is missing");
    }

    @Test
    public void findsTwoSwappedEntriesEvenIfTheirLeavesWereSwappedToo() {
        fill(20);
        tamper("UPDATE journal_position SET position = 100 WHERE position = 7");
        tamper("UPDATE journal_position SET position = 7 WHERE position = 8");
        tamper("UPDATE journal_position SET position = 8 WHERE position = 100");

        assertThat(faults()).singleElement().asString().contains("order");
    }

    @Test
    public void findsAChangedHead() {
        fill(20);
        tamper("UPDATE journal_head SET root = (SELECT leaf FROM journal_position WHERE position = 1)");

        assertThat(faults()).isNotEmpty();
    }

    private EntryId append(Event event) {
        return Story.KARIN.call(
                () -> database.unitOfWork().run(() -> database.journal().append(event)));
    }

    private void fill(int entries) {
        Caller.module("test").run(() -> {
            database.unitOfWork().run(() -> {
                for (int line = 0; line < entries; line++) {
                    database.journal().append(Story.about(line % 7, line));
                }
            });
        });
        database.sequence();
    }

    private void tamper(String statement) {
        int rows = database.unitOfWork().run(() -> new Sql(database.platform().units()).update(statement));
        assertThat(rows).isPositive();
    }

    private List<String> faults() {
        return database.journal().verify(entries -> {}).faults();
    }

    private List<CaseId> subjects() {
        return database.journal().after(0, Set.of(), 100).stream()
                .map(entry -> entry.subject().orElseThrow())
                .toList();
    }

    private static List<Long> positions(List<Entry> entries) {
        return entries.stream().map(Entry::position).toList();
    }
}
