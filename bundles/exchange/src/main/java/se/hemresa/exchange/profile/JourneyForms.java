// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.hemresa.exchange.Tree;

/** Where to, and with which documents: from the sections mapping, travel and travel-documents. */
final class JourneyForms {

    private JourneyForms() {}

    static Map<String, Form> all() {
        return Map.of("placeOfReturn", JourneyForms::place, "travelDocumentNumber", JourneyForms::documents);
    }

    private static Optional<Object> place(String how, Form.Request request) {
        return switch (how) {
            case "" -> Content.members(request.sections().read("mapping"), "country", "region", "place");
            case "region" -> Content.members(request.sections().read("mapping"), "country", "region");
            case "arrival-point" -> lastLeg(request).flatMap(leg -> Content.members(leg, "to", "arrivesAt"));
            case "destination-airport" -> lastLeg(request).flatMap(leg -> Content.members(leg, "to"));
            default -> Optional.empty();
        };
    }

    private static Optional<Map<String, Object>> lastLeg(Form.Request request) {
        List<Map<String, Object>> legs = Tree.objects(request.sections().read("travel"), "legs");
        return legs.isEmpty() ? Optional.empty() : Optional.of(legs.get(legs.size() - 1));
    }

    private static Optional<Object> documents(String how, Form.Request request) {
        if (!how.isEmpty()) {
            return Optional.empty();
        }
        return Content.of(Tree.objects(request.sections().read("travel-documents"), "documents").stream()
                .map(document -> Content.cut(document, "type", "number", "validTo"))
                .toList());
    }
}
