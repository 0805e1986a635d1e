// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;

import se.hemresa.api.journal.Subscriptions;
import se.hemresa.api.journal.Subscriptions.Delivery;

/**
 * A subscription to the journal: each piece is an {@link se.hemresa.api.journal.Entry}, inside the unit of work that also moves
 * the cursor.
 *
 * @param subscriptions the journal's
 * @param name the subscription
 * @param types the types wanted
 */
record JournalSource(Subscriptions subscriptions, String name, Set<String> types) implements Source {

    @Override
    public boolean deliver(UnaryOperator<Object> route) {
        Delivery outcome =
                subscriptions.deliver(name, types, entry -> TracedEntry.during(entry, () -> route.apply(entry)));
        return outcome == Delivery.DELIVERED || outcome == Delivery.PARKED;
    }

    @Override
    public void await(Duration atMost) throws InterruptedException {
        subscriptions.awaitNews(atMost);
    }
}
