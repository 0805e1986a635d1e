// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.pages;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.jvm.GarbageCollectorMetricSet;
import com.codahale.metrics.jvm.MemoryUsageGaugeSet;
import com.codahale.metrics.jvm.ThreadStatesGaugeSet;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.dropwizard.DropwizardExports;
import io.prometheus.client.exporter.common.TextFormat;

/** What is counted, by everybody, in one registry that is a service. Names hold doors, modules and classes of status only, never an id. */
@Component(service = Metrics.class)
public final class Metrics {

    private final MetricRegistry registry;
    private final CollectorRegistry exposition = new CollectorRegistry();

    /** @param context where the registry becomes a service, until the bundle stops */
    @Activate
    public Metrics(BundleContext context) {
        this(new MetricRegistry());
        context.registerService(MetricRegistry.class, registry, null);
    }

    /** @param registry where everybody counts */
    public Metrics(MetricRegistry registry) {
        this.registry = registry;
        registry.registerAll("jvm.memory", new MemoryUsageGaugeSet());
        registry.registerAll("jvm.gc", new GarbageCollectorMetricSet());
        registry.registerAll("jvm.threads", new ThreadStatesGaugeSet());
        exposition.register(new DropwizardExports(registry));
    }

    /**
     * @param door {@code rest} or {@code soap}
     * @param module the module's name
     * @param status the HTTP status
     * @param nanoseconds from the first byte of the request to the last of the answer, waiting included
     */
    public void answered(String door, String module, int status, long nanoseconds) {
        registry.timer("hemresa.requests." + door + "." + module + "." + status / 100 + "xx")
                .update(nanoseconds, TimeUnit.NANOSECONDS);
    }

    /** @param parked tells how many requests wait for a module */
    public void watchParked(IntSupplier parked) {
        registry.remove("hemresa.requests.parked");
        registry.gauge("hemresa.requests.parked", () -> (Gauge<Integer>) parked::getAsInt);
    }

    /** @return everything in the text format of Prometheus, version 0.0.4 */
    public String text() {
        StringWriter text = new StringWriter();
        try {
            TextFormat.write004(text, exposition.metricFamilySamples());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }
}
