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

/** Passes the pieces of a source to its route, one at a time. */
final class DeliveryConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryConsumer.class);

    private final Source source;
    private final Deliveries deliveries;
    private DeliveryThread thread;

    DeliveryConsumer(DeliveryEndpoint endpoint, Source source, Deliveries deliveries, Processor processor) {
        super(endpoint, processor);
        this.source = source;
        this.deliveries = deliveries;
    }

    @Override
    protected void doStart() throws Exception {
        if (!(getRoute().getErrorHandlerFactory() instanceof NoErrorHandlerDefinition)) {
            throw new IllegalStateException(
                    "Such a route has no error handler: the only retrier is the journal or the outbox it reads from");
        }
        super.doStart();
        thread = new DeliveryThread(source, () -> deliveries.caller().call(() -> source.deliver(this::route)));
        thread.start();
    }

    @Override
    protected void doStop() throws Exception {
        if (thread != null && !thread.stop(deliveries.stopBound())) {
            LOG.warn(
                    "A delivery of {} takes longer than {}; its route goes when it is done",
                    source.name(),
                    deliveries.stopBound());
        }
        super.doStop();
    }

    /** @return whether pieces are being delivered */
    boolean isDelivering() {
        return isStarted() && thread.isAlive();
    }

    private Object route(Object piece) {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(piece);
            EndThread end = new EndThread();
            exchange.getExchangeExtension().addOnCompletion(end);
            process(exchange);
            end.mustBe(Thread.currentThread());
            return exchange.getMessage().getBody();
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
                        "Such a route stays on its thread: no threads, seda, wireTap or parallel step below it");
            }
        }
    }
}
