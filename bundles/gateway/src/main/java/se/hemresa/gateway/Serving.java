// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.net.URL;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.bundle.EventHook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.api.gateway.RestResource;
import se.hemresa.api.gateway.ServedModules;
import se.hemresa.api.gateway.SoapEndpoint;
import se.hemresa.gateway.contract.Contract;
import se.hemresa.gateway.contract.MergedContract;
import se.hemresa.gateway.serving.Door;
import se.hemresa.gateway.serving.Engine;
import se.hemresa.gateway.serving.ModuleWatch;
import se.hemresa.gateway.serving.Modules;
import se.hemresa.gateway.serving.Parking;
import se.hemresa.gateway.serving.RestDoor;
import se.hemresa.gateway.serving.SoapDoor;

/** Everything that is served now: the doors of the modules, their merged contract, and the requests that wait. */
@Component(service = {Serving.class, ServedModules.class})
public final class Serving implements ModuleWatch, ServedModules {

    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);
    private static final String CONTRACT = "openapi/contract.yaml";

    private final AtomicInteger numbers = new AtomicInteger();
    private final ScheduledExecutorService sweeps = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "hemresa-gateway-parking");
        thread.setDaemon(true);
        return thread;
    });
    private final Engine engine = new Engine();
    private final Chronicle chronicle;
    private final Clock clock;
    private final JsonNode own;
    private final Parking parking;
    private final Modules modules;
    private final List<DoorTracker<?>> trackers;
    private final ServiceRegistration<EventHook> stops;
    private volatile MergedContract merged;

    /**
     * @param context where the modules' services are found
     * @param chronicle writes down who comes and goes
     * @param clock for the waiting
     * @param completeness tells when a module is there with all it has
     */
    @Activate
    public Serving(
            BundleContext context,
            @Reference Chronicle chronicle,
            @Reference Clock clock,
            @Reference Completeness completeness) {
        this.chronicle = chronicle;
        this.clock = clock;
        this.own = Contract.document(context.getBundle().getEntry(CONTRACT));
        this.merged = MergedContract.of(own, Map.of());
        this.parking = new Parking(clock);
        this.modules = new Modules(parking, clock, this);
        this.trackers = List.of(
                new DoorTracker<>(this, context, RestResource.class, completeness, this::rest),
                new DoorTracker<>(this, context, SoapEndpoint.class, completeness, this::soap));
        modules.expect(chronicle.known());
        trackers.forEach(DoorTracker::open);
        this.stops = context.registerService(EventHook.class, this::beforeListeners, null);
        sweeps.scheduleWithFixedDelay(this::sweep, 20, 20, TimeUnit.MILLISECONDS);
    }

    /** Closes every door. */
    @Deactivate
    public void close() {
        stops.unregister();
        trackers.forEach(DoorTracker::close);
        parking.release();
        sweeps.shutdownNow();
        engine.close();
    }

    private void sweep() {
        try {
            trackers.forEach(DoorTracker::openWaiting);
            parking.sweep();
        } catch (RuntimeException failed) {
            LOG.error("A sweep over waiting doors and requests failed; the next follows at once", failed);
        }
    }

    /**
     * The only moment at which every service of a stopping bundle is still there: a hook is called before the listeners, and
     * Service Component Runtime, which takes the services down one by one, is a listener.
     */
    private void beforeListeners(BundleEvent event, Collection<BundleContext> listeners) {
        if (event.getType() == BundleEvent.STOPPING) {
            trackers.forEach(tracker -> tracker.leave(event.getBundle()));
        }
    }

    @Override
    public Set<String> names() {
        return modules.served();
    }

    Modules modules() {
        return modules;
    }

    Parking parking() {
        return parking;
    }

    Clock clock() {
        return clock;
    }

    /** @return the contract of everything that is served now */
    MergedContract merged() {
        return merged;
    }

    private Door rest(String module, Bundle bundle, RestResource resource) {
        URL yaml = bundle.getEntry(CONTRACT);
        if (yaml == null) {
            throw new IllegalStateException("The bundle has no " + CONTRACT);
        }
        Contract contract = new Contract(Contract.document(yaml), own.path("components"));
        return new RestDoor(engine, address(module), resource, contract);
    }

    private Door soap(String module, Bundle bundle, SoapEndpoint endpoint) {
        return new SoapDoor(engine, address(module), endpoint);
    }

    private String address(String module) {
        return "/" + module + "-" + numbers.incrementAndGet();
    }

    @Override
    public void opened(String module, List<String> paths) {
        merge();
        chronicle.opened(module, paths);
    }

    @Override
    public void closed(String module) {
        merge();
        chronicle.closed(module);
    }

    private synchronized void merge() {
        Map<String, JsonNode> parts = new HashMap<>();
        modules.all().forEach(generation -> {
            if (generation.door() instanceof RestDoor door
                    && !door.contract().document().equals(own)) {
                parts.put(generation.module(), door.contract().document());
            }
        });
        merged = MergedContract.of(own, parts);
        merged.faults().forEach(fault -> LOG.error("Two contracts define the same name differently: {}", fault));
    }
}
