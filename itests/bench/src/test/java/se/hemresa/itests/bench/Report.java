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
     * @param intake the platform's intake
     * @param floor the same rows by plain JDBC
     * @param read the platform's read
     */
    public void table(Series intake, Series floor, Series read) {
        for (Series series : List.of(intake, floor, read)) {
            lines.add(series.name() + " warmed up: " + series.warmth());
        }
        lines.add(String.format("%-28s %-28s %s", "", "per second", "CPU-ms each (server + database)"));
        for (Series series : List.of(intake, floor, read)) {
            lines.add(String.format(
                    "%-28s %-28s %s",
                    series.name(), series.rate().text("%.0f"), series.cost().text("%.2f")));
            json.put(series.name(), figures(series));
        }
        Series.Spread rate = intake.rateBeside(floor);
        double cost = intake.cost().median() / floor.cost().median();
        lines.add(String.format(Locale.ROOT, "%-28s %-28s %.2f", "intake / floor", rate.text("%.2f"), cost));
        json.put("intake / floor", Map.of("rate", rate, "cost", cost));
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

    private static Map<String, Object> figures(Series series) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("warmUp", series.warmth());
        figures.put("perSecond", series.rate());
        figures.put("cpuMillisEach", series.cost());
        figures.put("rounds", series.rounds());
        return figures;
    }
}
