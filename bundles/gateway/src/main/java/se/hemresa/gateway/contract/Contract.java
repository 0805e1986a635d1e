// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** A module's part of the OpenAPI contract: the paths it owns and how each request must look. */
public final class Contract {

    /** What every path of a contract stands under. */
    public static final String BASE = "/api/v1";

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final Map<PathTemplate, Map<String, Operation>> operations = new TreeMap<>();

    /**
     * @param document an OpenAPI 3.1 document
     * @param shared the components of the gateway's own part, which every part may refer to
     */
    public Contract(JsonNode document, JsonNode shared) {
        this.document = document;
        JsonNode components = joined(document.path("components"), shared);
        document.path("paths").properties().forEach(path -> {
            Map<String, Operation> methods = new HashMap<>();
            path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .forEach(method -> methods.put(
                            method.getKey().toUpperCase(Locale.ROOT),
                            new Operation(
                                    "get".equals(method.getKey()), path.getValue(), method.getValue(), components)));
            operations.put(new PathTemplate(BASE + path.getKey()), methods);
        });
    }

    /**
     * @param yaml where the document lies
     * @return the document as a tree
     */
    public static JsonNode document(URL yaml) {
        try (InputStream in = yaml.openStream()) {
            return new YAMLMapper().readTree(in);
        } catch (IOException broken) {
            throw new IllegalStateException("The contract of a module cannot be read", broken);
        }
    }

    /** @return the whole document */
    public JsonNode document() {
        return document;
    }

    /** @return the path templates, with {@code /api/v1} */
    public List<PathTemplate> paths() {
        return new ArrayList<>(operations.keySet());
    }

    /**
     * @param method the HTTP method
     * @param path the path of a request
     * @return the operation; empty if the path does not know the method
     */
    public Optional<Operation> operation(String method, String path) {
        return Optional.ofNullable(methods(path).get("HEAD".equals(method) ? "GET" : method));
    }

    /**
     * @param path the path of a request
     * @return the methods it knows, as in the header {@code Allow}
     */
    public String allowed(String path) {
        Set<String> allowed = new TreeSet<>(methods(path).keySet());
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        allowed.add("OPTIONS");
        return String.join(", ", allowed);
    }

    private Map<String, Operation> methods(String path) {
        List<String> steps = PathTemplate.steps(path);
        return operations.entrySet().stream()
                .filter(entry -> entry.getKey().matches(steps))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Map.of());
    }

    private static JsonNode joined(JsonNode own, JsonNode shared) {
        ObjectNode components = JsonNodeFactory.instance.objectNode();
        for (JsonNode part : List.of(shared, own)) {
            part.properties()
                    .forEach(kind -> components.withObject("/" + kind.getKey()).setAll((ObjectNode)
                            kind.getValue().deepCopy()));
        }
        return components;
    }
}
