// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.gateway;

import java.util.Map;
import java.util.TreeMap;

/**
 * One value at one moment. Labels hold names of our own: modules, partners, subscriptions; never a case, a person or text that
 * somebody sent.
 *
 * @param name of the measure, with its unit at the end: {@code hemresa_outbox_oldest_age_seconds}; a counter's ends in
 *     {@code _total}
 * @param kind whether it can fall
 * @param help what it is, in one sentence; the same for every value of this name
 * @param labels what the value belongs to; empty if there is one value only
 * @param value the value; not a number if it cannot be known now
 */
public record Measure(String name, Kind kind, String help, Map<String, String> labels, double value) {

    private static final String NAME = "[a-z][a-z0-9]*(_[a-z0-9]+)+";

    /** Whether a value can fall. */
    public enum Kind {
        /** Rises and falls. */
        GAUGE,
        /** Only rises, from 0 at the start of the process. */
        COUNTER
    }

    /**
     * Keeps the labels by name.
     *
     * @param name of the measure
     * @param kind whether it can fall
     * @param help what it is
     * @param labels what the value belongs to
     * @param value the value
     */
    public Measure {
        if (!name.matches(NAME) || kind == Kind.COUNTER && !name.endsWith("_total")) {
            throw new IllegalArgumentException("A measure's name is of a-z 0-9 _, a counter's ends in _total");
        }
        labels = new TreeMap<>(labels);
    }

    /**
     * @param name of the measure
     * @param help what it is
     * @param value the value
     * @return a gauge without labels
     */
    public static Measure gauge(String name, String help, double value) {
        return new Measure(name, Kind.GAUGE, help, Map.of(), value);
    }

    /**
     * @param name of the measure
     * @param help what it is
     * @param label the name of the one label
     * @param of the label's value
     * @param value the value
     * @return a gauge with one label
     */
    public static Measure gauge(String name, String help, String label, String of, double value) {
        return new Measure(name, Kind.GAUGE, help, Map.of(label, of), value);
    }
}
