// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.util.Map;
import java.util.regex.Pattern;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

import se.hemresa.api.exchange.Outbox;

/**
 * {@code from("outbox:<channel>")}: the messages to a partner, in their order within a case. The route runs on the one thread
 * of the channel, outside any unit of work; its body is the {@link Outbox.Parcel}, and at its end the {@link Outbox.Receipt}
 * that the partner signed. What the route throws is a failed attempt, and the outbox is the only retrier, so such a route has
 * no error handler of its own. The caller is the module.
 */
final class OutboxComponent extends DefaultComponent {

    private static final Pattern CHANNEL = Pattern.compile("[a-z0-9-]{1,60}");

    private final Outbox outbox;
    private final Deliveries deliveries;

    /**
     * @param outbox the queue
     * @param deliveries how it is served
     */
    OutboxComponent(Outbox outbox, Deliveries deliveries) {
        this.outbox = outbox;
        this.deliveries = deliveries;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        if (!CHANNEL.matcher(remaining).matches()) {
            throw new IllegalArgumentException("The name of a channel has 1 to 60 characters of a-z, 0-9 and -");
        }
        return new DeliveryEndpoint(uri, this, new OutboxSource(outbox, remaining), deliveries);
    }
}
