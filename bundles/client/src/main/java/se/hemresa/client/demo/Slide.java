// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The report {@code programme} beside the statistics slide of 2015 (spelling corrected), line by line. */
final class Slide {

    /** The line of each group and the name of its figure there, in the slide's order. */
    private static final List<Map.Entry<String, String>> GROUPS = List.of(
            Map.entry("women-and-girls", "WOMAN"),
            Map.entry("women-and-girls", "GIRL"),
            Map.entry("men-and-boys", "MAN"),
            Map.entry("men-and-boys", "BOY"));

    private final Map<String, JsonNode> computed = new HashMap<>();

    /** @param report the body of {@code /api/v1/statistics/reports/programme} */
    Slide(JsonNode report) {
        report.path("lines").forEach(line -> computed.put(line.path("key").asText(), line));
    }

    /**
     * A line of the slide.
     *
     * @param expected as the slide says it
     * @param computed as the server computed it; empty if the report has no such line
     */
    record Line(String expected, String computed) {

        boolean equal() {
            return expected.equals(computed);
        }
    }

    /** @return every line of the slide, in its order */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        SeedFiles.slide().forEach((key, expected) -> lines.add(new Line(expected, computed(key))));
        return lines;
    }

    /** @return all = women + girls + men + boys, from the computed figures, as an equation; whether it holds is not said */
    String sum() {
        return figure("cases", "cases") + " = "
                + GROUPS.stream()
                        .map(group -> String.valueOf(figure(group.getKey(), group.getValue())))
                        .collect(Collectors.joining(" + "));
    }

    /** @return whether the four groups add up to all cases */
    boolean addsUp() {
        return figure("cases", "cases")
                == GROUPS.stream()
                        .mapToInt(group -> figure(group.getKey(), group.getValue()))
                        .sum();
    }

    private int figure(String key, String name) {
        return line(key).path("figures").path(name).asInt();
    }

    private String computed(String key) {
        return line(key).path("sv").asText();
    }

    private JsonNode line(String key) {
        return computed.getOrDefault(key, MissingNode.getInstance());
    }
}
