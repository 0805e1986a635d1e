// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** A source of work, as an endpoint to read from. */
final class DeliveryEndpoint extends DefaultEndpoint {

    private final Source source;
    private final Deliveries deliveries;

    DeliveryEndpoint(String uri, Component component, Source source, Deliveries deliveries) {
        super(uri, component);
        this.source = source;
        this.deliveries = deliveries;
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        return new DeliveryConsumer(this, source, deliveries, processor);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException(
                "Events are appended with Journal.append and messages are queued with Postbox, in the unit of work they tell about");
    }
}
