// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A second, slow reading of the rules, which shares nothing with the code that enforces them: every rule taken apart into rows
 * of one role, section, relation and operation each, and what follows from them by the words of domain.md §9.1.
 *
 * @param rows the rows
 * @param cells the rows again, by cell
 */
record Table(List<Row> rows, Map<List<String>, List<Row>> cells) {

    /** Sections of no case, and those of which some rows belong to none: what a relation to no case gives there. */
    private static final Set<String> WITHOUT_A_CASE =
            Set.of("consultation", "statistics-facts", "releases", "reference-data", "platform", "messages", "audit");

    private static final Map<Character, String> OPERATIONS =
            Map.of('C', "CREATE", 'R', "READ", 'U', "UPDATE", 'A', "APPROVE");

    record Row(String role, String section, String relation, String operation, String mask, Set<String> conditions) {}

    /** What is asked, in words of the tables. */
    record Cell(String role, String purpose, String section, String relation, String level, String operation) {}

    private static Table of(List<Row> rows) {
        return new Table(
                rows,
                rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> List.of(row.role(), row.section(), row.relation(), row.operation()))));
    }

    static JsonNode file() throws IOException {
        try (InputStream in = Table.class.getResourceAsStream("/access/access.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    static Table ofTheFile() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (JsonNode rule : file().path("rules")) {
            for (String role : texts(rule, "roles")) {
                for (String section : texts(rule, "sections")) {
                    for (String relation : texts(rule, "relations")) {
                        for (String operation : texts(rule, "operations")) {
                            rows.add(new Row(
                                    role,
                                    section,
                                    relation,
                                    operation,
                                    rule.path("mask").asText(),
                                    texts(rule, "conditions")));
                        }
                    }
                }
            }
        }
        return of(rows);
    }

    static Table byHand() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = Table.class.getResourceAsStream("/matrix-by-hand.csv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] cells = line.split(";", -1);
                if (line.startsWith("#")) {
                    continue;
                }
                Set<String> conditions = cells[5].isEmpty() ? Set.of() : new TreeSet<>(List.of(cells[5].split(",")));
                for (char letter : cells[3].toCharArray()) {
                    rows.add(new Row(cells[0], cells[1], cells[2], OPERATIONS.get(letter), cells[4], conditions));
                }
            }
        }
        return of(rows);
    }

    static Set<String> texts(JsonNode node, String name) {
        Set<String> texts = new LinkedHashSet<>();
        node.path(name).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** @return every row as a line, for comparing */
    Set<String> lines() {
        return rows.stream()
                .map(row -> row.role() + " " + row.section() + " " + row.relation() + " " + row.operation() + " "
                        + row.mask() + " " + new TreeSet<>(row.conditions()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return the conditions on which the answer for a cell may hang */
    Set<String> conditions(Cell cell) {
        Set<String> conditions = new TreeSet<>();
        about(cell).forEach(row -> conditions.addAll(row.conditions()));
        if (conditions.contains("breakGlass")) {
            conditions.add("secondPerson");
        }
        return conditions;
    }

    /** @return the masks that the caller sees through; empty if nothing is allowed */
    Set<String> masks(Cell cell, Set<String> purposesOfRole, Set<String> holding) {
        if ("READ".equals(cell.operation()) && !purposesOfRole.contains(cell.purpose())) {
            return Set.of();
        }
        Set<String> masks = about(cell).stream()
                .filter(row -> !("NONE".equals(row.relation()) && WITHOUT_A_CASE.contains(row.section())))
                .filter(row -> row.conditions().stream().allMatch(one -> holds(one, cell, holding)))
                .filter(row -> !row.conditions().contains("breakGlass")
                        || !Set.of("FICTITIOUS_IDENTITY", "PROGRAMME_SHIELD").contains(cell.level())
                        || holding.contains("secondPerson"))
                .map(Row::mask)
                .collect(Collectors.toSet());
        boolean isProtected = !Set.of("NONE", "SECRECY_MARKING").contains(cell.level());
        if (masks.isEmpty() || isProtected && "contact".equals(cell.section())) {
            return Set.of();
        }
        if (isProtected && "identity".equals(cell.section())) {
            return Set.of("PSEUDONYM");
        }
        return masks.contains("NONE") ? Set.of("NONE") : masks;
    }

    private List<Row> about(Cell cell) {
        return cells.getOrDefault(List.of(cell.role(), cell.section(), cell.relation(), cell.operation()), List.of());
    }

    private static boolean holds(String condition, Cell cell, Set<String> holding) {
        Set<String> purposes = new HashSet<>();
        if (Set.of("breakGlass", "alarmOpen").contains(condition)) {
            purposes.add("BREAK_GLASS");
        }
        if ("alarmOpen".equals(condition)) {
            purposes.add("SAFETY_ALARM");
        }
        if ("subjectAccess".equals(condition)) {
            purposes.add("SUBJECT_ACCESS");
        }
        return holding.contains(condition) && (purposes.isEmpty() || purposes.contains(cell.purpose()));
    }
}
