// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import se.hemresa.api.journal.TreeHead;
import se.hemresa.journal.Story;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;
import se.hemresa.journal.work.Sql;

import static org.assertj.core.api.Assertions.assertThat;

public class AnchorsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final MovableClock clock = new MovableClock(NOW);

    @Rule
    public final TestDatabase database = TestDatabase.derby().clock(clock).withoutSequencer();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path file;

    @Before
    public void namesAFileThatIsNotThereYet() {
        file = folder.getRoot().toPath().resolve("journal/heads");
    }

    @Test
    public void keepsHeadsInLinesInAFile() throws IOException {
        Anchors anchors = new Anchors(file);
        assertThat(anchors.lines()).isEmpty();

        anchors.keep(head(3), NOW);
        anchors.keep(head(3), NOW.plusSeconds(70));
        anchors.keep(head(9), NOW.plusSeconds(80));

        assertThat(Files.readString(file)).isEqualTo("""
                3 AwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= 2026-11-24T08:00:00Z
                9 CQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= 2026-11-24T08:01:20Z
                """);
        assertThat(new Anchors(file).lines())
                .extracting(line -> line.head().size())
                .containsExactly(3L, 9L);
    }

    @Test
    public void isDueOnceAMinute() {
        Anchors anchors = new Anchors(file);
        assertThat(anchors.due(NOW)).isTrue();

        anchors.keep(head(3), NOW);

        assertThat(anchors.due(NOW.plusSeconds(60))).isFalse();
        assertThat(anchors.due(NOW.plusSeconds(61))).isTrue();
    }

    @Test
    public void passesOverWhatACrashLeftAndWritesOverIt() throws IOException {
        new Anchors(file).keep(head(3), NOW);
        Files.writeString(file, "9 CQAAAAA", StandardOpenOption.APPEND);
        Anchors after = new Anchors(file);
        assertThat(after.lines()).hasSize(1);

        after.keep(head(12), NOW);

        assertThat(after.lines()).extracting(line -> line.head().size()).containsExactly(3L, 12L);
    }

    @Test
    public void doesNotStopTheJournalWhenTheDiskRefuses() throws IOException {
        Files.createDirectories(file.resolve("in-the-way"));
        Anchors anchors = new Anchors(file);

        anchors.keep(head(3), NOW);
        Files.delete(file.resolve("in-the-way"));
        Files.delete(file);
        anchors.keep(head(3), NOW);

        assertThat(anchors.lines()).hasSize(1);
    }

    @Test
    public void theSequencerKeepsAHeadAMinuteAndOneAtTheEnd() throws IOException {
        append(5);
        append(2);
        assertThat(kept()).containsExactly(5L);

        clock.move(Duration.ofSeconds(61));
        append(1);
        append(1);
        assertThat(kept()).containsExactly(5L, 8L);

        database.stop();
        assertThat(kept()).containsExactly(5L, 8L, 9L);
        database.open();
    }

    @Test
    public void findsThatTheJournalIsOlderThanAHeadThatWasKept() throws IOException {
        append(20);
        cutAfter(0);

        assertThat(faults()).singleElement().asString().contains("Positions 1 to 20 are not all there", "kept outside");
    }

    @Test
    public void findsALineThatIsNotOurs() throws IOException {
        append(2);
        Files.writeString(database.heads(), "2 AAAA never\n", StandardOpenOption.APPEND);

        assertThat(faults()).singleElement().asString().contains("Line 2");
    }

    private void append(int entries) {
        Story.KARIN.call(() -> database.unitOfWork().run(() -> {
            for (int line = 0; line < entries; line++) {
                database.journal().append(Story.about(1, line));
            }
            return null;
        }));
        database.sequence();
    }

    private void cutAfter(long size) {
        database.unitOfWork().run(() -> {
            Sql sql = new Sql(database.platform().units());
            sql.update("DELETE FROM journal_entry WHERE number IN"
                    + " (SELECT number FROM journal_position WHERE position > " + size + ")");
            sql.update("DELETE FROM journal_position WHERE position > " + size);
            sql.update("DELETE FROM journal_head WHERE size > " + size);
        });
    }

    private List<String> faults() {
        return database.journal().verify(entries -> {}).faults();
    }

    private List<Long> kept() throws IOException {
        return new Anchors(database.heads())
                .lines().stream().map(line -> line.head().size()).toList();
    }

    private static TreeHead head(int size) {
        byte[] root = new byte[32];
        root[0] = (byte) size;
        return new TreeHead(size, root, NOW);
    }
}
