// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import se.hemresa.exchange.Tree;

/** What the person needs: codes from the sections health and travel-needs; never a diagnosis or text. */
final class HealthForms {

    private HealthForms() {}

    static Map<String, Form> all() {
        return Map.of("health", HealthForms::health);
    }

    private static Optional<Object> health(String how, Form.Request request) {
        return switch (how) {
            case "needs-codes", "medical-risk" -> Content.of(needs(request));
            case "needs-on-leg", "assistance-codes" ->
                Content.of(Tree.texts(request.sections().read("travel-needs"), "needs"));
            case "", "fit-to-travel-and-needs" -> fitness(request);
            default -> Optional.empty();
        };
    }

    private static List<String> needs(Form.Request request) {
        return Stream.of("health", "travel-needs")
                .flatMap(section -> Tree.texts(request.sections().read(section), "needs").stream())
                .distinct()
                .toList();
    }

    private static Optional<Object> fitness(Form.Request request) {
        Map<String, Object> health = request.sections().read("health");
        Map<String, Object> certificate = Tree.object(request.sections().read("travel-needs"), "fitToTravel");
        if (health.isEmpty() && certificate.isEmpty() && needs(request).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> fit = new LinkedHashMap<>();
        fit.put("required", Tree.flag(health, "fitToTravelRequired"));
        Tree.text(certificate, "validTo").ifPresent(until -> fit.put("validTo", until));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("needs", needs(request));
        content.put("fitToTravel", fit);
        return Optional.of(content);
    }
}
