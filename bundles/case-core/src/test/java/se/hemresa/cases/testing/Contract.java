// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import se.hemresa.cases.Resources;

/** The module's part of the OpenAPI contract, and the lists of codes it must agree with. */
public final class Contract {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new JavaTimeModule())
            .build();

    private Contract() {}

    public static JsonNode document() {
        try {
            return new YAMLMapper().readTree(Resources.bytes("openapi/contract.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode schema(String name) {
        return document().path("components").path("schemas").path(name);
    }

    /** The example of the operation whose body has the schema. */
    public static JsonNode example(String schema) {
        return stream(document().path("paths"))
                .flatMap(Contract::stream)
                .map(operation -> operation.path("requestBody").path("content").path("application/json"))
                .filter(content -> content.path("schema").path("$ref").asText().endsWith("/" + schema))
                .findFirst()
                .orElseThrow()
                .path("example");
    }

    /** What the contract says against a body: the places, by JSON Pointer. */
    public static List<String> faults(String schema, JsonNode body) {
        JsonSchema compiled = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(document())
                .getSubSchema(new JsonNodePath(PathType.JSON_POINTER)
                        .append("components")
                        .append("schemas")
                        .append(schema));
        return compiled.validate(body).stream().map(ValidationMessage::toString).toList();
    }

    /** Reads as the gateway does: strictly. */
    public static <T> T bind(JsonNode body, Class<T> type) {
        try {
            return JSON.treeToValue(body, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String path) {
        try {
            return JSON.readTree(Resources.bytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The codes of a list. */
    public static List<String> codes(String list) {
        return stream(json("code-lists.json").path(list).path("values"))
                .map(value -> value.path("code").asText())
                .toList();
    }

    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
