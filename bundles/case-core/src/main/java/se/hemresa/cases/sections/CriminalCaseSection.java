// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.sections;

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
import se.hemresa.cases.persons.CriminalProceeding;

/** The section {@code criminal-case}: the newest record. HEARING_DATES leaves that there is one, and when the person shall be heard. */
@Component
public final class CriminalCaseSection implements CaseSection {

    private static final Map<String, Set<String>> COVERAGE = Map.of("HEARING_DATES", Set.of("exists", "hearingDates"));

    private final Trees trees = new Trees();
    private final CaseFacts facts;

    @Activate
    public CriminalCaseSection(@Reference CaseFacts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "criminal-case";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        return facts.all(caseId, CriminalProceeding.class).stream().findFirst().map(entered -> {
            Map<String, Object> section = trees.dated(entered, "recordedAt");
            section.put("exists", true);
            return Masks.cut(section, view, COVERAGE);
        });
    }
}
