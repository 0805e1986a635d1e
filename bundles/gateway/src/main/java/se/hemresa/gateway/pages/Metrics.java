// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.pages;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.hemresa.api.gateway.Measure;
import se.hemresa.api.gateway.Measures;

/** What is measured, by us and by every bundle that offers {@link Measures}. Labels hold names of our own only, never an id. */
@Component(service = Metrics.class)
public final class Metrics {

    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

    private final RequestTimes times = new RequestTimes();
    private final Measures process = new ProcessMeasures();
    private final Supplier<List<Measures>> others;
    private final Runnable closing;
    private volatile IntSupplier parked = () -> 0;

    /** @param context where bundles offer what they measure */
    @Activate
    public Metrics(BundleContext context) {
        ServiceTracker<Measures, Measures> tracker = new ServiceTracker<>(context, Measures.class, null);
        tracker.open();
        this.others = () -> List.copyOf(tracker.getTracked().values());
        this.closing = tracker::close;
    }

    /** @param others what bundles offer */
    public Metrics(List<Measures> others) {
        this.others = () -> others;
        this.closing = () -> {};
    }

    /** Looks for no more. */
    @Deactivate
    public void close() {
        closing.run();
    }

    /**
     * @param door {@code rest} or {@code soap}
     * @param module the module's name
     * @param operation {@code write}, {@code read}, {@code ask} or {@code none}
     * @param status the HTTP status
     * @param nanoseconds from the first byte of the request to the last of the answer, waiting included
     */
    public void answered(String door, String module, String operation, int status, long nanoseconds) {
        times.took(new RequestTimes.Of(door, module, operation, status / 100 + "xx"), nanoseconds);
    }

    /** @param waiting tells how many requests wait for a module */
    public void watchParked(IntSupplier waiting) {
        parked = waiting;
    }

    /** @return everything in the text format of Prometheus, version 0.0.4 */
    public String text() {
        Exposition exposition = new Exposition();
        times.write(exposition);
        exposition.add(Measure.gauge(
                "hemresa_requests_parked", "Requests that wait for a module to come back.", parked.getAsInt()));
        process.now().forEach(exposition::add);
        others.get().forEach(measures -> take(measures, exposition));
        return exposition.text();
    }

    private static void take(Measures measures, Exposition exposition) {
        try {
            measures.now().forEach(exposition::add);
        } catch (RuntimeException failed) {
            LOG.debug("Some measures cannot be taken now", failed);
        }
    }
}
