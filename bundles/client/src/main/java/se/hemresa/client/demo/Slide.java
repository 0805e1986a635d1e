// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** The report {@code programme} beside the statistics slide of 2015 (spelling corrected), line by line. */
final class Slide {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Map<String, String> computed = new HashMap<>();

    /** @param report the body of {@code /api/v1/statistics/reports/programme} */
    Slide(JsonNode report) {
        report.path("lines")
                .forEach(line ->
                        computed.put(line.path("key").asText(), line.path("sv").asText()));
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

    /** @return all = women + girls + men + boys, from the computed lines, as an equation; whether it holds is not said */
    String sum() {
        List<Integer> parts = parts();
        return all() + " = "
                + String.join(" + ", parts.stream().map(String::valueOf).toList());
    }

    /** @return whether the four groups add up to all cases */
    boolean addsUp() {
        return parts().size() == 4
                && all() == parts().stream().mapToInt(Integer::intValue).sum();
    }

    private int all() {
        List<Integer> numbers = numbers("cases");
        return numbers.isEmpty() ? 0 : numbers.get(0);
    }

    private List<Integer> parts() {
        List<Integer> parts = new ArrayList<>(numbers("women-and-girls"));
        parts.addAll(numbers("men-and-boys"));
        return parts;
    }

    private List<Integer> numbers(String key) {
        return NUMBER.matcher(computed(key))
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
    }

    private String computed(String key) {
        return computed.getOrDefault(key, "");
    }
}
