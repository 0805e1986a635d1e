// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.api.journal.Entry;
import se.hemresa.api.journal.Subscriptions;
import se.hemresa.api.journal.Subscriptions.Delivery;

/** Passes the entries of a subscription to its route, one at a time. */
final class JournalConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(JournalConsumer.class);

    private final JournalEndpoint endpoint;
    private final JournalComponent journal;
    private DeliveryThread thread;

    JournalConsumer(JournalEndpoint endpoint, JournalComponent journal, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.journal = journal;
    }

    @Override
    protected void doStart() throws Exception {
        if (!(getRoute().getErrorHandlerFactory() instanceof NoErrorHandlerDefinition)) {
            throw new IllegalStateException("A journal route has no error handler: the journal is the only retrier");
        }
        super.doStart();
        thread = new DeliveryThread(endpoint.subscription(), journal.subscriptions(), this::deliver);
        thread.start();
    }

    @Override
    protected void doStop() throws Exception {
        if (thread != null && !thread.stop(journal.stopBound())) {
            LOG.warn(
                    "A delivery of subscription {} takes longer than {}; its route goes when it is done",
                    endpoint.subscription(),
                    journal.stopBound());
        }
        super.doStop();
    }

    /** @return whether entries are being delivered */
    boolean isDelivering() {
        return isStarted() && thread.isAlive();
    }

    private Delivery deliver() {
        Subscriptions subscriptions = journal.subscriptions();
        return journal.caller()
                .call(() -> subscriptions.deliver(endpoint.subscription(), endpoint.types(), this::route));
    }

    private void route(Entry entry) {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(entry);
            EndThread end = new EndThread();
            exchange.getExchangeExtension().addOnCompletion(end);
            process(exchange);
            end.mustBe(Thread.currentThread());
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private void process(Exchange exchange) {
        try {
            getProcessor().process(exchange);
        } catch (Exception thrown) {
            exchange.setException(thrown);
        }
        if (exchange.getException() != null) {
            throw RuntimeCamelException.wrapRuntimeException(exchange.getException());
        }
        if (exchange.isRollbackOnly()) {
            throw new IllegalStateException("The route has asked for a rollback");
        }
    }

    /** On which thread the route ended. */
    private static final class EndThread extends SynchronizationAdapter {

        private volatile Thread ended;

        @Override
        public void onDone(Exchange exchange) {
            ended = Thread.currentThread();
        }

        void mustBe(Thread own) {
            if (ended != own) {
                throw new IllegalStateException(
                        "A journal route stays on its thread: no threads, seda, wireTap or parallel step below it");
            }
        }
    }
}
