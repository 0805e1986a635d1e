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
import se.hemresa.cases.persons.HealthRecord;

/** The section {@code health}: the newest record. NEEDS_CODES leaves the codes of needs. */
@Component
public final class HealthSection implements CaseSection {

    private static final Map<String, Set<String>> COVERAGE = Map.of("NEEDS_CODES", Set.of("needs"));

    private final Trees trees = new Trees();
    private final CaseFacts facts;

    @Activate
    public HealthSection(@Reference CaseFacts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "health";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        return facts.all(caseId, HealthRecord.class).stream()
                .findFirst()
                .map(entered -> Masks.cut(trees.dated(entered, "recordedAt"), view, COVERAGE));
    }
}
