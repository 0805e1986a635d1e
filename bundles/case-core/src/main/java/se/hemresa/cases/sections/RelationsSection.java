// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.sections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFacts;
import se.hemresa.cases.Entered;
import se.hemresa.cases.persons.Guardian;
import se.hemresa.cases.persons.Relationship;

/** The section {@code relations}: who stands in a relation to the person, and who decides for it. TRAVELLING leaves first name, age and kind of relation of those who travel together. */
@Component
public final class RelationsSection implements CaseSection {

    private static final String TRAVELLING = "TRAVELLING";

    private static final Map<String, Set<String>> COVERAGE = Map.of(TRAVELLING, Set.of("firstName", "age", "type"));

    private final Trees trees = new Trees();
    private final CaseFacts facts;

    @Activate
    public RelationsSection(@Reference CaseFacts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "relations";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        if (!view.covers(TRAVELLING)) {
            return Optional.empty();
        }
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("relationships", relationships(facts.all(caseId, Relationship.class), view));
        if (view.whole()) {
            section.put(
                    "guardians",
                    facts.all(caseId, Guardian.class).stream().map(trees::row).toList());
        }
        boolean empty = section.values().stream().allMatch(List.of()::equals);
        return empty ? Optional.empty() : Optional.of(section);
    }

    private List<Map<String, Object>> relationships(List<Entered<Relationship>> relationships, View view) {
        return relationships.stream()
                .filter(entered -> view.whole() || entered.fact().travelsTogether())
                .map(trees::row)
                .map(row -> Masks.cut(row, view, COVERAGE))
                .toList();
    }
}
