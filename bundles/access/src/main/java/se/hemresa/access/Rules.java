// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * {@code access.json}, loaded and checked: a rule with a role, mask or condition that the file does not define stops the
 * start, because a rule that is misread is worse than none (domain.md §9.1).
 *
 * @param purposes the purposes of each role, the default first
 * @param masks every mask
 * @param conditions every condition
 * @param rules every rule
 */
record Rules(Map<String, List<String>> purposes, Set<String> masks, Set<String> conditions, List<Rule> rules) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @return what the bundle holds */
    public static Rules load() {
        Document document = read("/access/access.json", new TypeReference<>() {});
        if (!"DENY".equals(document.standard())) {
            throw new IllegalStateException("access.json must deny by default");
        }
        Rules rules =
                new Rules(document.purposes(), codes(document.masks()), codes(document.conditions()), document.rules());
        rules.rules().forEach(rules::check);
        return rules;
    }

    /** @return what each module may read for its own work: the mask by section, by module */
    static Map<String, Map<String, String>> ofModules() {
        Map<String, List<Grant>> grants = read("/access/module-access.json", new TypeReference<>() {});
        return grants.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        module -> module.getValue().stream()
                                .collect(Collectors.toUnmodifiableMap(Grant::section, Grant::mask))));
    }

    private void check(Rule rule) {
        boolean sound = purposes.keySet().containsAll(rule.roles())
                && masks.contains(rule.mask())
                && conditions.containsAll(rule.conditions())
                && !rule.relations().isEmpty()
                && !rule.operations().isEmpty()
                && !rule.sections().isEmpty();
        if (!sound) {
            throw new IllegalStateException("access.json has a rule with an unknown code, for " + rule.sections());
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

    private record Code(String code) {}

    private record Grant(String section, String mask) {}

    private record Document(
            @JsonProperty("default") String standard,
            Map<String, List<String>> purposes,
            List<Code> masks,
            List<Code> conditions,
            List<Rule> rules) {}
}
