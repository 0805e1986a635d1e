// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.EntryId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Subscriptions;

/**
 * Subscriptions in memory, as the contract says, without pauses and parking. The effects that a handler records with
 * {@link #effect} become visible together with the cursor, or not at all.
 */
final class MemorySubscriptions implements Subscriptions {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Long> cursors = new HashMap<>();
    private final List<Long> effects = new ArrayList<>();
    private final List<Long> uncommitted = new ArrayList<>();
    private final Object oneUnit = new Object();
    private Thread unitThread;
    private boolean away;

    synchronized void append(String type) {
        long position = entries.size() + 1L;
        entries.add(new Entry(
                position,
                new EntryId(UUID.randomUUID()),
                type,
                1,
                Instant.EPOCH,
                Caller.module("journal"),
                Optional.empty(),
                Map.of()));
        notifyAll();
    }

    /** Records an effect in the running unit of work. */
    synchronized void effect(Entry entry) {
        if (Thread.currentThread() != unitThread) {
            throw new IllegalStateException("No unit of work is running on this thread");
        }
        uncommitted.add(entry.position());
    }

    synchronized List<Long> effects() {
        return List.copyOf(effects);
    }

    synchronized void goAway(boolean gone) {
        away = gone;
    }

    @Override
    public Delivery deliver(String subscription, Set<String> types, Consumer<Entry> handler) {
        synchronized (oneUnit) {
            Optional<Entry> next = begin(subscription, types);
            if (next.isEmpty()) {
                return Delivery.IDLE;
            }
            try {
                handler.accept(next.get());
                return commit(subscription, next.get());
            } catch (RuntimeException failed) {
                return rollback();
            }
        }
    }

    private synchronized Optional<Entry> begin(String subscription, Set<String> types) {
        if (away) {
            throw new IllegalStateException("The database is away");
        }
        unitThread = Thread.currentThread();
        long cursor = cursors.getOrDefault(subscription, 0L);
        return entries.stream()
                .filter(entry -> entry.position() > cursor && types.contains(entry.type()))
                .findFirst();
    }

    private synchronized Delivery commit(String subscription, Entry entry) {
        cursors.put(subscription, entry.position());
        effects.addAll(uncommitted);
        uncommitted.clear();
        unitThread = null;
        return Delivery.DELIVERED;
    }

    private synchronized Delivery rollback() {
        uncommitted.clear();
        unitThread = null;
        return Delivery.FAILED;
    }

    @Override
    public synchronized void awaitNews(Duration atMost) throws InterruptedException {
        wait(Math.min(20, atMost.toMillis()));
    }

    @Override
    public synchronized Map<String, Long> cursors() {
        return Map.copyOf(cursors);
    }

    @Override
    public List<Parked> parked() {
        return List.of();
    }

    @Override
    public int release(String subscription, CaseId caseId) {
        return 0;
    }
}
