// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.risk.RiskItem.Aspect;

/** Reads an instrument and refuses one that is not sound, telling every fault at once. */
final class TemplateReader {

    private static final Set<String> LEVELS = Set.of("INDIVIDUAL", "HOUSEHOLD", "COMMUNITY", "STRUCTURAL");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private TemplateReader() {}

    /**
     * @param source JSON in UTF-8
     * @return the instrument
     * @throws IllegalStateException if it is not sound
     */
    static RiskTemplate read(byte[] source) {
        try {
            return new TemplateReader().template(new ObjectMapper().readTree(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RiskTemplate template(JsonNode root) {
        List<RiskItem> items = StreamSupport.stream(root.path("items").spliterator(), false)
                .map(this::item)
                .toList();
        RiskTemplate template = new RiskTemplate(
                root.path("code").asText(),
                root.path("version").asInt(),
                LocalDate.parse(root.path("validFrom").asText()),
                List.of(text(root, "en"), text(root, "sv")),
                items);
        require(!template.code().isEmpty() && template.version() > 0, "the instrument has no code or version");
        require(!items.isEmpty(), "the instrument has no items");
        template.domains().forEach(domain -> checkDomain(template, domain));
        for (Aspect aspect : Aspect.values()) {
            require(
                    root.path("scales").path(aspect.name()).size() == RiskItem.MOST + 1,
                    "the scale of " + aspect + " has not five steps");
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The instrument is not sound: " + String.join("; ", faults));
        }
        return template;
    }

    private RiskItem item(JsonNode node) {
        String code = text(node, "code");
        require(codes.add(code), code + " stands twice");
        require(LEVELS.contains(node.path("level").asText()), code + " has an unknown level");
        text(node, "en");
        text(node, "sv");
        RiskItem item = new RiskItem(
                code,
                text(node, "domain"),
                aspect(code, node),
                node.path("weight").asInt(0),
                criticalAt(node));
        check(item);
        return item;
    }

    private Aspect aspect(String code, JsonNode node) {
        if ("PROTECTIVE".equals(node.path("polarity").asText())) {
            return Aspect.PROTECTIVE;
        }
        require("RISK".equals(node.path("polarity").asText()), code + " has an unknown polarity");
        return Aspect.valueOf(node.path("aspect").asText());
    }

    private static OptionalInt criticalAt(JsonNode node) {
        return node.has("criticalAt") ? OptionalInt.of(node.path("criticalAt").asInt()) : OptionalInt.empty();
    }

    private void check(RiskItem item) {
        boolean protects = item.aspect() == Aspect.PROTECTIVE;
        require(
                protects ? item.weight() >= 1 && item.weight() <= RiskItem.MOST : item.weight() == 0,
                item.code() + " has no fitting weight");
        require(item.aspect() != Aspect.CIRCUMSTANCE || item.criticalAt().isPresent(), item.code() + " says nothing");
        item.criticalAt()
                .ifPresent(at ->
                        require(!protects && at >= 1 && at <= RiskItem.MOST, item.code() + " is critical nowhere"));
    }

    private void checkDomain(RiskTemplate template, String domain) {
        for (Aspect aspect : List.of(Aspect.LIKELIHOOD, Aspect.SEVERITY)) {
            long count = template.items(domain).stream()
                    .filter(item -> item.aspect() == aspect)
                    .count();
            require(count == 1, domain + " needs exactly one item of " + aspect);
        }
    }

    private String text(JsonNode node, String name) {
        String text = node.path(name).asText();
        require(!text.isBlank(), "an item has no " + name);
        return text;
    }

    private void require(boolean sound, String fault) {
        if (!sound) {
            faults.add(fault);
        }
    }
}
