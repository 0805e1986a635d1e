// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What was measured on each database, as a table for people and as JSON for machines. */
public final class Report {

    private static final Map<String, Object> BY_DATABASE = new LinkedHashMap<>();

    private final String database;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Object> json = new LinkedHashMap<>();

    /** @param database what it is about */
    public Report(String database) {
        this.database = database;
    }

    /** Adds something that is said once, not in rounds. */
    public void say(String name, Object value) {
        json.put(name, value);
        lines.add(name + ": " + value);
    }

    /**
     * Adds the table.
     *
     * @param platform what the platform does
     * @param floor the least that anybody must do for the same
     * @param more what has no floor
     */
    public void table(Rounds platform, Rounds floor, Rounds... more) {
        List<Rounds> all = new ArrayList<>(List.of(platform, floor));
        all.addAll(List.of(more));
        all.forEach(rounds -> lines.add(rounds.name() + " warmed up: " + rounds.warmth()));
        lines.add(String.format("%-28s %-28s %s", "", "per second", "CPU-ms each (server + database)"));
        for (Rounds rounds : all) {
            lines.add(String.format(
                    "%-28s %-28s %s",
                    rounds.name(), rounds.rate().text("%.1f"), rounds.cost().text("%.2f")));
            json.put(rounds.name(), figures(rounds));
        }
        Rounds.Spread rate = platform.rateBeside(floor);
        double cost = platform.cost().median() / floor.cost().median();
        lines.add(String.format(Locale.ROOT, "%-28s %-28s %.2f", "platform / floor", rate.text("%.3f"), cost));
        json.put("platform / floor", Map.of("rate", rate, "cost", cost));
    }

    /**
     * Adds what parts of the platform cost.
     *
     * @param workload what was done
     * @param everything with all parts
     * @param without each named after the part that was left out
     */
    public void differences(String workload, Rounds everything, List<Rounds> without) {
        Map<String, Object> figures = new LinkedHashMap<>();
        lines.add("");
        lines.add(String.format("%-46s %-28s %s", workload, "CPU-ms each", "so much less than with everything"));
        lines.add(String.format("%-46s %s", everything.name(), everything.cost().text("%.3f")));
        figures.put(everything.name(), figures(everything));
        for (Rounds rounds : without) {
            Rounds.Spread difference = everything.costAbove(rounds);
            lines.add(String.format(
                    "%-46s %-28s %s", rounds.name(), rounds.cost().text("%.3f"), difference.text("%+.3f")));
            Map<String, Object> all = figures(rounds);
            all.put("cpuMillisLess", difference);
            figures.put(rounds.name(), all);
        }
        lines.add("warmed up: " + everything.warmth());
        json.put(workload, figures);
    }

    /** Prints this, and writes it into the file beside what other databases gave. */
    public void publish() {
        System.out.println("\n== " + database + "\n" + String.join("\n", lines) + "\n");
        BY_DATABASE.put(database, json);
        try {
            Path file = Path.of(System.getProperty("bench.report"));
            Files.writeString(
                    file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(BY_DATABASE) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, Object> figures(Rounds rounds) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("warmUp", rounds.warmth());
        figures.put("perSecond", rounds.rate());
        figures.put("cpuMillisEach", rounds.cost());
        figures.put("rounds", rounds.all());
        return figures;
    }
}
