// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.hemresa.exchange.Tree;

/** How dangerous it is, and what is done about it: the newest signed assessment of the section risk. */
final class RiskForms {

    private RiskForms() {}

    static Map<String, Form> all() {
        return Map.of("risk", RiskForms::risk);
    }

    private static Optional<Object> risk(String how, Form.Request request) {
        return newestSigned(request).flatMap(assessment -> switch (how) {
            case "levels-and-mitigations" -> Optional.of(levels(assessment));
            case "safety-instructions" -> Content.of(instructions(assessment, request));
            case "level" -> Tree.text(assessment, "overall").map(level -> level);
            case "alarm-facts" -> Optional.of(alarm(assessment, request));
            default -> Optional.empty();
        });
    }

    private static Optional<Map<String, Object>> newestSigned(Form.Request request) {
        return Tree.objects(request.sections().read("risk"), "assessments").stream()
                .filter(assessment -> Tree.flag(assessment, "signed"))
                .findFirst();
    }

    private static Object levels(Map<String, Object> assessment) {
        Map<String, Object> levels = Content.cut(assessment, "template", "templateVersion", "assessedAt", "overall");
        levels.put(
                "domains",
                Tree.objects(assessment, "domains").stream()
                        .map(domain -> Content.cut(domain, "code", "level"))
                        .toList());
        levels.put(
                "mitigations",
                Tree.objects(assessment, "mitigations").stream()
                        .map(mitigation -> Content.cut(mitigation, "domain", "kind", "dueOn"))
                        .toList());
        return levels;
    }

    private static List<Map<String, Object>> instructions(Map<String, Object> assessment, Form.Request request) {
        return Tree.objects(assessment, "mitigations").stream()
                .filter(mitigation -> request.recipient()
                        .role()
                        .filter(Tree.texts(mitigation, "addressedTo")::contains)
                        .isPresent())
                .filter(mitigation -> Tree.text(mitigation, "instruction").isPresent())
                .map(mitigation -> Content.cut(mitigation, "instruction"))
                .toList();
    }

    /** What the alarm itself is about stands in M12; what is known of the danger stands here. */
    private static Object alarm(Map<String, Object> assessment, Form.Request request) {
        Map<String, Object> facts = new LinkedHashMap<>(Content.cut(assessment, "overall"));
        facts.put("instructions", instructions(assessment, request));
        return facts;
    }
}
