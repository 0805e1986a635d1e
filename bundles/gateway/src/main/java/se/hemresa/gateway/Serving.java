// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway;

import java.net.URL;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fasterxml.jackson.databind.JsonNode;

import se.hemresa.api.gateway.RestResource;
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
@Component(service = Serving.class)
public final class Serving implements ModuleWatch {

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
    private volatile MergedContract merged;

    /**
     * @param context where the modules' services are found
     * @param chronicle writes down who comes and goes
     * @param clock for the waiting
     */
    @Activate
    public Serving(BundleContext context, @Reference Chronicle chronicle, @Reference Clock clock) {
        this.chronicle = chronicle;
        this.clock = clock;
        this.own = Contract.document(context.getBundle().getEntry(CONTRACT));
        this.merged = MergedContract.of(own, Map.of());
        this.parking = new Parking(clock);
        this.modules = new Modules(parking, clock, this);
        this.trackers = List.of(
                new DoorTracker<>(context, RestResource.class, modules, this::rest),
                new DoorTracker<>(context, SoapEndpoint.class, modules, this::soap));
        modules.expect(chronicle.known());
        trackers.forEach(DoorTracker::open);
        sweeps.scheduleAtFixedRate(parking::sweep, 100, 100, TimeUnit.MILLISECONDS);
    }

    /** Closes every door. */
    @Deactivate
    public void close() {
        trackers.forEach(DoorTracker::close);
        parking.release();
        sweeps.shutdownNow();
        engine.close();
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
