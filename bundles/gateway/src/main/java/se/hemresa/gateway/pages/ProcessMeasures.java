// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.pages;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import se.hemresa.api.gateway.Measure;
import se.hemresa.api.gateway.Measure.Kind;
import se.hemresa.api.gateway.Measures;

/** Java itself: memory, collections, threads, classes. */
final class ProcessMeasures implements Measures {

    @Override
    public List<Measure> now() {
        List<Measure> all = new ArrayList<>();
        memory(all, "heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage());
        memory(all, "nonheap", ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage());
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> all.add(pool(pool)));
        ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> collections(all, collector));
        all.add(Measure.gauge(
                "jvm_threads",
                "Threads that live.",
                ManagementFactory.getThreadMXBean().getThreadCount()));
        all.add(Measure.gauge(
                "jvm_classes_loaded",
                "Classes that are loaded.",
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount()));
        all.add(Measure.gauge(
                "process_uptime_seconds",
                "Time since the start of the process.",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1e3));
        return all;
    }

    private static void memory(List<Measure> all, String area, MemoryUsage usage) {
        all.add(Measure.gauge("jvm_memory_used_bytes", "Memory in use.", "area", area, usage.getUsed()));
        if (usage.getMax() > 0) {
            all.add(Measure.gauge("jvm_memory_max_bytes", "Memory at the most.", "area", area, usage.getMax()));
        }
    }

    /** Metaspace is one of them. */
    private static Measure pool(MemoryPoolMXBean pool) {
        return Measure.gauge(
                "jvm_memory_pool_used_bytes",
                "Memory in use, by pool.",
                "pool",
                pool.getName(),
                pool.getUsage().getUsed());
    }

    private static void collections(List<Measure> all, GarbageCollectorMXBean collector) {
        Map<String, String> labels = Map.of("collector", collector.getName());
        all.add(new Measure(
                "jvm_gc_collections_total",
                Kind.COUNTER,
                "Garbage collections.",
                labels,
                collector.getCollectionCount()));
        all.add(new Measure(
                "jvm_gc_seconds_total",
                Kind.COUNTER,
                "Time in garbage collections.",
                labels,
                collector.getCollectionTime() / 1e3));
    }
}
