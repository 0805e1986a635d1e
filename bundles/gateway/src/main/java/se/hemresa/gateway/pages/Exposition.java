// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import se.hemresa.api.gateway.Measure;

/** The text format of Prometheus, version 0.0.4: each name once, with HELP and TYPE before its values. */
final class Exposition {

    private final Map<String, List<Measure>> families = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    /** Adds a value to the family of its name. */
    void add(Measure measure) {
        families.computeIfAbsent(measure.name(), name -> new ArrayList<>()).add(measure);
    }

    /** Begins a family that is written at once. */
    void begin(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(escaped(help)).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    /** Writes a value. */
    void value(String name, Map<String, String> labels, double value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append(labels.entrySet().stream()
                    .map(label ->
                            label.getKey() + "=\"" + escaped(label.getValue()).replace("\"", "\\\"") + "\"")
                    .collect(Collectors.joining(",", "{", "}")));
        }
        text.append(' ').append(number(value)).append('\n');
    }

    /** @return everything that was begun, and after it what was added, by name */
    String text() {
        families.forEach((name, measures) -> {
            Measure first = measures.get(0);
            begin(name, first.kind().name().toLowerCase(Locale.ROOT), first.help());
            measures.forEach(measure -> value(name, measure.labels(), measure.value()));
        });
        families.clear();
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        return Double.isNaN(value) ? "NaN" : Double.toString(value);
    }
}
