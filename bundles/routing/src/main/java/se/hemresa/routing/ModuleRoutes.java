// SPDX-License-Identifier: Apache-2.0
package se.hemresa.routing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.camel.RoutesBuilder;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.api.exchange.Outbox;
import se.hemresa.api.journal.Subscriptions;

/**
 * Runs the routes that modules register as {@code org.apache.camel.RoutesBuilder}, in one Camel context per bundle. Routes
 * come and go with their services; the service of a builder goes only after its routes have stopped, so what they use is
 * still there while the last delivery ends.
 */
@Component(
        service = HealthCheck.class,
        immediate = true,
        property = {HealthCheck.NAME + "=routes", HealthCheck.TAGS + "=ready"})
public final class ModuleRoutes implements HealthCheck, ServiceTrackerCustomizer<RoutesBuilder, RoutesBuilder> {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleRoutes.class);

    /** SCR waits five seconds for a component to go. */
    private static final Duration STOP_BOUND = Duration.ofSeconds(4);

    private final BundleContext context;
    private final Subscriptions subscriptions;
    private final CurrentOutbox outbox = new CurrentOutbox(STOP_BOUND);
    private final ServiceTracker<Outbox, Outbox> outboxes;
    private final Map<Long, ModuleContext> modules = new ConcurrentHashMap<>();
    private final ServiceTracker<RoutesBuilder, RoutesBuilder> tracker;

    @Activate
    public ModuleRoutes(BundleContext context, @Reference Subscriptions subscriptions) {
        this.context = context;
        this.subscriptions = subscriptions;
        this.outboxes = outbox.tracker(context);
        this.tracker = new ServiceTracker<>(context, RoutesBuilder.class, this);
        outboxes.open();
        tracker.open();
    }

    @Deactivate
    void stop() {
        tracker.close();
        outboxes.close();
    }

    @Override
    public RoutesBuilder addingService(ServiceReference<RoutesBuilder> reference) {
        RoutesBuilder builder = context.getService(reference);
        Bundle bundle = reference.getBundle();
        if (builder != null && bundle != null) {
            modules.compute(bundle.getBundleId(), (id, running) -> add(bundle, running, builder));
        }
        return builder;
    }

    private ModuleContext add(Bundle bundle, ModuleContext running, RoutesBuilder builder) {
        ModuleContext module =
                running == null ? new ModuleContext(name(bundle), subscriptions, outbox, STOP_BOUND) : running;
        try {
            module.add(builder);
        } catch (Exception notStarted) {
            LOG.error("Routes of {} do not run; update or restart the bundle", module, notStarted);
        }
        return module;
    }

    @Override
    public void modifiedService(ServiceReference<RoutesBuilder> reference, RoutesBuilder builder) {
        // The properties of a builder mean nothing to us.
    }

    @Override
    public void removedService(ServiceReference<RoutesBuilder> reference, RoutesBuilder builder) {
        modules.computeIfPresent(reference.getBundle().getBundleId(), (id, module) -> remove(module, builder));
        context.ungetService(reference);
    }

    private static ModuleContext remove(ModuleContext module, RoutesBuilder builder) {
        try {
            module.remove(builder);
            if (!module.isEmpty()) {
                return module;
            }
            module.close();
        } catch (Exception notStopped) {
            LOG.error("Routes of {} did not stop in order", module, notStopped);
        }
        return null;
    }

    /** The name by which the other modules know it, and {@code module-access.json}. */
    private static String name(Bundle bundle) {
        String name = bundle.getHeaders().get("Hemresa-Module");
        return name == null ? bundle.getSymbolicName() : name;
    }

    @Override
    public Result execute() {
        List<String> down = modules.values().stream()
                .filter(module -> !module.isRunning())
                .map(ModuleContext::toString)
                .sorted()
                .toList();
        return down.isEmpty()
                ? new Result(Result.Status.OK, "Routes of " + modules.size() + " modules run")
                : new Result(Result.Status.CRITICAL, "Routes do not run: " + String.join(", ", down));
    }
}
