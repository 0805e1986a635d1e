// SPDX-License-Identifier: Apache-2.0
package se.hemresa.itests.trust;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The published contract (OpenAPI), and bodies made from it: every member filled, every free text with a word of its own. So
 * whatever a module will ever take in is asked for here, without anybody having to remember it.
 */
public final class Contract {

    private static final List<String> WRITES = List.of("post", "put");

    /** Codes, ids, amounts and times: for each pattern of the contract one that fits it. */
    private static final List<String> CODES = List.of(
            "bul",
            "BG",
            "BG-05",
            "OTHER",
            "SE-AB",
            "someone",
            "10.00",
            "199001012385",
            "ARN",
            "08:00-10:00",
            "2026-11-20T09:00:00Z",
            "0180",
            "01",
            "check-papers",
            "2026-1",
            "0".repeat(64),
            "A".repeat(43),
            "SE-AB:social-services",
            "ATV-2026-0001");

    private final JsonNode document;
    private final UnaryOperator<String> word;

    /**
     * @param document what {@code GET /openapi.json} gives
     * @param word makes a word for the place that it is given
     */
    public Contract(JsonNode document, UnaryOperator<String> word) {
        this.document = document;
        this.word = word;
    }

    /**
     * An operation that writes.
     *
     * @param method in capitals
     * @param path with its parameters in braces
     * @param schema of its body; missing if it takes none
     */
    public record Write(String method, String path, JsonNode schema) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** @return the operations that take something in, by method and path */
    public Map<String, Write> writes() {
        Map<String, Write> writes = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> WRITES.forEach(method -> {
                    JsonNode operation = path.getValue().path(method);
                    if (!operation.isMissingNode()) {
                        Write write = new Write(method.toUpperCase(Locale.ROOT), path.getKey(), body(operation));
                        writes.put(write.toString(), write);
                    }
                }));
        return writes;
    }

    /** @return the place of each free text that some operation takes in: its path and the names of the members down to it */
    public Set<String> texts() {
        Set<String> texts = new TreeSet<>();
        Contract listening = new Contract(document, place -> {
            texts.add(place);
            return place;
        });
        listening.writes().values().forEach(listening::fill);
        return texts;
    }

    private static JsonNode body(JsonNode operation) {
        return operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
    }

    /**
     * @param write an operation
     * @return a body with every member; null if it takes none
     */
    public Map<String, Object> fill(Write write) {
        if (write.schema().isMissingNode()) {
            return null;
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> body =
                (Map<String, Object>) value(write.schema(), write.path()).orElse(Map.of());
        return body;
    }

    private Optional<Object> value(JsonNode reference, String place) {
        JsonNode schema = resolved(reference);
        if (schema.has("const")) {
            return Optional.of(plain(schema.path("const")));
        }
        if (schema.has("enum")) {
            return Optional.of(plain(schema.path("enum").path(0)));
        }
        if (schema.has("properties") || schema.has("allOf")) {
            return Optional.of(members(schema, place));
        }
        return switch (type(schema)) {
            case "array" -> value(schema.path("items"), place).map(List::of);
            case "boolean" -> Optional.of(false);
            case "integer", "number" -> Optional.of(schema.path("minimum").asInt(0));
            case "string" -> Optional.ofNullable(text(schema, place));
            default -> Optional.empty();
        };
    }

    private Map<String, Object> members(JsonNode schema, String place) {
        Map<String, Object> members = new LinkedHashMap<>();
        schema.path("allOf").forEach(part -> members.putAll(members(resolved(part), place)));
        schema.path("properties")
                .properties()
                .forEach(member -> value(member.getValue(), place + "." + member.getKey())
                        .ifPresent(value -> members.put(member.getKey(), value)));
        return members;
    }

    /** Ids of other things are left out: none that is made up fits. */
    private String text(JsonNode schema, String place) {
        return switch (schema.path("format").asText()) {
            case "date" -> "2026-11-20";
            case "date-time" -> "2026-11-20T09:00:00Z";
            case "uuid" -> null;
            default -> schema.has("pattern") ? code(schema.path("pattern").asText(), place) : word.apply(place);
        };
    }

    private static String code(String pattern, String place) {
        Pattern form = Pattern.compile(pattern);
        return CODES.stream()
                .filter(code -> form.matcher(code).find())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No code fits " + pattern + " of " + place));
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    private static Object plain(JsonNode value) {
        return value.isTextual() ? value.asText() : value.isBoolean() ? (Object) value.asBoolean() : value.asInt();
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode one = schema;
        while (one.has("$ref")) {
            one = document.at(one.path("$ref").asText().substring(1));
        }
        return one;
    }
}
