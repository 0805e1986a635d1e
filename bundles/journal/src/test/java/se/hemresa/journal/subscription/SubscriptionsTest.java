// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

import javax.persistence.EntityManager;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Event;
import se.hemresa.api.journal.Subscriptions;
import se.hemresa.api.journal.Subscriptions.Delivery;
import se.hemresa.api.work.CommitListener;
import se.hemresa.journal.Note;
import se.hemresa.journal.Story;
import se.hemresa.journal.entries.Micros;
import se.hemresa.journal.testing.MovableClock;
import se.hemresa.journal.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

@RunWith(Parameterized.class)
public class SubscriptionsTest {

    private static final Set<String> NOTES = Set.of("NoteWritten");

    @Rule
    public final TestDatabase database;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T08:00:00Z"));
    private final List<String> handled = new ArrayList<>();
    private Subscriptions subscriptions;
    private EntityManager notes;

    public SubscriptionsTest(TestDatabase database) {
        this.database = database.clock(clock).withoutSequencer();
    }

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Object[]> databases() {
        return TestDatabase.both();
    }

    @Before
    public void openTheDiary() {
        database.migrate("diary", "db/diary.xml", getClass().getClassLoader());
        notes = database.entityManager("diary", Note.class);
        subscriptions = database.subscriptions();
    }

    @Test
    public void deliversFromTheBeginningInOrder() {
        tell(Story.about(1, 1), Story.about(2, 2), Story.about(1, 3));

        assertThat(drain(this::handle)).containsExactly(Delivery.DELIVERED, Delivery.DELIVERED, Delivery.DELIVERED);
        assertThat(handled).containsExactly("1", "2", "3");
        assertThat(subscriptions.cursors()).containsEntry("diary", 3L);
        assertThat(deliver(this::handle)).isEqualTo(Delivery.IDLE);
    }

    @Test
    public void goesOnFromItsCursorAfterARestart() {
        tell(Story.about(1, 1), Story.about(1, 2));
        deliver(this::handle);

        database.restart();
        subscriptions = database.subscriptions();
        tell(Story.about(1, 3));
        drain(this::handle);

        assertThat(handled).containsExactly("1", "2", "3");
    }

    @Test
    public void passesOverOtherTypesHoweverMany() {
        Event[] doors = new Event[2500];
        Arrays.fill(doors, new Story.DoorClosed(Optional.empty()));
        tell(doors);
        tell(Story.about(1, 1));
        tell(new Story.DoorClosed(Optional.empty()));

        assertThat(drain(this::handle)).containsExactly(Delivery.DELIVERED);
        assertThat(subscriptions.cursors()).containsEntry("diary", 2502L);
    }

    @Test
    public void passesOverWhatNobodyWantsWithoutACommitAndMissesNothing() {
        tell(Story.about(1, 1));
        drain(this::handle);
        AtomicInteger commits = new AtomicInteger();
        CommitListener counting = commits::incrementAndGet;

        for (int round = 0; round < 5; round++) {
            tell(new Story.DoorClosed(Optional.empty()), new Story.DoorClosed(Optional.empty()));
            database.platform().units().add(counting);
            assertThat(deliver(this::handle)).isEqualTo(Delivery.IDLE);
            database.platform().units().remove(counting);
        }

        assertThat(commits).hasValue(0);
        assertThat(subscriptions.cursors()).containsEntry("diary", 11L);
        assertThat(database.platform().subscriptions().lags()).containsEntry("diary", 0L);
        tell(Story.about(1, 2));
        assertThat(drain(this::handle)).containsExactly(Delivery.DELIVERED);
        database.restart();
        subscriptions = database.subscriptions();
        assertThat(drain(this::handle)).isEmpty();
        assertThat(handled).containsExactly("1", "2");
    }

    @Test
    public void looksAgainWhenOtherTypesAreWanted() {
        tell(Story.about(1, 1), new Story.DoorClosed(Optional.empty()));
        drain(this::handle);
        List<String> types = new ArrayList<>();

        subscriptions.deliver("diary", Set.of("DoorClosed"), entry -> types.add(entry.type()));

        assertThat(types).containsExactly("DoorClosed");
    }

