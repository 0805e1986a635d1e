// SPDX-License-Identifier: Apache-2.0
package se.hemresa.gateway.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The parts of all modules as one OpenAPI 3.1 document. A name that two parts define differently is a fault: the part that
 * was there first keeps it, and the fault is told in the log and by the health check.
 *
 * @param document the document
 * @param faults each name defined twice, as {@code paths /cases} or {@code components/schemas Problem}, with both modules
 */
public record MergedContract(JsonNode document, List<String> faults) {

    /**
     * @param own the gateway's part, which gives everything that is not a path or a component
     * @param parts the other modules' parts, by module name
     * @return the whole
     */
    public static MergedContract of(JsonNode own, Map<String, JsonNode> parts) {
        ObjectNode whole = own.deepCopy();
        List<String> faults = new ArrayList<>();
        Map<String, String> owners = new TreeMap<>();
        note(own, "gateway", owners);
        new TreeMap<>(parts).forEach((module, part) -> {
            merge(whole.withObject("/paths"), part.path("paths"), "paths", module, owners, faults);
            part.path("components").properties().forEach(kind -> {
                ObjectNode into = whole.withObject("/components").withObject("/" + kind.getKey());
                merge(into, kind.getValue(), "components/" + kind.getKey(), module, owners, faults);
            });
            part.path("tags").forEach(whole.withArray("/tags")::add);
        });
        return new MergedContract(whole, List.copyOf(faults));
    }

    private static void note(JsonNode own, String module, Map<String, String> owners) {
        own.path("paths").fieldNames().forEachRemaining(name -> owners.put("paths " + name, module));
        own.path("components")
                .properties()
                .forEach(kind -> kind.getValue()
                        .fieldNames()
                        .forEachRemaining(name -> owners.put("components/" + kind.getKey() + " " + name, module)));
    }

    private static void merge(
            ObjectNode into,
            JsonNode part,
            String kind,
            String module,
            Map<String, String> owners,
            List<String> faults) {
        part.properties().forEach(entry -> {
            String name = kind + " " + entry.getKey();
            String owner = owners.putIfAbsent(name, module);
            if (owner == null) {
                into.set(entry.getKey(), entry.getValue());
            } else if (!into.path(entry.getKey()).equals(entry.getValue())) {
                faults.add(name + ": " + owner + ", " + module);
            }
        });
    }
}
