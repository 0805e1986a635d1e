// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.time.Duration;
import java.util.function.UnaryOperator;

import se.hemresa.api.exchange.Outbox;
import se.hemresa.api.exchange.Outbox.Delivery;
import se.hemresa.api.exchange.Outbox.Receipt;

/**
 * A channel of the outbox: each piece is a {@link se.hemresa.api.exchange.Outbox.Parcel}, outside any unit of work, and the
 * route ends with the partner's receipt.
 *
 * @param outbox the queue
 * @param name the channel
 */
record OutboxSource(Outbox outbox, String name) implements Source {

    @Override
    public boolean deliver(UnaryOperator<Object> route) {
        Delivery outcome = outbox.deliver(name, parcel -> receipt(route.apply(parcel)));
        return outcome == Delivery.DELIVERED || outcome == Delivery.STOPPED;
    }

    private static Receipt receipt(Object body) {
        if (body instanceof Receipt receipt) {
            return receipt;
        }
        throw new IllegalStateException("An outbox route ends with the partner's receipt as its body");
    }

    @Override
    public void await(Duration atMost) throws InterruptedException {
        outbox.awaitWork(atMost);
    }
}
