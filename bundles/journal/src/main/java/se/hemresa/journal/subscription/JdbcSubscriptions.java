// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.subscription;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Subscriptions;
import se.hemresa.journal.entries.Micros;
import se.hemresa.journal.work.JdbcUnitOfWork;

/**
 * Subscriptions over the tables {@code journal_cursor} and {@code journal_parked}. A failing event holds its subscription
 * back for eight attempts (1 s, 2 s, … 30 s apart), then it is parked and the subscription goes on. A released event is
 * delivered before the cursor moves on; if it fails again it is parked again at once.
 */
public final class JdbcSubscriptions implements Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcSubscriptions.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");
    private static final int ATTEMPTS = 8;
    private static final int FAULT_LENGTH = 200;

    private final JdbcUnitOfWork units;
    private final Clock clock;
    private final News news;
    private final CursorStore cursors;
    private final ParkedStore parking;
    private final Map<String, Passed> passed = new ConcurrentHashMap<>();

    /** Up to where a subscription was looked at for these types and nothing was found. */
    private record Passed(Set<String> types, long position) {}

    /**
     * @param units the unit of handler and cursor
     * @param clock the pauses
     * @param news what ends a wait
     */
    public JdbcSubscriptions(JdbcUnitOfWork units, Clock clock, News news) {
        this.units = units;
        this.clock = clock;
        this.news = news;
        this.cursors = new CursorStore(units);
        this.parking = new ParkedStore(units);
    }

    /** What a unit is about to hand over, kept outside it for the case that it fails. */
    private static final class Attempt {
        private Entry entry;
        private boolean released;
    }

    @Override
    public Delivery deliver(String subscription, Set<String> types, Consumer<Entry> handler) {
        if (!NAME.matcher(subscription).matches() || types.isEmpty()) {
            throw new IllegalArgumentException("A subscription has a name of a-z 0-9 - and at least one type");
        }
        if (units.active()) {
            throw new IllegalStateException("A delivery is a unit of work of its own");
        }
        if (!units.read(() -> worthwhile(subscription, types))) {
            return Delivery.IDLE;
        }
        // Not in the unit of the delivery: if that fails, the failure is counted in this row.
        if (units.read(() -> cursors.look(subscription)).isEmpty()) {
            units.run(() -> cursors.create(subscription));
        }
        Attempt attempt = new Attempt();
        try {
            return units.run(() -> deliver(subscription, types, handler, attempt));
        } catch (RuntimeException | LinkageError failed) {
            if (attempt.entry == null) {
                throw failed;
            }
            return units.run(() -> failed(subscription, attempt, failed));
        }
    }

    @Override
    public void awaitNews(Duration atMost) throws InterruptedException {
        news.await(atMost);
    }

    @Override
    public Map<String, Long> cursors() {
        Map<String, Long> positions = units.read(cursors::all);
        passed.forEach((subscription, looked) ->
                positions.computeIfPresent(subscription, (name, position) -> Math.max(position, looked.position())));
        return positions;
    }

    @Override
    public List<Parked> parked() {
        return units.read(parking::all);
    }

    @Override
    public int release(String subscription, CaseId caseId) {
        int released = units.run(() -> parking.release(subscription, caseId, true));
        news.tell();
        return released;
    }

    /** @return of how many cases events are parked, by subscription; a subscription without any is left out */
    public Map<String, Long> parkedCases() {
        return units.read(parking::cases);
    }

    /** @return how many entries each subscription has not passed, by name */
    public Map<String, Long> lags() {
        long end = units.read(cursors::end);
        Map<String, Long> lags = new TreeMap<>(cursors());
        lags.replaceAll((subscription, position) -> Math.max(0, end - position));
        return lags;
    }

    /** Looking costs no commit and, on Derby, keeps nobody out. */
    private boolean worthwhile(String subscription, Set<String> types) {
        Optional<Cursor> cursor = cursors.look(subscription);
        if (cursor.isEmpty() || parking.firstReleased(subscription).isPresent()) {
            return true;
        }
        if (cursor.get().retryAt() > now()) {
            return false;
        }
        long position = cursor.get().position();
        long end = cursors.end();
        return end - position > CursorStore.REACH || somethingBetween(position, end, subscription, types);
    }

    /**
     * Most entries are looks, to which nobody subscribes. What is passed over for nothing is only remembered here: the cursor
     * is moved when an event comes, or when it would have to look too far after a restart.
     */
    private boolean somethingBetween(long position, long end, String subscription, Set<String> types) {
        Passed before = passed.get(subscription);
        long from = before != null && before.types().equals(types) ? Math.max(position, before.position()) : position;
        if (from < end && cursors.next(from, types).isPresent()) {
            return true;
        }
        passed.put(subscription, new Passed(Set.copyOf(types), Math.max(from, end)));
        return false;
    }

    private Delivery deliver(String subscription, Set<String> types, Consumer<Entry> handler, Attempt attempt) {
        Optional<Cursor> locked = cursors.lock(subscription);
        if (locked.isEmpty()) {
            return Delivery.IDLE;
        }
        Optional<Entry> released = parking.firstReleased(subscription);
        if (released.isPresent()) {
            attempt.entry = released.get();
            attempt.released = true;
            handler.accept(attempt.entry);
            parking.remove(subscription, attempt.entry.position());
            return Delivery.DELIVERED;
        }
        return locked.get().retryAt() > now()
                ? Delivery.IDLE
                : deliverNext(subscription, types, locked.get(), handler, attempt);
    }

    private Delivery deliverNext(
            String subscription, Set<String> types, Cursor cursor, Consumer<Entry> handler, Attempt attempt) {
        long end = cursors.end();
        long from = cursor.position();
        Optional<Entry> next = cursors.next(from, types);
        while (next.isEmpty() && from + CursorStore.REACH < end) {
            from += CursorStore.REACH;
            next = cursors.next(from, types);
        }
        if (next.isEmpty()) {
            // Only as far as was looked: what is sequenced meanwhile lies behind it.
            cursors.move(subscription, cursor.passed(end));
            return Delivery.IDLE;
        }
        Entry entry = next.get();
        Optional<Boolean> behind = parking.releasedBefore(subscription, entry.subject());
        if (behind.isPresent()) {
            parking.park(subscription, entry, 0, "", behind.get());
        } else {
            attempt.entry = entry;
            handler.accept(entry);
        }
        cursors.move(subscription, cursor.passed(entry.position()));
        return behind.isPresent() ? Delivery.PARKED : Delivery.DELIVERED;
    }

    private Delivery failed(String subscription, Attempt attempt, Throwable thrown) {
        Entry entry = attempt.entry;
        String fault = thrown.getClass().getName();
        fault = fault.substring(Math.max(0, fault.length() - FAULT_LENGTH));
        Optional<Cursor> cursor = cursors.lock(subscription);
        if (cursor.isEmpty() || !attempt.released && cursor.get().position() >= entry.position()) {
            return Delivery.FAILED;
        }
        if (attempt.released) {
            parking.parkAgain(subscription, entry, fault);
            LOG.error(
                    "{}: the released event at position {} failed and is parked again",
                    subscription,
                    entry.position(),
                    thrown);
            return Delivery.PARKED;
        }
        Cursor failed = cursor.get().failed(now());
        if (failed.attempts() < ATTEMPTS) {
            cursors.move(subscription, failed);
            LOG.warn(
                    "{}: the event at position {} failed, attempt {}; it is tried again",
                    subscription,
                    entry.position(),
                    failed.attempts(),
                    thrown);
            return Delivery.FAILED;
        }
        parking.park(subscription, entry, failed.attempts(), fault, false);
        cursors.move(subscription, cursor.get().passed(entry.position()));
        LOG.error(
                "{}: the event at position {} is parked with what follows of its case",
                subscription,
                entry.position(),
                thrown);
        return Delivery.PARKED;
    }

    private long now() {
        return Micros.of(clock.instant());
    }
}
