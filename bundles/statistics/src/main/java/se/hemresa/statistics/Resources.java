// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The module's own data files: UTF-8, comma-separated without quotes, a heading first. */
final class Resources {

    private Resources() {}

    static Properties properties(String path) {
        try (BufferedReader reader = open(path)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return the values of a column by those of the first, in the order of the file */
    static Map<String, String> column(String path, int column) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines(path)) {
            String[] cells = line.split(",");
            values.put(cells[0], cells[column]);
        }
        return values;
    }

    /** @return the lines after the heading */
    static List<String> lines(String path) {
        try (BufferedReader reader = open(path)) {
            return reader.lines().skip(1).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BufferedReader open(String path) {
        var stream = Resources.class.getClassLoader().getResourceAsStream(path);
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
