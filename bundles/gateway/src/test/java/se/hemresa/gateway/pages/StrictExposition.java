// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text format of Prometheus, version 0.0.4, as the strictest reader would: every line known, HELP and TYPE before
 * the values of each name, no name and no series twice, counters named so.
 */
public final class StrictExposition {

    private static final Pattern HEADER = Pattern.compile("# (HELP|TYPE) ([a-z_][a-z0-9_]*) (.+)");
    private static final Pattern VALUE = Pattern.compile("([a-z_][a-z0-9_]*)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("\\G([a-z_]+)=\"((?:[^\"\\\\\n]|\\\\[\\\\\"n])*)\"(,|$)");

    private final Map<String, Family> families = new LinkedHashMap<>();
    private String help;
    private Family current;

    private StrictExposition() {}

    /**
     * All values of one name.
     *
     * @param name its name
     * @param help what it is
     * @param type its type
     * @param values by what the name of the value has more than the family, and {@code {label=value,…}}
     */
    public record Family(String name, String help, String type, Map<String, Double> values) {}

    /**
     * @param text what is exposed
     * @return all values, by the name of their family
     * @throws AssertionError if anything is not of the format
     */
    public static Map<String, Family> parse(String text) {
        StrictExposition reading = new StrictExposition();
        require(text.endsWith("\n"), "the last line does not end");
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            reading.line(line);
        }
        return reading.families;
    }

    private void line(String line) {
        Matcher header = HEADER.matcher(line);
        if (header.matches()) {
            header(header.group(1), header.group(2), header.group(3));
            return;
        }
        Matcher value = VALUE.matcher(line);
        require(value.matches(), "unknown line: " + line);
        value(value.group(1), value.group(2) == null ? "" : value.group(2), value.group(3));
    }

    private void header(String kind, String name, String rest) {
        if (kind.equals("HELP")) {
            require(!families.containsKey(name), name + " comes twice");
            help = name + " " + unescaped(rest);
            return;
        }
        require(help != null && help.startsWith(name + " "), name + " has no HELP before its TYPE");
        require(rest.matches("gauge|counter|histogram"), "unknown type: " + rest);
        require(!rest.equals("counter") || name.endsWith("_total"), name + " is not named as a counter");
        current = new Family(name, help.substring(name.length() + 1), rest, new HashMap<>());
        families.put(name, current);
        help = null;
    }

    private void value(String name, String labels, String number) {
        require(current != null && name.startsWith(current.name()), name + " has no TYPE before it");
        String suffix = name.substring(current.name().length());
        require(
                current.type().equals("histogram") ? suffix.matches("_bucket|_sum|_count") : suffix.isEmpty(),
                name + " is not of " + current.name());
        double value = number.matches("[+-]Inf")
                ? (number.charAt(0) == '+' ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY)
                : number(number);
        require(current.values().put(suffix + labels(labels), value) == null, name + labels + " comes twice");
    }

    private static double number(String number) {
        require(number.matches("NaN|-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?"), "no number: " + number);
        return Double.parseDouble(number);
    }

    private static String labels(String text) {
        Map<String, String> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(text);
        int end = 0;
        while (end < text.length() && label.find()) {
            require(labels.put(label.group(1), unescaped(label.group(2))) == null, "a label comes twice: " + text);
            end = label.end();
        }
        require(end == text.length() && !text.endsWith(","), "labels are not of the form: " + text);
        return labels.toString().replace(", ", ",");
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\\\\\", "\u0000")
                .replace("\\n", "\n")
                .replace("\\\"", "\"")
                .replace('\u0000', '\\');
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
