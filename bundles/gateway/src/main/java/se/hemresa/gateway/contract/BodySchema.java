// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import se.hemresa.api.error.Violation;

/** The JSON Schema (2020-12) of one request body; tells every place that breaks it at once. */
final class BodySchema {

    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .build();

    /** What OpenAPI adds to JSON Schema says nothing about validity. */
    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
            .build();

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.builder(
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012))
            .defaultMetaSchemaIri(DIALECT.getIri())
            .metaSchema(DIALECT)
            .build();

    private final JsonSchema schema;
    private final Set<String> names = new HashSet<>();

    /**
     * @param body the schema as the contract gives it, often a reference
     * @param components what it may refer to
     */
    BodySchema(JsonNode body, JsonNode components) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").add(body);
        whole.set("components", components);
        this.schema = FACTORY.getSchema(whole, CONFIG);
        collectNames(whole);
    }

    private void collectNames(JsonNode part) {
        part.path("properties").fieldNames().forEachRemaining(names::add);
        part.forEach(this::collectNames);
    }

    List<Violation> violations(JsonNode tree) {
        Set<Violation> found = new LinkedHashSet<>();
        Set<ValidationMessage> messages = schema.validate(tree);
        for (ValidationMessage message : messages) {
            found.add(violation(message));
        }
        return new ArrayList<>(found);
    }

    private Violation violation(ValidationMessage message) {
        String rule = Rules.ofKeyword(message.getType());
        String at = pointer(message.getInstanceLocation());
        if (!"required".equals(rule)) {
            return Rules.broken(at, rule);
        }
        if (message.getEvaluationPath().contains("oneOf")
                || message.getEvaluationPath().contains("anyOf")) {
            return Rules.broken(at, "one-of");
        }
        return Rules.broken(at + "/" + message.getProperty(), rule);
    }

    /** Ends before the first name that is not the contract's: such a name is input. */
    private String pointer(JsonNodePath path) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            if (!(step instanceof Integer) && !names.contains(step.toString())) {
                break;
            }
            pointer.append('/').append(step);
        }
        return pointer.toString();
    }
}
