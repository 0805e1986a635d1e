// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

import se.hemresa.client.Main;

import static org.assertj.core.api.Assertions.assertThat;

public class VerifyCommandTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final FakeJournal journal = new FakeJournal("hemresa/6f6c5b3e-0000-4000-8000-000000000001");
    private Path folder;
    private Path token;
    private String told;

    @Before
    public void keepATokenInAFile() throws IOException {
        folder = temporary.getRoot().toPath().resolve("evidence");
        token = temporary.getRoot().toPath().resolve("token");
        Files.writeString(token, "sesame\n");
    }

    @After
    public void close() {
        journal.close();
    }

    @Test
    public void fetchesAndProvesAndProvesAgainWithoutTheServer() {
        journal.grow(7);
        assertThat(fetch()).isZero();
        assertThat(told).contains("Own entries proved: 2", "In order");
        for (int time = 0; time < 5; time++) {
            journal.grow(9);
            assertThat(fetch()).as(told).isZero();
        }
        journal.close();

        assertThat(offline()).isZero();

        assertThat(told).contains(": 6, the newest of 52 entries", "Own entries proved: 17", "In order");
    }

    @Test
    public void asksTwiceAtOneSizeWithoutAnyHarm() {
        journal.grow(7);

        assertThat(fetch()).isZero();
        assertThat(fetch()).isZero();

        assertThat(told).contains("Own entries proved: 2");
    }

    @Test
    public void beginsWithAnEmptyJournal() {
        journal.grow(0);
        assertThat(offline()).isEqualTo(1);
        assertThat(told).contains("--base-url");
    }

    @Test
    public void tellsThatTheJournalWasRewritten() {
        fetchGrown(7);
        journal.rewrite(2);
        journal.grow(3);

        assertThat(fetch()).isEqualTo(1);
        assertThat(told).contains("THE JOURNAL WAS REWRITTEN");
        assertThat(offline()).isEqualTo(1);
    }

    @Test
    public void tellsThatTheServerShowsTwoJournalsOfOneSize() {
        fetchGrown(7);
        journal.rewrite(2);

        assertThat(fetch()).isEqualTo(1);
        assertThat(told).contains("TWO DIFFERENT JOURNALS");
        assertThat(offline()).isZero();
    }

    @Test
    public void tellsThatTheJournalHasBecomeShorter() {
        fetchGrown(7);
        journal.cut(5);

        assertThat(fetch()).isEqualTo(1);
        assertThat(told).contains("BECOME SHORTER");
    }

    @Test
    public void tellsThatTheServerSignsWithAnotherKey() {
        fetchGrown(7);
        journal.changeKeys();

        assertThat(fetch()).isEqualTo(1);
        assertThat(told).contains("ANOTHER KEY");
    }

    @Test
    public void tellsWhichOwnEntryIsNotInTheJournal() throws IOException {
        fetchGrown(12);
        // "[9]" becomes "[8]"
        change("entries-12.jsonl", "Wzld", "Wzhd");

        assertThat(offline()).isEqualTo(1);
        assertThat(told).contains("THE ENTRY AT POSITION 9 IS NOT IN THE JOURNAL");
    }

    @Test
    public void tellsThatACheckpointWasChanged() throws IOException {
        fetchGrown(12);
        change("checkpoint-12", "\n12\n", "\n13\n");

        assertThat(offline()).isEqualTo(1);
        assertThat(told).contains("wrong");
    }

    @Test
    public void needsTheProofBetweenTwoCheckpoints() throws IOException {
        fetchGrown(7);
        fetchGrown(7);
        Files.delete(folder.resolve("consistency-7-14.json"));

        assertThat(offline()).isEqualTo(1);
        assertThat(told).contains("No proof is kept that 7 entries are the beginning of 14");
    }

    @Test
    public void needsATokenToFetch() throws IOException {
        assertThat(run("--base-url", journal.address())).isEqualTo(2);
        Files.writeString(token, "guess");
        assertThat(fetch()).isEqualTo(1);
        assertThat(told).contains("HTTP 401");
    }

    private void fetchGrown(int entries) {
        journal.grow(entries);
        assertThat(fetch()).as(told).isZero();
    }

    private void change(String file, String part, String instead) throws IOException {
        Path kept = folder.resolve(file);
        Files.writeString(kept, Files.readString(kept).replace(part, instead));
    }

    private int fetch() {
        return run("--base-url", journal.address(), "--token-file", token.toString());
    }

    private int offline() {
        return run();
    }

    private int run(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "verify";
        arguments[1] = "--folder";
        arguments[2] = folder.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        StringWriter text = new StringWriter();
        PrintWriter printer = new PrintWriter(text, true);
        int code = Main.run(printer, printer, arguments);
        told = text.toString();
        return code;
    }
}
