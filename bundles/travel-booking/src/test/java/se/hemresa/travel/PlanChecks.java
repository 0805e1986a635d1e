// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;

/** What the rules of a plan say against a body. */
public final class PlanChecks {

    private PlanChecks() {}

    /** The places and the rules, e.g. {@code /legs/0/arrivesAt out-of-range}. */
    public static List<String> violations(JsonNode body) {
        return violations(
                new Content(new ObjectMapper().convertValue(body, new TypeReference<Map<String, Object>>() {})));
    }

    static List<String> violations(Content body) {
        try {
            PlanRules.check(body);
            return List.of();
        } catch (PlatformException refused) {
            return refused.violations().stream().map(PlanChecks::text).toList();
        }
    }

    private static String text(Violation violation) {
        return violation.at() + " " + violation.rule();
    }
}
