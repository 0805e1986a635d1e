// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import se.hemresa.api.access.Operation;

/**
 * {@code access.json}, loaded and checked: a rule with a role, mask or condition that the file does not define stops the
 * start, because a rule that is misread is worse than none (domain.md §9.1). Never changes; any thread.
 */
final class Rules {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Document document;
    private final Map<String, Map<String, String>> modules;
    private final Map<String, Object> asLoaded;
    private final Map<Asked, List<Rule>> index = new HashMap<>();

    private Rules(Map<String, Object> file, Map<String, List<Grant>> grants) {
        this.document = JSON.convertValue(file, Document.class);
        this.modules = grants.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        module -> module.getValue().stream()
                                .collect(Collectors.toUnmodifiableMap(Grant::section, Grant::mask))));
        Map<String, Object> whole = new LinkedHashMap<>(file);
        whole.put("modules", modules);
        this.asLoaded = Collections.unmodifiableMap(whole);
    }

    /** @return what the bundle holds */
    static Rules load() {
        Rules rules = new Rules(
                read("/access/access.json", new TypeReference<>() {}),
                read("/access/module-access.json", new TypeReference<>() {}));
        if (!"DENY".equals(rules.document.standard())) {
            throw new IllegalStateException("access.json must deny by default");
        }
        rules.all().forEach(rules::check);
        rules.all().forEach(rules::enter);
        return rules;
    }

    /** @return every rule, in the order of the file */
    List<Rule> all() {
        return document.rules();
    }

    /** @return the rules that may give the role the operation on the section, whatever their relations and conditions */
    List<Rule> giving(String role, String section, Operation operation) {
        return index.getOrDefault(new Asked(role, section, operation), List.of());
    }

    /** @return the purposes of each role that a rule names, the default first */
    Map<String, List<String>> purposes() {
        return document.purposes();
    }

    boolean isPurposeOf(String role, String purpose) {
        return document.purposes().getOrDefault(role, List.of()).contains(purpose);
    }

    /** @return what each module may read for its own work: the mask by section, by module */
    Map<String, Map<String, String>> modules() {
        return modules;
    }

    /** @return the file as it was loaded, with the grants of the modules, as a tree */
    Map<String, Object> asLoaded() {
        return asLoaded;
    }

    private void check(Rule rule) {
        boolean sound = document.purposes().keySet().containsAll(rule.roles())
                && codes(document.masks()).contains(rule.mask())
                && codes(document.conditions()).containsAll(rule.conditions())
                && !rule.relations().isEmpty()
                && !rule.operations().isEmpty()
                && !rule.sections().isEmpty();
        if (!sound) {
            throw new IllegalStateException("access.json has a rule with an unknown code, for " + rule.sections());
        }
    }

    private void enter(Rule rule) {
        for (String role : rule.roles()) {
            for (String section : rule.sections()) {
                for (Operation operation : rule.operations()) {
                    index.computeIfAbsent(new Asked(role, section, operation), any -> new ArrayList<>())
                            .add(rule);
                }
            }
        }
    }

    private static Set<String> codes(List<Code> list) {
        return list.stream().map(Code::code).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> T read(String resource, TypeReference<T> type) {
        try (InputStream in = Rules.class.getResourceAsStream(resource)) {
            return JSON.readValue(in, type);
        } catch (IOException broken) {
            throw new IllegalStateException("The bundle's own " + resource + " cannot be read", broken);
        }
    }

    private record Asked(String role, String section, Operation operation) {}

    private record Code(String code) {}

    private record Grant(String section, String mask) {}

    private record Document(
            @JsonProperty("default") String standard,
            Map<String, List<String>> purposes,
            List<Code> masks,
            List<Code> conditions,
            List<Rule> rules) {}
}
