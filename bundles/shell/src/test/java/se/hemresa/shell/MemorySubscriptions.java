// SPDX-License-Identifier: Apache-2.0
package se.hemresa.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Subscriptions;

/** Parked events in a list. */
final class MemorySubscriptions implements Subscriptions {

    private final List<Parked> parked;

    MemorySubscriptions(Parked... parked) {
        this.parked = new ArrayList<>(List.of(parked));
    }

    @Override
    public Delivery deliver(String subscription, Set<String> types, Consumer<Entry> handler) {
        return Delivery.IDLE;
    }

    @Override
    public void awaitNews(Duration atMost) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Long> cursors() {
        return Map.of();
    }

    @Override
    public List<Parked> parked() {
        return List.copyOf(parked);
    }

    @Override
    public int release(String subscription, CaseId caseId) {
        int before = parked.size();
        parked.removeIf(event -> event.subscription().equals(subscription)
                && event.entry().subject().equals(Optional.of(caseId)));
        return before - parked.size();
    }
}
