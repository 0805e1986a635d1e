// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.pages;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How long requests took, from their first byte to the last of their answer, waiting included: a histogram. Any thread. */
final class RequestTimes {

    private static final String NAME = "hemresa_request_duration_seconds";

    /** Upper limits of the classes [s]. */
    private static final double[] LIMITS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private final Map<Of, Classes> times = new ConcurrentHashMap<>();

    /**
     * What requests are told apart by.
     *
     * @param door {@code rest} or {@code soap}
     * @param module the module that owns the path
     * @param operation {@code write}, {@code read} or {@code ask}; {@code none} if it was refused before that was known
     * @param status the class of the status, {@code 2xx}
     */
    record Of(String door, String module, String operation, String status) {

        private Map<String, String> labels() {
            Map<String, String> labels = new TreeMap<>();
            labels.put("door", door);
            labels.put("module", module);
            labels.put("operation", operation);
            labels.put("status", status);
            return labels;
        }
    }

    void took(Of request, long nanoseconds) {
        times.computeIfAbsent(request, of -> new Classes()).add(nanoseconds);
    }

    void write(Exposition exposition) {
        exposition.begin(NAME, "histogram", "Time from the first byte of a request to the last of its answer.");
        Map<String, Of> sorted = new TreeMap<>();
        times.keySet().forEach(of -> sorted.put(of.toString(), of));
        sorted.values().forEach(of -> write(of.labels(), times.get(of), exposition));
    }

    private static void write(Map<String, String> labels, Classes classes, Exposition exposition) {
        // First the sum of the times, so that a request that ends meanwhile is never in the sum and not in the count.
        double seconds = classes.nanoseconds.sum() / 1e9;
        long count = 0;
        for (int i = 0; i <= LIMITS.length; i++) {
            count += classes.counts[i].sum();
            Map<String, String> bucket = new TreeMap<>(labels);
            bucket.put("le", i < LIMITS.length ? Exposition.number(LIMITS[i]) : "+Inf");
            exposition.value(NAME + "_bucket", bucket, count);
        }
        exposition.value(NAME + "_sum", labels, seconds);
        exposition.value(NAME + "_count", labels, count);
    }

    private static final class Classes {

        private final LongAdder[] counts = new LongAdder[LIMITS.length + 1];
        private final LongAdder nanoseconds = new LongAdder();

        private Classes() {
            for (int i = 0; i < counts.length; i++) {
                counts[i] = new LongAdder();
            }
        }

        private void add(long duration) {
            int i = 0;
            while (i < LIMITS.length && duration > LIMITS[i] * 1e9) {
                i++;
            }
            counts[i].increment();
            nanoseconds.add(duration);
        }
    }
}
