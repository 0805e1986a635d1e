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
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.Identity;
import se.hemresa.cases.Person;
import se.hemresa.cases.persons.Identifier;

/**
 * The section {@code identity}. The seal of the case is opened only for a view that covers something sealed, so whoever sees
 * no name needs no key. Photos and code words do not exist yet, so the masks that speak of them give the rest.
 */
@Component
public final class IdentitySection implements CaseSection {

    private static final Map<String, Set<String>> COVERAGE = Map.of(
            "PSEUDONYM",
            Set.of("pseudonym"),
            Names.AS_IN_TRAVEL_DOCUMENT,
            Set.of("names", "birthDate", "gender", "citizenships"),
            "NAME_AND_CODE_WORD",
            Set.of("names"),
            "FIRST_NAME",
            Set.of("firstName"),
            "ALARM_FACTS",
            Set.of("names", "gender", "ageAtReferral"),
            "STATISTICS",
            Set.of("gender", "ageAtReferral", "citizenships"));

    private static final Set<String> OPENING =
            Set.of(Names.AS_IN_TRAVEL_DOCUMENT, "NAME_AND_CODE_WORD", "FIRST_NAME", "ALARM_FACTS");

    private final Trees trees = new Trees();
    private final CaseStore cases;
    private final FactStore facts;
    private final CaseFacts told;

    @Activate
    public IdentitySection(@Reference CaseStore cases, @Reference FactStore facts, @Reference CaseFacts told) {
        this.cases = cases;
        this.facts = facts;
        this.told = told;
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        return cases.find(caseId)
                .flatMap(file ->
                        facts.person(caseId).map(person -> Masks.cut(fields(file, person, view), view, COVERAGE)))
                .map(section -> withoutFirstName(section, view));
    }

    private Optional<Identity> identity(CaseId caseId, View view) {
        boolean opens = view.whole() || view.masks().stream().anyMatch(OPENING::contains);
        return opens ? facts.identity(caseId) : Optional.empty();
    }

    private Map<String, Object> fields(CaseFile file, Person person, View view) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("pseudonym", file.pseudonym());
        identity(file.id(), view).ifPresent(known -> {
            section.put("names", Names.trees(known.names(), view));
            Names.first(known.names()).ifPresent(name -> section.put("firstName", name));
            if (known.birthDate() != null) {
                section.put(
                        "birthDate",
                        Map.of(
                                "value", known.birthDate().value().toString(),
                                "precision", known.birthDate().precision()));
            }
        });
        section.put("gender", person.gender());
        section.put("ageAtReferral", person.ageAtReferral());
        section.put("citizenships", person.citizenships());
        section.put(
                "languages",
                person.languages().stream().map(IdentitySection::language).toList());
        person.deceasedAt().ifPresent(at -> section.put("deceasedAt", at.toString()));
        if (view.whole()) {
            identifiers(file.id()).ifPresent(rows -> section.put("identifiers", rows));
        }
        return section;
    }

    private Optional<List<Map<String, Object>>> identifiers(CaseId caseId) {
        return Optional.of(told.all(caseId, Identifier.class))
                .filter(known -> !known.isEmpty())
                .map(known -> known.stream().map(trees::row).toList());
    }

    /** The first name stands for itself only where the names do not. */
    private static Map<String, Object> withoutFirstName(Map<String, Object> section, View view) {
        if (view.whole() || section.containsKey("names")) {
            section.remove("firstName");
        }
        return section;
    }

    private static Map<String, Object> language(CaseReferral.Language language) {
        return Map.of("code", language.code(), "interpreterNeeded", language.interpreterNeeded());
    }
}
