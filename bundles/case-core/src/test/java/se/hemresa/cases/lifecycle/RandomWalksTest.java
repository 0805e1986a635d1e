// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.ClassRule;
import org.junit.Test;
import org.slf4j.LoggerFactory;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Journal;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.StateChange;
import se.hemresa.cases.testing.County;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever fires whatever while guards hold and fail at random: a case goes no way that the table does not show, what is
 * refused changes nothing, and the journal alone tells where every case stands.
 */
public class RandomWalksTest {

    @ClassRule
    public static final TestDatabase DATABASE = TestDatabase.derby().withoutSequencer();

    private static final int WALKS = 125;
    private static final int STEPS = 80;

    /** How many of a hundred guards hold in every second step; in the others all of them do. */
    private static final int HOLDING = 80;

    private final PaperTable paper = new PaperTable();
    private final Map<String, Boolean> toggles = new HashMap<>();
    private final County county = County.on(DATABASE);
    private final CaseJourney journey = TestJourney.of(county, toggled(), DATABASE.journal());
    private final Set<String> reached = new HashSet<>();
    private final Map<CaseId, String> standing = new HashMap<>();
    private int moved;
    private int refused;

    @Test
    public void neverLeaveTheTableAndCanBeReplayedFromTheJournal() {
        for (int seed = 1; seed <= WALKS; seed++) {
            walk(new Random(seed));
        }

        LoggerFactory.getLogger(getClass())
                .info(
                        "Seeds 1 to {}, {} steps, {} moves, {} refusals, {} states",
                        WALKS,
                        WALKS * STEPS,
                        moved,
                        refused,
                        reached.size());
        assertThat(moved + refused).isGreaterThanOrEqualTo(10_000);
        assertThat(moved).isGreaterThan(1_000);
        assertThat(reached).isEqualTo(paper.states());
        assertThat(replayed()).isEqualTo(standing);
    }

    private void walk(Random random) {
        CaseId id = county.refer();
        CaseFile file = county.file(id);
        List<String> visited = new ArrayList<>(List.of(file.state()));
        for (int step = 0; step < STEPS; step++) {
            boolean all = random.nextBoolean();
            toggles.replaceAll((code, any) -> all || random.nextInt(100) < HOLDING);
            file = step(file, visited, random);
        }
        reached.addAll(visited);
        standing.put(id, file.state());
    }

    private CaseFile step(CaseFile before, List<String> visited, Random random) {
        CaseId id = before.id();
        String event = event(before.state(), random);
        Caller caller = caller(event, random);
        try {
            caller.call(() -> journey.fire(id, event, null));
        } catch (PlatformException refusal) {
            refused++;
            assertThat(county.file(id)).isEqualTo(before);
            return before;
        }
        moved++;
        return follow(id, before, visited);
    }

    /** Every row that was added to the history is a row of the table, each from where the one before it led. */
    private CaseFile follow(CaseId id, CaseFile before, List<String> visited) {
        List<StateChange> steps = county.read(() -> county.stores().cases().history(id)).stream()
                .filter(change -> change.version() > before.version())
                .toList();
        for (StateChange change : steps) {
            assertThat(change.from()).contains(visited.get(visited.size() - 1));
            assertThat(paper.allows(change.event(), visited, change.to(), toggles))
                    .as(change + " after " + visited)
                    .isTrue();
            visited.add(change.to());
        }
        CaseFile after = county.file(id);
        assertThat(after.state()).isEqualTo(visited.get(visited.size() - 1));
        assertThat(after.closureReason().isPresent()).isEqualTo(after.state().equals(StateTable.CLOSED));
        return after;
    }

    /** Mostly an event that leads onward, or few walks would come far; now and then any event at all. */
    private String event(String state, Random random) {
        Set<String> choice = paper.onwardEventsOf(state);
        if (choice.isEmpty() || random.nextInt(6) == 0) {
            choice = random.nextInt(3) == 0 ? paper.events() : paper.eventsOf(state);
        }
        List<String> events = choice.stream().sorted().toList();
        return events.get(random.nextInt(events.size()));
    }

    /** Mostly somebody who may fire the event; now and then anybody at all. */
    private Caller caller(String event, Random random) {
        List<String> actors = List.copyOf(random.nextInt(4) == 0 ? paper.actors() : paper.actorsOf(event));
        String actor = actors.get(random.nextInt(actors.size()));
        return switch (actor) {
            case Caller.SYSTEM -> Caller.module("iom-integration");
            case "IOM" -> as("IOM_FINLAND", random);
            case "PERSON" -> as("SOCIAL_SERVICES", random);
            default -> as(actor, random);
        };
    }

    private static Caller as(String role, Random random) {
        return new Caller(new AgencyId("SE-O"), role, Optional.of("user-" + random.nextInt(3)), "CASE_HANDLING");
    }

    private Map<CaseId, String> replayed() {
        DATABASE.sequence();
        Journal journal = DATABASE.journal();
        Map<CaseId, String> states = new HashMap<>();
        long position = 0;
        for (List<Entry> page = journal.after(0, Set.of("CaseMoved"), 500);
                !page.isEmpty();
                page = journal.after(position, Set.of("CaseMoved"), 500)) {
            for (Entry entry : page) {
                String before = states.put(
                        entry.subject().orElseThrow(), entry.payload().get("to"));
                assertThat(Optional.ofNullable(before).orElse("REFERRED"))
                        .isEqualTo(entry.payload().get("from"));
                position = entry.position();
            }
        }
        standing.forEach((id, state) -> states.putIfAbsent(id, "REFERRED"));
        return states;
    }

    private List<Guard> toggled() {
        paper.guards().forEach(code -> toggles.put(code, true));
        return paper.guards().stream().<Guard>map(Toggled::new).toList();
    }

    private final class Toggled implements Guard {

        private final String code;

        Toggled(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public boolean holds(CaseId caseId) {
            return toggles.get(code);
        }
    }
}
