// SPDX-License-Identifier: Apache-2.0
package se.hemresa.client.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demo's data, from the resources of this jar. */
final class SeedFiles {

    private SeedFiles() {}

    /** @return the 37 cases by rising number */
    static List<SeedCase> cases() {
        return rows("seed-37-cases.csv").stream().map(SeedFiles::seedCase).toList();
    }

    /** @return the ISO 3166-2 code of each county, by SCB code; it names the county's agency */
    static Map<String, String> agencies() {
        Map<String, String> agencies = new HashMap<>();
        rows("counties.csv").forEach(row -> agencies.put(row.get("county_code"), row.get("iso3166_2")));
        return Map.copyOf(agencies);
    }

    /** @return the corrected Swedish lines of the slide of 2015 by the report's line key, in the slide's order */
    static Map<String, String> slide() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : text("slide-2015.tsv").split("\n")) {
            String[] keyAndText = line.split("\t", 2);
            lines.put(keyAndText[0], keyAndText[1]);
        }
        return lines;
    }

    private static SeedCase seedCase(Map<String, String> row) {
        return new SeedCase(
                Integer.parseInt(row.get("case_no")),
                row.get("case_ref"),
                LocalDate.parse(row.get("registered_date")),
                row.get("sex").equals("FEMALE") ? "Feminine" : "Masculine",
                Integer.parseInt(row.get("age_at_referral")),
                row.get("citizenship_alpha2"),
                row.get("county_code"),
                row.get("primary_purpose"),
                codes(row.get("secondary_purposes")),
                codes(row.get("sub_purpose")),
                row.get("htcds_TraffickingStatus"));
    }

    private static List<String> codes(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(";"));
    }

    /** Quotes and commas inside a field occur in the last column only ({@code note}), which the demo does not read. */
    private static List<Map<String, String>> rows(String file) {
        String[] lines = text(file).split("\r?\n");
        String[] names = lines[0].split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (int line = 1; line < lines.length; line++) {
            String[] fields = lines[line].split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < names.length; column++) {
                row.put(names[column], fields[column]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(String file) {
        try (InputStream resource = SeedFiles.class.getResourceAsStream("/demo/" + file)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
