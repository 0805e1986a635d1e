// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.util.List;
import java.util.Set;

import org.junit.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Subscriptions.Parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public class JournalCommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    public void tailShowsTheNewestEntriesOldestFirst() {
        MemoryJournal journal = new MemoryJournal().with(2500, "CaseMoved");

        List<Entry> newest = Operator.with(journal, opened -> new Tail(opened).newest(3, Set.of()));

        assertThat(newest).extracting(Entry::position).containsExactly(2498L, 2499L, 2500L);
    }

    @Test
    public void tailFindsRareTypesFarBack() {
        MemoryJournal journal = new MemoryJournal()
                .with(5, "CaseReferred")
                .with(2500, "CaseMoved")
                .with(1, "CaseReferred")
                .with(10, "CaseMoved");

        List<Entry> newest = Operator.with(journal, opened -> new Tail(opened).newest(3, Set.of("CaseReferred")));

        assertThat(newest).extracting(Entry::position).containsExactly(4L, 5L, 2506L);
    }

    @Test
    public void tailOfAnEmptyJournalSaysSo() throws Exception {
        assertThat(new Typed(new TailCommand())
                        .with("journal", new MemoryJournal())
                        .run())
                .contains("The journal holds no such entry");
    }

    @Test
    public void tailShowsIdsTypesAndCodes() throws Exception {
        String text = new Typed(new TailCommand())
                .with("journal", new MemoryJournal().with(2, "CaseMoved"))
                .with("types", "CaseMoved,CaseClosed")
                .run();

        assertThat(text)
                .contains("Position", "CaseMoved", MemoryJournal.CASE.toString(), "from=REFERRED to=OPEN")
                .contains("hemresa:cases SYSTEM");
    }

    @Test
    public void tailInJsonIsJson() throws Exception {
        String text = new Typed(new TailCommand())
                .with("journal", new MemoryJournal().with(2, "CaseMoved"))
                .with("json", true)
                .run();

        JsonNode second = JSON.readTree(text).get(1);
        assertThat(second.get("position").asLong()).isEqualTo(2);
        assertThat(second.get("type").asText()).isEqualTo("CaseMoved");
        assertThat(second.get("at").asText()).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(second.at("/payload/to").asText()).isEqualTo("OPEN");
    }

    @Test
    public void tailRefusesACountOutOfRange() throws Exception {
        Typed none = new Typed(new TailCommand())
                .with("journal", new MemoryJournal())
                .with("wanted", 0);

        assertThatThrownBy(none::run).hasMessageContaining("1 to 1000");
    }

    @Test
    public void readsAsTheAdministratorOfTheShell() throws Exception {
        MemoryJournal journal = new MemoryJournal();

        new Typed(new TailCommand()).with("journal", journal).run();

        assertThat(journal.reader().agency().value()).isEqualTo("hemresa:shell");
        assertThat(journal.reader().role()).isEqualTo("PLATFORM_ADMIN");
    }

    @Test
    public void saysWhatToTypeWhenTheJournalIsAway() {
        assertThatThrownBy(() -> new Typed(new TailCommand()).run()).hasMessageContaining("hemresa:doctor");
    }

    @Test
    public void verifyTellsSizeRootAndVerdict() throws Exception {
        Typed verify = new Typed(new VerifyCommand()).with("journal", new MemoryJournal().with(7, "CaseMoved"));

        assertThat(verify.run()).contains("checked 7", "Entries 7", "root AAAA", "The journal is in order.");
    }

    @Test
    public void verifyFailsAndNamesEachFault() throws Exception {
        Typed verify = new Typed(new VerifyCommand())
                .with("journal", new MemoryJournal("Leaf 3 differs", "Leaf 4 is missing"));

        assertThatThrownBy(verify::run).hasMessageContaining("NOT IN ORDER, faults: 2");
        assertThat(verify.printed()).contains("Leaf 3 differs", "Leaf 4 is missing");
    }

    @Test
    public void parkedShowsWhatFailedAndWhatWaitsBehind() throws Exception {
        MemorySubscriptions subscriptions = new MemorySubscriptions(
                new Parked("statistics", MemoryJournal.entry(3, "CaseReferred"), 8, "java.lang.IllegalStateException"),
                new Parked("statistics", MemoryJournal.entry(9, "CaseMoved"), 0, ""));

        String text = new Typed(new ParkedCommand())
                .with("subscriptions", subscriptions)
                .run();
        String json = new Typed(new ParkedCommand())
                .with("subscriptions", subscriptions)
                .with("json", true)
                .run();

        assertThat(text).contains("statistics", "CaseReferred", "java.lang.IllegalStateException");
        assertThat(JSON.readTree(json).get(0).get("attempts").asInt()).isEqualTo(8);
        assertThat(JSON.readTree(json).get(1).get("position").asInt()).isEqualTo(9);
    }

    @Test
    public void releasePutsEventsBackInLine() throws Exception {
        MemorySubscriptions subscriptions =
                new MemorySubscriptions(new Parked("statistics", MemoryJournal.entry(3, "CaseReferred"), 8, "x"));
        Typed release = new Typed(new ReleaseCommand())
                .with("subscriptions", subscriptions)
                .with("subscription", "statistics")
                .with("caseId", MemoryJournal.CASE.toString());

        assertThat(release.run()).contains("Events back in line: 1");
        assertThatThrownBy(release::run).hasMessageContaining("No event is parked there");
    }
}
