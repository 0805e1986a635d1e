// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.sections;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.Person;
import se.hemresa.cases.protection.ProtectedIdentity;
import se.hemresa.cases.protection.ProtectedStore;

/**
 * The section {@code protected-identity}: who and where a protected person is. The second ring is opened only for a view that
 * covers something of it. A photo does not exist yet.
 */
@Component
public final class ProtectedIdentitySection implements CaseSection {

    private static final Map<String, Set<String>> COVERAGE = Map.of(
            Names.AS_IN_TRAVEL_DOCUMENT,
            Set.of("names", "birthDate", "gender", "citizenships"),
            "ALARM_FACTS",
            Set.of("names", "gender", "ageAtReferral"));

    private final Trees trees = new Trees();
    private final FactStore persons;
    private final ProtectedStore hidden;

    @Activate
    public ProtectedIdentitySection(@Reference FactStore persons, @Reference ProtectedStore hidden) {
        this.persons = persons;
        this.hidden = hidden;
    }

    @Override
    public String name() {
        return "protected-identity";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        if (!view.whole() && view.masks().stream().noneMatch(COVERAGE::containsKey)) {
            return Optional.empty();
        }
        return hidden.newest(caseId)
                .map(entered -> fields(persons.person(caseId).orElseThrow(), entered.fact(), view))
                .map(section -> Masks.cut(section, view, COVERAGE));
    }

    private Map<String, Object> fields(Person person, ProtectedIdentity identity, View view) {
        Map<String, Object> section = new LinkedHashMap<>(trees.of(identity));
        section.put("names", Names.trees(identity.names(), view));
        section.put("gender", person.gender());
        section.put("ageAtReferral", person.ageAtReferral());
        section.put("citizenships", person.citizenships());
        return section;
    }
}
