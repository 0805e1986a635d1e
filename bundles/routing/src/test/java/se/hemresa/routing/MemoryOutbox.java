// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import se.hemresa.api.exchange.Outbox;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/** One channel in memory: a message stays first in line until there is a receipt. */
final class MemoryOutbox implements Outbox {

    static final String CHANNEL = "carrier";

    private final Deque<UUID> waiting = new ArrayDeque<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();

    synchronized UUID queue() {
        UUID messageId = UUID.randomUUID();
        waiting.add(messageId);
        notifyAll();
        return messageId;
    }

    synchronized List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    synchronized List<RuntimeException> failures() {
        return List.copyOf(failures);
    }

    @Override
    public Delivery deliver(String channel, Function<Parcel, Receipt> route) {
        UUID next = first(channel);
        if (next == null) {
            return Delivery.IDLE;
        }
        try {
            Receipt receipt = route.apply(new Parcel(
                    next,
                    new CaseId(UUID.randomUUID()),
                    "M10",
                    new AgencyId("CARRIER"),
                    1,
                    failures().size() + 1));
            return delivered(receipt);
        } catch (RuntimeException failed) {
            return failed(failed);
        }
    }

    private synchronized UUID first(String channel) {
        return CHANNEL.equals(channel) ? waiting.peek() : null;
    }

    private synchronized Delivery delivered(Receipt receipt) {
        waiting.remove();
        receipts.add(receipt);
        return Delivery.DELIVERED;
    }

    private synchronized Delivery failed(RuntimeException failed) {
        failures.add(failed);
        return Delivery.FAILED;
    }

    @Override
    public synchronized void awaitWork(Duration atMost) throws InterruptedException {
        wait(Math.min(20, atMost.toMillis()));
    }
}
