// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.trust;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What domain.md §9.1 says about a caller and a case, worked out from the rules as the platform shows them to its
 * administrator, by another hand than the platform's.
 */
public final class AccessRules {

    private static final Set<String> SHIELDED =
            Set.of("PROTECTED_REGISTRATION", "FICTITIOUS_IDENTITY", "PROGRAMME_SHIELD");
    /** What these masks cover belongs to no case: counts of messages, entries about modules and keys. */
    private static final Set<String> OF_NO_CASE = Set.of("COUNTS", "TECHNICAL");

    private static final Set<String> FICTITIOUS = Set.of("FICTITIOUS_IDENTITY", "PROGRAMME_SHIELD");
    private static final Set<String> LEFT_WHEN_RESTRICTED =
            Set.of("consent", "decisions", "tasks", "messages", "documents");
    private static final Set<String> LEFT_WHEN_CLOSED = Set.of("consent", "tasks", "messages", "documents");
    private static final Set<String> GONE_WHEN_CLOSED = Set.of("DUTY_OFFICER", "ESCORT", "RECEPTION_PARTNER");

    private final JsonNode document;

    /** @param document what {@code GET /access/rules} gives: purposes, masks, conditions, rules */
    public AccessRules(JsonNode document) {
        this.document = document;
    }

    /** @return every role that can call */
    public Set<String> roles() {
        Set<String> roles = new TreeSet<>();
        document.path("purposes").properties().forEach(role -> roles.add(role.getKey()));
        roles.remove("PERSON");
        return roles;
    }

    /**
     * @param role a role
     * @return what it may read for, the default first
     */
    public List<String> purposes(String role) {
        return texts(document.path("purposes").path(role));
    }

    /** @return every section that some rule gives to somebody who stands in a relation to a case */
    public Set<String> sectionsOfCases() {
        Set<String> sections = new TreeSet<>();
        rules().filter(rule -> texts(rule.path("relations")).stream().anyMatch(relation -> !"NONE".equals(relation)))
                .forEach(rule -> sections.addAll(texts(rule.path("sections"))));
        return sections;
    }

    /**
     * @param party who asks
     * @param standing how the case stands
     * @param section what for
     * @param operation to do what
     * @return the masks that cover what is allowed; empty if nothing is
     */
    public Set<String> masks(Party party, Standing standing, String section, String operation) {
        Set<String> relations = relations(party, standing);
        Set<String> masks = new TreeSet<>();
        rules().filter(rule -> texts(rule.path("roles")).contains(party.role()))
                .filter(rule -> texts(rule.path("sections")).contains(section))
                .filter(rule -> texts(rule.path("operations")).contains(operation))
                .filter(rule -> !OF_NO_CASE.contains(rule.path("mask").asText()))
                .filter(rule -> texts(rule.path("relations")).stream().anyMatch(relations::contains))
                .filter(rule -> holds(rule, party, standing, section))
                .forEach(rule -> masks.add(rule.path("mask").asText()));
        return isTaken(party, standing, section, operation) ? Set.of() : narrowed(masks, standing, section);
    }

    private static Set<String> relations(Party party, Standing standing) {
        Set<String> relations = new HashSet<>(party.relations());
        if ("RESTRICTED".equals(standing.state()) && relations.remove("RECIPIENT")) {
            relations.add("PAST_RECIPIENT");
        }
        return relations;
    }

    private static boolean holds(JsonNode rule, Party party, Standing standing, String section) {
        List<String> wanted = new ArrayList<>(texts(rule.path("conditions")));
        if (wanted.contains("breakGlass") && FICTITIOUS.contains(standing.level())) {
            wanted.add("secondPerson");
        }
        return wanted.stream()
                .allMatch(condition -> "namedSection".equals(condition)
                        ? party.needToKnow().contains(section)
                        : party.truths().contains(condition)
                                || standing.truths().contains(condition));
    }

    private static boolean isTaken(Party party, Standing standing, String section, String operation) {
        return switch (standing.state()) {
            case "RESTRICTED" -> !"READ".equals(operation) && !LEFT_WHEN_RESTRICTED.contains(section);
            case "CLOSED" ->
                GONE_WHEN_CLOSED.contains(party.role())
                        || Set.of("CREATE", "UPDATE").contains(operation) && !LEFT_WHEN_CLOSED.contains(section);
            default -> false;
        };
    }

    private static Set<String> narrowed(Set<String> masks, Standing standing, String section) {
        if (masks.isEmpty() || !SHIELDED.contains(standing.level())) {
            return masks;
        }
        return switch (section) {
            case "contact" -> Set.of();
            case "identity" -> Set.of("PSEUDONYM");
            default -> masks;
        };
    }

    private Stream<JsonNode> rules() {
        return StreamSupport.stream(document.path("rules").spliterator(), false);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /**
     * How a case stands.
     *
     * @param state its state
     * @param level its protection level
     * @param truths the conditions that hold for whoever asks
     */
    public record Standing(String state, String level, Set<String> truths) {}

    /**
     * Who asks about a case.
     *
     * @param agency the agency
     * @param role the role
     * @param user the user
     * @param relations how this caller stands to the case
     * @param needToKnow the sections that the caller is named for
     * @param truths the conditions that hold for this caller
     */
    public record Party(
            String agency,
            String role,
            String user,
            Set<String> relations,
            Set<String> needToKnow,
            Set<String> truths) {

        /**
         * @param truth a condition
         * @return the same caller, for whom it holds too
         */
        public Party with(String truth) {
            Set<String> more = new HashSet<>(truths);
            more.add(truth);
            return new Party(agency, role, user, relations, needToKnow, more);
        }
    }
}
