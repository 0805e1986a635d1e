// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.entries;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Looks.Kind;
import se.hemresa.api.journal.Looks.Look;
import se.hemresa.journal.Story;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Each alteration is made in the real tables, looked for by the real check, and rolled back. */
public class AlterationsTest {

    private static final int ALTERATIONS = Integer.getInteger("hemresa.alterations", 10_000);
    private static final long SEED = Long.getLong("hemresa.seed", System.nanoTime());
    private static final int BATCHES = 12;
    private static final Pattern POSITIONS = Pattern.compile("[Pp]ositions? (-?\\d+)(?: (?:to|and) (\\d+))?");
    private static final Pattern NUMBER = Pattern.compile("number (\\d+)");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T08:00:00Z"));

    @Rule
    public final TestDatabase database = TestDatabase.memory().clock(clock).withoutSequencer();

    /** Ends a unit of work that must leave nothing. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Undone() {
            super(null, null, false, false);
        }
    }

    @Test
    public void findsEveryAlterationAndItsPosition() {
        long size = fill();
        assertThat(faults()).isEmpty();
        Alterations alterations = new Alterations(database.platform().units(), new Random(SEED), size);
        Map<String, Integer> found = new TreeMap<>();

        for (int number = 0; number < ALTERATIONS; number++) {
            int nth = number;
            undone(() -> {
                Alterations.Altered altered = alterations.next();
                List<String> faults = faults();
                assertThat(named(faults, altered))
                        .as("seed %d, alteration %d: %s, found: %s", SEED, nth, altered, faults)
                        .isTrue();
                found.merge(altered.kind(), 1, Integer::sum);
            });
        }

        System.out.printf("seed %d, %d entries, found: %s%n", SEED, size, found);
        assertThat(found.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(ALTERATIONS);
        assertThat(faults()).isEmpty();
    }

    /** @return how many entries have a position; a few more wait, among them a timer */
    private long fill() {
        for (int batch = 1; batch <= BATCHES; batch++) {
            append(batch % 5 + 3);
            look(Story.caseOf(1), Story.caseOf(batch + 1));
            look(Story.caseOf(batch));
            database.sequence();
            clock.move(Duration.ofSeconds(61));
        }
        Story.KARIN.call(() -> database.unitOfWork()
                .run(() -> database.journal()
                        .append(Story.about(3, 3), clock.instant().plusSeconds(3600))));
        append(2);
        return database.journal().head().size();
    }

    private void append(int entries) {
        Story.KARIN.call(() -> database.unitOfWork().run(() -> {
            for (int line = 0; line < entries; line++) {
                database.journal().append(Story.about(line, line));
            }
            return null;
        }));
    }

    private void look(CaseId... cases) {
        Story.KARIN.run(() -> database.looks()
                .write(new Look(Kind.READ, "readSection", "cases", "rest", "ok", Set.of(cases), Set.of("shell"))));
    }

    private List<String> faults() {
        return database.journal().verify(entries -> {}).faults();
    }

    private void undone(Runnable work) {
        try {
            database.unitOfWork().run(() -> {
                work.run();
                throw new Undone();
            });
        } catch (Undone expected) {
            assertThat(expected).hasNoCause();
        }
    }

    private static boolean named(List<String> faults, Alterations.Altered altered) {
        return faults.stream().anyMatch(fault -> names(fault, altered));
    }

    private static boolean names(String fault, Alterations.Altered altered) {
        Matcher number = NUMBER.matcher(fault);
        if (number.find() && altered.numbers().contains(Long.valueOf(number.group(1)))) {
            return true;
        }
        for (Matcher at = POSITIONS.matcher(fault); at.find(); ) {
            long first = Long.parseLong(at.group(1));
            long last = at.group(2) == null ? first : Long.parseLong(at.group(2));
            if (altered.positions().stream().anyMatch(position -> first <= position && position <= last)) {
                return true;
            }
        }
        return false;
    }
}
