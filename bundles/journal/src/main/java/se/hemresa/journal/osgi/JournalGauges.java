// SPDX-License-Identifier: Apache-2.0
package se.hemresa.journal.osgi;

import java.util.function.ToDoubleFunction;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;

import se.hemresa.journal.JournalPlatform;

/** The journal's gauges, there while somebody keeps a registry of metrics. Not a number while the database is away. */
@Component(
        service = {},
        immediate = true)
public final class JournalGauges {

    private static final Logger LOG = LoggerFactory.getLogger(JournalGauges.class);
    private static final String PREFIX = "hemresa.journal.";

    private final JournalBundle journal;
    private final MetricRegistry metrics;

    /**
     * @param journal what is measured
     * @param metrics where the gauges are kept
     */
    @Activate
    public JournalGauges(@Reference JournalBundle journal, @Reference MetricRegistry metrics) {
        this.journal = journal;
        this.metrics = metrics;
        gauge("unsequenced", platform -> platform.sequencer().unsequenced());
        gauge("lag", platform -> platform.subscriptions().lag());
        gauge("parked", platform -> platform.subscriptions().parkedCount());
        gauge("looks", platform -> platform.looks().waiting());
        gauge("connections", platform -> platform.database().active());
    }

    @Deactivate
    void close() {
        metrics.removeMatching((name, metric) -> name.startsWith(PREFIX));
    }

    private void gauge(String name, ToDoubleFunction<JournalPlatform> value) {
        Gauge<Double> gauge = () -> journal.running()
                .map(RunningJournal::platform)
                .filter(platform -> platform.sequencer().alive())
                .map(platform -> measure(name, platform, value))
                .orElse(Double.NaN);
        metrics.register(PREFIX + name, gauge);
    }

    private static double measure(String name, JournalPlatform platform, ToDoubleFunction<JournalPlatform> value) {
        try {
            return value.applyAsDouble(platform);
        } catch (RuntimeException failed) {
            LOG.debug("The gauge {} cannot be read now", name, failed);
            return Double.NaN;
        }
    }
}
