// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.Test;

import se.hemresa.api.access.Operation;
import se.hemresa.api.access.Relation;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds {@code access.json} to the tables of domain.md §9.1, cell by cell. */
public class RulesTest {

    private static final Map<Relation, String> LETTERS = Map.of(
            Relation.OWNER, "O",
            Relation.ASSIGNED, "S",
            Relation.NAMED_PARTICIPANT, "N",
            Relation.RECIPIENT, "R",
            Relation.PAST_RECIPIENT, "P",
            Relation.NONE, "Z");

    private final Rules rules = Rules.load();

    @Test
    public void saysInEveryCellWhatTheTablesSay() throws IOException {
        int cells = 0;
        List<String> roles = List.of();
        for (String line : tables().split("\n")) {
            String[] columns = line.split("\\|");
            if (columns.length < 3 || line.startsWith("|---")) {
                continue;
            }
            if ("Section".equals(columns[1].trim())) {
                roles = new ArrayList<>();
                for (int i = 2; i < columns.length; i++) {
                    roles.add(columns[i].trim());
                }
                continue;
            }
            String section = columns[1].trim().replace("`", "");
            for (int i = 0; i < roles.size(); i++) {
                assertThat(cell(roles.get(i), section))
                        .as(section + " " + roles.get(i))
                        .isEqualTo(alternatives(columns[i + 2].trim()));
                cells++;
            }
        }
        assertThat(cells).isGreaterThan(400);
    }

    @Test
    public void givesNothingThatTheTablesDoNotGive() throws IOException {
        String tables = tables();
        Set<String> sections =
                rules.all().stream().flatMap(rule -> rule.sections().stream()).collect(Collectors.toSet());

        assertThat(sections).allSatisfy(section -> assertThat(tables).contains("| `" + section + "` |"));
    }

    @Test
    public void knowsEveryRoleWithItsDefaultPurpose() {
        assertThat(rules.purposes()).hasSize(18).doesNotContainKeys("SYSTEM", "IOM");
        assertThat(rules.purposes().get("REGION_COORDINATOR").get(0)).isEqualTo("CASE_HANDLING");
        assertThat(rules.purposes().get("SOCIAL_SERVICES_LEAD").get(0)).isEqualTo("SUPERVISION");
        assertThat(rules.purposes().get("DUTY_OFFICER").get(0)).isEqualTo("SAFETY_ALARM");
    }

    private static String tables() throws IOException {
        try (InputStream in = RulesTest.class.getResourceAsStream("/access-tables.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What the rules give, one line for each relation and operation, mask and conditions. */
    private Set<String> cell(String role, String section) {
        Set<String> cell = new TreeSet<>();
        for (Rule rule : rules.all()) {
            if (rule.roles().contains(role) && rule.sections().contains(section)) {
                for (Relation relation : rule.relations()) {
                    for (Operation operation : rule.operations()) {
                        cell.add(LETTERS.get(relation) + operation.name().charAt(0) + " " + rule.mask() + " "
                                + new TreeSet<>(rule.conditions()));
                    }
                }
            }
        }
        return cell;
    }

    private static Set<String> alternatives(String text) {
        Set<String> cell = new TreeSet<>();
        if ("–".equals(text)) {
            return cell;
        }
        for (String alternative : text.split("; ")) {
            String rest = alternative;
            Set<String> conditions = new TreeSet<>();
            int bracket = rest.indexOf('[');
            if (bracket >= 0) {
                conditions.addAll(
                        List.of(rest.substring(bracket + 1, rest.indexOf(']')).split(", ")));
                rest = rest.substring(0, bracket).trim();
            }
            String[] words = rest.split(" ");
            String mask = words.length > 1 ? words[1] : "NONE";
            String[] sides = words[0].split(":");
            for (char relation : sides[0].toCharArray()) {
                for (char operation : sides[1].toCharArray()) {
                    cell.add("" + relation + operation + " " + mask + " " + conditions);
                }
            }
        }
        return cell;
    }

    @Test
    public void gaugesEveryRelationAndOperation() {
        assertThat(LETTERS.keySet()).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Relation.class));
    }
}
