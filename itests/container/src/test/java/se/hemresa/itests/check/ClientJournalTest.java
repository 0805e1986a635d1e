// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import se.hemresa.itests.check.Operation.Answer;
import se.hemresa.itests.check.Operation.Request;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class ClientJournalTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Request FIRST = new Request("write", "a", "one", 1, "d1");
    private static final Request SECOND = new Request("write", "b", "one", 2, "d2");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path file;

    @Before
    public void open() {
        file = folder.getRoot().toPath().resolve("client.jsonl");
    }

    @Test
    public void tellsWhatWasAskedForAndWhatWasAnswered() {
        try (ClientJournal journal = journal()) {
            journal.invoked(FIRST);
            journal.invoked(SECOND);
            journal.answered("b", Answer.REFUSED);
            journal.answered("a", Answer.ACKNOWLEDGED);
        }

        assertThat(ClientJournal.read(file))
                .containsExactly(
                        new Operation(FIRST, NOON, Optional.of(Answer.ACKNOWLEDGED)),
                        new Operation(SECOND, NOON, Optional.of(Answer.REFUSED)));
    }

    @Test
    public void isReadableWhileItIsWrittenAndContinuedAfterwards() {
        try (ClientJournal journal = journal()) {
            journal.invoked(FIRST);
            assertThat(ClientJournal.read(file)).containsExactly(new Operation(FIRST, NOON, Optional.empty()));
        }
        try (ClientJournal journal = journal()) {
            journal.answered("a", Answer.ACKNOWLEDGED);
        }

        assertThat(ClientJournal.read(file))
                .extracting(Operation::answer)
                .containsExactly(Optional.of(Answer.ACKNOWLEDGED));
    }

    @Test
    public void countsHalfALineAtTheEndForNothing() throws IOException {
        try (ClientJournal journal = journal()) {
            journal.invoked(FIRST);
        }
        Files.writeString(file, "{\"event\":\"answered\",\"id\":\"a\",\"ans", APPEND);

        assertThat(ClientJournal.read(file)).containsExactly(new Operation(FIRST, NOON, Optional.empty()));
    }

    @Test
    public void refusesAnAnswerToWhatNobodyAsked() {
        try (ClientJournal journal = journal()) {
            journal.answered("a", Answer.ACKNOWLEDGED);
        }

        assertThatThrownBy(() -> ClientJournal.read(file)).isInstanceOf(IllegalStateException.class);
    }

    private ClientJournal journal() {
        return new ClientJournal(file, Clock.fixed(NOON, ZoneOffset.UTC));
    }
}
