// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

/** The part of the OpenAPI contract that lies in the module under test, and the lists of codes it must agree with. */
public final class Contract {

    /** Reads as the gateway does: strictly, and dates where the module has the means. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .findAndAddModules()
            .build();

    private static final JsonNode DOCUMENT = read(new YAMLMapper(), "openapi/contract.yaml");
    private static final JsonSchema SCHEMAS =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(DOCUMENT);

    private Contract() {}

    /** The whole document; a copy, which the test may change. */
    public static JsonNode document() {
        return DOCUMENT.deepCopy();
    }

    public static JsonNode schema(String name) {
        return DOCUMENT.path("components").path("schemas").path(name);
    }

    public static JsonNode property(String schema, String name) {
        return schema(schema).path("properties").path(name);
    }

    /** Every operation of every path. */
    public static Stream<JsonNode> operations() {
        return stream(DOCUMENT.path("paths")).flatMap(Contract::stream);
    }

    /** Every JSON body that an operation takes: {@code schema} and {@code example}. */
    public static List<JsonNode> requests() {
        return operations()
                .map(operation -> operation.path("requestBody").path("content").path("application/json"))
                .filter(content -> !content.isMissingNode())
                .toList();
    }

    /** The name of the schema that a body refers to. */
    public static String named(JsonNode content) {
        return content.path("schema").path("$ref").asText().replaceFirst(".*/", "");
    }

    /** The example of the operation whose body has the schema; a copy, which the test may change. */
    public static JsonNode example(String schema) {
        return requests().stream()
                .filter(content -> named(content).equals(schema))
                .findFirst()
                .orElseThrow()
                .path("example")
                .deepCopy();
    }

    /** What the contract says against a body: the places, by JSON Pointer. */
    public static List<String> faults(String schema, JsonNode body) {
        return SCHEMAS
                .getSubSchema(new JsonNodePath(PathType.JSON_POINTER)
                        .append("components")
                        .append("schemas")
                        .append(schema))
                .validate(body)
                .stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    /** What the contract says against an answer as a resource gives it. */
    public static List<String> faultsOf(String schema, Object answer) {
        return faults(schema, JSON.valueToTree(answer));
    }

    public static <T> T bind(JsonNode body, Class<T> type) {
        try {
            return JSON.treeToValue(body, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String path) {
        return read(JSON, path);
    }

    /** The codes of a list. */
    public static List<String> codes(String list) {
        return stream(json("code-lists.json").path(list).path("values"))
                .map(value -> value.path("code").asText())
                .toList();
    }

    public static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    public static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read(ObjectMapper mapper, String path) {
        try (InputStream in = Contract.class.getClassLoader().getResourceAsStream(path)) {
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
