// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.hemresa.api.error.Violation;

/** The query parameters of one operation: what the contract does not name is refused, as an unknown member is. */
final class QuerySchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode properties = NODES.objectNode();
    private final BodySchema schema;

    QuerySchema(JsonNode ofPath, JsonNode ofOperation, JsonNode components) {
        ArrayNode required = NODES.arrayNode();
        for (JsonNode parameters : List.of(ofPath, ofOperation)) {
            for (JsonNode given : parameters) {
                JsonNode parameter = resolved(given, components);
                if ("query".equals(parameter.path("in").asText())) {
                    properties.set(parameter.path("name").asText(), resolved(parameter.path("schema"), components));
                    if (parameter.path("required").asBoolean()) {
                        required.add(parameter.path("name"));
                    }
                }
            }
        }
        ObjectNode object = NODES.objectNode();
        object.put("type", "object").put("additionalProperties", false).set("properties", properties);
        object.set("required", required);
        this.schema = new BodySchema(object, components);
    }

    private static JsonNode resolved(JsonNode parameter, JsonNode components) {
        String reference = parameter.path("$ref").asText();
        return reference.isEmpty() ? parameter : components.at(reference.substring("#/components".length()));
    }

    List<Violation> violations(Map<String, String[]> parameters) {
        ObjectNode tree = NODES.objectNode();
        parameters.forEach((name, values) -> tree.set(name, typed(properties.path(name), values)));
        return schema.violations(tree).stream().map(QuerySchema::inQuery).toList();
    }

    /** Says {@code ?limit} for a parameter, so that it is not taken for a place in the body. */
    private static Violation inQuery(Violation violation) {
        String at = "?" + violation.at().replaceFirst("^/", "");
        return new Violation(at, violation.rule(), violation.english(), violation.swedish());
    }

    private static JsonNode typed(JsonNode schema, String[] values) {
        if (!"array".equals(schema.path("type").asText())) {
            return values.length == 1 ? typed(schema, values[0]) : NODES.arrayNode();
        }
        ArrayNode array = NODES.arrayNode();
        for (String value : values) {
            array.add(typed(schema.path("items"), value));
        }
        return array;
    }

    private static JsonNode typed(JsonNode schema, String value) {
        String type = schema.path("type").asText();
        if ("integer".equals(type) && value.matches("-?[0-9]{1,18}")) {
            return NODES.numberNode(Long.parseLong(value));
        }
        if ("boolean".equals(type) && value.matches("true|false")) {
            return NODES.booleanNode(Boolean.parseBoolean(value));
        }
        return NODES.textNode(value);
    }
}
