// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Route;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.api.access.Caller;
import se.hemresa.api.exchange.Outbox;
import se.hemresa.api.journal.Subscriptions;

/**
 * The Camel context of one module: its routes share it, so they may call each other by {@code direct:}, and nothing of it
 * outlives the module. One thread at a time.
 */
final class ModuleContext {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleContext.class);

    private final String module;
    private final JournalComponent journal;
    private final OutboxComponent outbox;
    private final Duration camelBound;
    private final DefaultCamelContext camel = new DefaultCamelContext(false);
    private final Map<RoutesBuilder, List<RouteDefinition>> routes = new HashMap<>();
    private boolean failed;

    /**
     * @param module the module's name
     * @param subscriptions the journal's
     * @param outbox the queue of messages, which may be empty-handed for a while
     * @param stopBound how long a stop waits for an exchange in flight
     */
    ModuleContext(String module, Subscriptions subscriptions, Outbox outbox, Duration stopBound) {
        Deliveries deliveries = new Deliveries(Caller.module(module), stopBound);
        this.module = module;
        this.journal = new JournalComponent(subscriptions, deliveries);
        this.outbox = new OutboxComponent(outbox, deliveries);
        // Camel waits a little longer than the consumer does, or it would interrupt the wait.
        this.camelBound = stopBound.plusMillis(500);
    }

    /**
     * Adds the routes of a builder and starts them, and Camel with the first.
     *
     * @param builder the module's
     * @throws Exception if one of them cannot be built or started; then none of them is left
     */
    void add(RoutesBuilder builder) throws Exception {
        List<RouteDefinition> before = List.copyOf(camel.getRouteDefinitions());
        try {
            Camel.within(() -> {
                if (!camel.isStarted()) {
                    start();
                }
                camel.addRoutes(builder);
            });
        } catch (Exception notStarted) {
            failed = true;
            remember(builder, before);
            remove(builder);
            throw notStarted;
        }
        remember(builder, before);
        LOG.info("Routes of {} run: {}", module, routes.get(builder).size());
    }

    private void start() {
        camel.getCamelContextExtension().setName("hemresa-" + module);
        camel.setApplicationContextClassLoader(Camel.LOADER);
        camel.disableJMX();
        camel.setStartupSummaryLevel(StartupSummaryLevel.Off);
        camel.build();
        camel.getCamelContextExtension().setErrorHandlerFactory(new NoErrorHandlerDefinition());
        camel.getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
        camel.getShutdownStrategy().setTimeout(camelBound.toMillis());
        camel.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
        camel.addComponent("direct", new DirectComponent());
        camel.addComponent("journal", journal);
        camel.addComponent("outbox", outbox);
        camel.start();
    }

    private void remember(RoutesBuilder builder, List<RouteDefinition> before) {
        List<RouteDefinition> added = new ArrayList<>(camel.getRouteDefinitions());
        added.removeAll(before);
        routes.put(builder, added);
    }

    /**
     * Stops the routes of a builder, each with a bound, and removes them.
     *
     * @param builder as given to {@code add}
     * @throws Exception if Camel cannot stop one
     */
    void remove(RoutesBuilder builder) throws Exception {
        List<RouteDefinition> gone = routes.remove(builder);
        if (gone == null) {
            return;
        }
        Camel.within(() -> {
            for (RouteDefinition route : gone) {
                if (camel.getRoute(route.getId()) != null) {
                    camel.getRouteController().stopRoute(route.getId(), camelBound.toMillis(), TimeUnit.MILLISECONDS);
                }
                camel.removeRouteDefinition(route);
            }
        });
    }

    /** @return whether no builder has routes here */
    boolean isEmpty() {
        return routes.isEmpty();
    }

    /** @return whether the context and all routes that were given to it run */
    boolean isRunning() {
        return !failed
                && camel.isStarted()
                && camel.getRoutes().stream().allMatch(ModuleContext::isRunning)
                && camel.getRoutes().size() == camel.getRouteDefinitions().size();
    }

    private static boolean isRunning(Route route) {
        return !(route.getConsumer() instanceof DeliveryConsumer consumer) || consumer.isDelivering();
    }

    /**
     * Stops the routes, with a bound, then the context.
     *
     * @throws Exception if Camel cannot stop
     */
    public void close() throws Exception {
        Camel.within(camel::stop);
    }

    @Override
    public String toString() {
        return module;
    }
}
