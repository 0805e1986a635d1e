// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import se.hemresa.exchange.Tree;

/** Who belongs to the person, and who must be kept away: from the section relations. Exploiters by role, never by name. */
final class RelationForms {

    private RelationForms() {}

    static Map<String, Form> all() {
        return Map.of("family", RelationForms::family, "exploiters", RelationForms::exploiters);
    }

    private static Optional<Object> family(String how, Form.Request request) {
        return switch (how) {
            case "" -> Content.of(cut(family(request), "firstName", "age", "type", "travelsTogether"));
            case "travelling" -> Content.of(cut(travelling(request), "firstName", "age", "type"));
            case "tickets" -> Content.of(cut(travelling(request), "firstName", "age"));
            case "count-and-ages" -> counted(travelling(request).toList());
            default -> Optional.empty();
        };
    }

    private static Optional<Object> exploiters(String how, Form.Request request) {
        return switch (how) {
            case "do-not-contact-roles", "do-not-hand-over-to" ->
                Content.of(relationships(request)
                        .filter(RelationForms::isDanger)
                        .flatMap(one -> Tree.text(one, "role").or(() -> Tree.text(one, "type")).stream())
                        .distinct()
                        .toList());
            default -> Optional.empty();
        };
    }

    private static Stream<Map<String, Object>> relationships(Form.Request request) {
        return Tree.objects(request.sections().read("relations"), "relationships").stream();
    }

    private static Stream<Map<String, Object>> family(Form.Request request) {
        return relationships(request).filter(one -> !isDanger(one));
    }

    private static Stream<Map<String, Object>> travelling(Form.Request request) {
        return family(request).filter(one -> Tree.flag(one, "travelsTogether"));
    }

    private static boolean isDanger(Map<String, Object> relationship) {
        return Tree.flag(relationship, "isSuspectedExploiter") || Tree.flag(relationship, "noContact");
    }

    private static List<Map<String, Object>> cut(Stream<Map<String, Object>> people, String... members) {
        return people.map(one -> Content.cut(one, members)).toList();
    }

    private static Optional<Object> counted(List<Map<String, Object>> people) {
        if (people.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> counted = new LinkedHashMap<>();
        counted.put("count", people.size());
        counted.put(
                "ageBands",
                people.stream()
                        .flatMap(one -> Tree.number(one, "age").stream())
                        .map(Content::ageBand)
                        .sorted()
                        .toList());
        return Optional.of(counted);
    }
}