    @Test
    public void storesEffectAndCursorTogetherOrNotAtAll() {
        tell(Story.about(1, 1));

        assertThat(deliver(entry -> {
                    write(entry);
                    notes.flush();
                    throw new IllegalStateException("afterwards");
                }))
                .isEqualTo(Delivery.FAILED);
        assertThat(written()).isZero();

        clock.move(Duration.ofSeconds(1));
        assertThat(deliver(this::write)).isEqualTo(Delivery.DELIVERED);
        assertThat(written()).isEqualTo(1);
    }

    @Test
    public void pausesLongerAfterEachFailureAndRemembersThatOverARestart() {
        tell(Story.about(1, 1));
        List<Long> pauses = new ArrayList<>();
        for (int attempt = 1; attempt <= 7; attempt++) {
            assertThat(deliver(SubscriptionsTest::fail)).isEqualTo(Delivery.FAILED);
            database.restart();
            subscriptions = database.subscriptions();
            long seconds = 0;
            while (!pauseIsOver()) {
                assertThat(deliver(this::handle)).isEqualTo(Delivery.IDLE);
                clock.move(Duration.ofSeconds(1));
                seconds++;
            }
            pauses.add(seconds);
        }

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    public void parksAnEventThatKeepsFailingAndWhatFollowsOfItsCase() {
        tell(Story.about(1, 1), Story.about(2, 2), Story.about(1, 3), Story.about(2, 4));

        park(line -> line.equals("1"));
        assertThat(drain(this::handle)).containsExactly(Delivery.DELIVERED, Delivery.PARKED, Delivery.DELIVERED);

        assertThat(handled).containsExactly("2", "4");
        assertThat(subscriptions.parked())
                .extracting(
                        parked -> parked.entry().payload().get("line"),
                        Subscriptions.Parked::attempts,
                        Subscriptions.Parked::fault)
                .containsExactly(tuple("1", 8, UnsupportedOperationException.class.getName()), tuple("3", 0, ""));
        assertThat(database.platform().subscriptions().parkedCases()).isEqualTo(Map.of("diary", 1L));
    }

    @Test
    public void deliversReleasedEventsInOrderBeforeAnythingNewer() {
        tell(Story.about(1, 1), Story.about(1, 2));
        park(line -> line.equals("1"));
        drain(this::handle);
        tell(Story.about(2, 3), Story.about(1, 4));

        assertThat(subscriptions.release("diary", Story.caseOf(1))).isEqualTo(2);
        assertThat(drain(this::handle)).containsOnly(Delivery.DELIVERED);

        assertThat(handled).containsExactly("1", "2", "3", "4");
        assertThat(subscriptions.parked()).isEmpty();
        assertThat(subscriptions.release("diary", Story.caseOf(1))).isZero();
    }

    @Test
    public void parksAReleasedEventAgainAtOnceIfItStillFails() {
        tell(Story.about(1, 1), Story.about(1, 2), Story.about(2, 3));
        park(line -> line.equals("1"));
        drain(this::handle);

        subscriptions.release("diary", Story.caseOf(1));

        assertThat(deliver(SubscriptionsTest::fail)).isEqualTo(Delivery.PARKED);
        assertThat(deliver(this::handle)).isEqualTo(Delivery.IDLE);
        assertThat(subscriptions.parked())
                .extracting(Subscriptions.Parked::attempts)
                .containsExactly(9, 0);
    }

    @Test
    public void parksAnEventAboutNoCaseAlone() {
        tell(Story.aboutNothing(1), Story.aboutNothing(2));

        park(line -> line.equals("1"));
        drain(this::handle);

        assertThat(handled).containsExactly("2");
        assertThat(subscriptions.parked()).hasSize(1);
    }

    @Test
    public void keepsSubscriptionsApart() {
        tell(Story.about(1, 1));
        park(line -> true);

        assertThat(subscriptions.deliver("other", NOTES, this::handle)).isEqualTo(Delivery.DELIVERED);
        assertThat(subscriptions.cursors()).isEqualTo(Map.of("diary", 1L, "other", 1L));
    }

    @Test
    public void handsEachEventToOneOfManyCallers() throws Exception {
        for (int line = 0; line < 60; line++) {
            tell(Story.about(line % 3, line));
        }
        List<String> seen = Collections.synchronizedList(handled);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> callers = new ArrayList<>();
            for (int caller = 0; caller < 8; caller++) {
                callers.add(threads.submit(() -> {
                    while (subscriptions.cursors().getOrDefault("diary", 0L) < 60) {
                        subscriptions.deliver(
                                "diary",
                                NOTES,
                                entry -> seen.add(entry.payload().get("line")));
                    }
                }));
            }
            for (Future<?> caller : callers) {
                caller.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(seen).hasSize(60);
        assertThat(seen.stream().map(Integer::valueOf).toList()).isSorted();
    }

    @Test
    public void measuresHowFarEachIsBehind() {
        assertThat(database.platform().subscriptions().lags()).isEmpty();
        tell(Story.about(1, 1), Story.about(1, 2), Story.about(1, 3));
        deliver(this::handle);

        assertThat(database.platform().subscriptions().lags()).isEqualTo(Map.of("diary", 2L));
    }

    @Test
    public void endsAWaitWhenSomethingWasSequencedEvenBeforeIt() throws Exception {
        tell(Story.about(1, 1));

        subscriptions.awaitNews(Duration.ofDays(1));
        subscriptions.awaitNews(Duration.ofMillis(1));
    }

    @Test
    public void refusesANestedDeliveryAndANameOfAnotherForm() {
        assertThatIllegalStateException()
                .isThrownBy(() -> database.unitOfWork().run(() -> {
                    deliver(this::handle);
                }));
        assertThatIllegalArgumentException().isThrownBy(() -> subscriptions.deliver("Åsa", NOTES, this::handle));
        assertThatIllegalArgumentException().isThrownBy(() -> subscriptions.deliver("diary", Set.of(), this::handle));
    }

    private void park(Predicate<String> failing) {
        Delivery delivery = Delivery.IDLE;
        for (int attempt = 1; attempt <= 8; attempt++) {
            delivery = deliver(entry -> {
                assertThat(failing.test(entry.payload().get("line"))).isTrue();
                fail(entry);
            });
            clock.move(Duration.ofSeconds(30));
        }
        assertThat(delivery).isEqualTo(Delivery.PARKED);
    }

    private boolean pauseIsOver() {
        long retryAt = database.unitOfWork()
                .read(() -> new CursorStore(database.platform().units()).look("diary"))
                .orElseThrow()
                .retryAt();
        return retryAt <= Micros.of(clock.instant());
    }

    private void tell(Event... events) {
        Story.KARIN.run(() -> {
            database.unitOfWork().run(() -> {
                for (Event event : events) {
                    database.journal().append(event);
                }
            });
        });
        database.sequence();
    }

    private Delivery deliver(Consumer<Entry> handler) {
        return subscriptions.deliver("diary", NOTES, handler);
    }

    private List<Delivery> drain(Consumer<Entry> handler) {
        List<Delivery> all = new ArrayList<>();
        for (Delivery one = deliver(handler); one != Delivery.IDLE; one = deliver(handler)) {
            all.add(one);
        }
        return all;
    }

    private void handle(Entry entry) {
        handled.add(entry.payload().get("line"));
    }

    private void write(Entry entry) {
        notes.persist(new Note(entry.id().toString(), "written"));
    }

    private long written() {
        return database.unitOfWork()
                .read(() -> notes.createQuery("SELECT COUNT(n) FROM Note n", Long.class)
                        .getSingleResult());
    }

    private static void fail(Entry entry) {
        throw new UnsupportedOperationException("not " + entry.position());
    }
}
