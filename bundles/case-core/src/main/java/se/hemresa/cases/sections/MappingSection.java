// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.sections;

import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFacts;
import se.hemresa.cases.mapping.ReturnMapping;

/** The section {@code mapping}: the newest. OWN_ROWS leaves the newest of the caller's own. */
@Component
public final class MappingSection implements CaseSection {

    private final Trees trees = new Trees();
    private final CaseFacts facts;

    @Activate
    public MappingSection(@Reference CaseFacts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "mapping";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        return facts.all(caseId, ReturnMapping.class).stream()
                .filter(entered -> Masks.seen(entered.stamp(), view))
                .findFirst()
                .map(entered -> trees.dated(entered, "mappedAt"));
    }
}
