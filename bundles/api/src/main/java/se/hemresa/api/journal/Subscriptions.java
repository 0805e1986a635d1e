// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.journal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.id.CaseId;

/**
 * Durable cursors over the journal, and the only retrier of events. Handler and cursor share one unit of work on one thread:
 * inside our database the effect of an event is exactly once. A subscriber that was away goes on from its cursor. An event
 * that keeps failing is parked together with the later events of the same case, visibly, and the other cases go on.
 */
@ProviderType
public interface Subscriptions {

    /** What came of a delivery. */
    enum Delivery {
        /** There was nothing to deliver. */
        IDLE,
        /** The handler returned; effect and cursor are durable. */
        DELIVERED,
        /** The handler threw; all was rolled back; it will be offered again after a pause. */
        FAILED,
        /** The event was parked, either after its last attempt or because an earlier one of its case is parked. */
        PARKED
    }

    /**
     * Delivers the next entry of a subscription, if there is one and its pause is over, and moves the cursor in the same unit
     * of work. With several callers, in one process or many, each entry is still handled once and in order. A new
     * subscription begins at the beginning of the journal.
     *
     * @param subscription its name, e.g. {@code statistics}; 1–60 characters of {@code a-z 0-9 -}
     * @param types the types wanted, never empty; the cursor passes over all others
     * @param handler what to do, on this thread, inside the unit of work; it must not start a thread
     * @return what came of it
     */
    Delivery deliver(String subscription, Set<String> types, Consumer<Entry> handler);

    /**
     * Waits until there may be something new for anyone. A hint, never a promise: polling alone must suffice.
     *
     * @param atMost how long to wait
     * @throws InterruptedException if the thread is interrupted
     */
    void awaitNews(Duration atMost) throws InterruptedException;

    /** @return the position that each known subscription has passed, by name */
    Map<String, Long> cursors();

    /** @return the parked events, oldest first */
    List<Parked> parked();

    /**
     * Puts a case's parked events back in line, in order.
     *
     * @param subscription the subscription
     * @param caseId the case
     * @return how many events were put back; 0 if none was parked
     */
    int release(String subscription, CaseId caseId);

    /**
     * A parked event.
     *
     * @param subscription whose it is
     * @param entry the event
     * @param attempts how often it was tried; 0 if it only waits behind an earlier one
     * @param fault the class name of what was thrown last; empty if it only waits behind an earlier one. Never a message
     */
    record Parked(String subscription, Entry entry, int attempts, String fault) {}
}
