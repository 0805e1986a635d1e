// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.util.Set;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** A subscription, as an endpoint to read from. */
final class JournalEndpoint extends DefaultEndpoint {

    private final JournalComponent journal;
    private final String subscription;
    private final Set<String> types;

    JournalEndpoint(String uri, JournalComponent journal, String subscription, Set<String> types) {
        super(uri, journal);
        this.journal = journal;
        this.subscription = subscription;
        this.types = types;
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        return new JournalConsumer(this, journal, processor);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException(
                "Events are appended with Journal.append, in the unit of work they tell about");
    }

    String subscription() {
        return subscription;
    }

    Set<String> types() {
        return types;
    }
}
