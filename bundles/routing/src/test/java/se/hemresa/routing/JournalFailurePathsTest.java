// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.builder.RouteBuilder;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Event;
import se.hemresa.api.journal.Subscriptions.Parked;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

/** What becomes of an event whose route fails: the real journal, through Camel. */
public class JournalFailurePathsTest {

    private static final Duration BOUND = Duration.ofSeconds(4);
    private static final CaseId STUCK = new CaseId(new UUID(7, 1));
    private static final CaseId OTHER = new CaseId(new UUID(7, 2));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:00:00Z"));

    @Rule
    public final TestDatabase database = TestDatabase.derby().clock(clock);

    private final List<String> effects = new CopyOnWriteArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile boolean broken = true;
    private ModuleContext module;

    /** Names the case it is about and its place among the case's events. */
    private record Happened(CaseId caseId, int number) implements Event {

        @Override
        public Optional<CaseId> subject() {
            return Optional.of(caseId);
        }

        @Override
        public Map<String, String> payload() {
            return Map.of("number", String.valueOf(number));
        }
    }

    @Before
    public void routesRun() throws Exception {
        module = new ModuleContext("statistics", database.subscriptions(), new CurrentOutbox(BOUND), BOUND);
        module.add(new RouteBuilder() {
            @Override
            public void configure() {
                from("journal:figures?types=Happened").process(exchange -> {
                    Entry entry = exchange.getMessage().getBody(Entry.class);
                    // An effect in the unit of work: it must be gone again when the route fails.
                    database.journal().append(new Counted(entry.subject().orElseThrow()));
                    if (broken && entry.subject().orElseThrow().equals(STUCK)) {
                        attempts.incrementAndGet();
                        throw new IllegalArgumentException("personal");
                    }
                    effects.add(entry.subject().orElseThrow() + " "
                            + entry.payload().get("number"));
                });
            }
        });
    }

    /** The effect. */
    private record Counted(CaseId caseId) implements Event {

        @Override
        public Optional<CaseId> subject() {
            return Optional.of(caseId);
        }

        @Override
        public Map<String, String> payload() {
            return Map.of();
        }
    }

    @After
    public void routesStop() throws Exception {
        module.close();
    }

    @Test
    public void triesAgainAfterAPauseAndMakesTheEffectOnce() {
        append(STUCK, 1);
        await().until(() -> attempts.get() == 1);

        broken = false;
        clock.move(Duration.ofMinutes(1));

        await().until(() -> effects.equals(List.of(STUCK + " 1")));
        assertThat(counted()).isEqualTo(1);
        assertThat(database.subscriptions().parked()).isEmpty();
    }

    @Test
    public void parksTheCaseAfterItsLastAttemptAndGoesOnWithTheOthers() {
        append(STUCK, 1);
        append(STUCK, 2);
        append(OTHER, 1);

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            clock.move(Duration.ofMinutes(1));
            return effects.contains(OTHER + " 1");
        });

        assertThat(attempts).hasValue(8);
        assertThat(effects).containsExactly(OTHER + " 1");
        assertThat(counted()).isEqualTo(1);
        assertThat(database.subscriptions().parked())
                .extracting(Parked::attempts, Parked::fault)
                .containsExactly(tuple(8, IllegalArgumentException.class.getName()), tuple(0, ""));
    }

    @Test
    public void takesUpAParkedCaseInOrderWhenItIsReleased() {
        append(STUCK, 1);
        append(STUCK, 2);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            clock.move(Duration.ofMinutes(1));
            return database.subscriptions().parked().size() == 2;
        });

        broken = false;
        database.subscriptions().release("figures", STUCK);
        append(STUCK, 3);

        await().until(() -> effects.size() == 3);
        assertThat(effects).containsExactly(STUCK + " 1", STUCK + " 2", STUCK + " 3");
        assertThat(counted()).isEqualTo(3);
        assertThat(database.subscriptions().parked()).isEmpty();
    }

    private void append(CaseId caseId, int number) {
        Caller.module("case-core")
                .call(() -> database.unitOfWork().run(() -> database.journal().append(new Happened(caseId, number))));
    }

    private long counted() {
        database.sequence();
        return database.journal().after(0, Set.of("Counted"), 100).size();
    }
}
