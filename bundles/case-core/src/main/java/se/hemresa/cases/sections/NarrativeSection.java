// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.sections;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFacts;
import se.hemresa.cases.Entered;
import se.hemresa.cases.papers.Narrative;

/** The section {@code narrative}: what the person has told in words, newest first; as a whole or not at all, and never in a message. */
@Component
public final class NarrativeSection implements CaseSection {

    private final Trees trees = new Trees();
    private final CaseFacts facts;

    @Activate
    public NarrativeSection(@Reference CaseFacts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "narrative";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        if (!view.whole()) {
            return Optional.empty();
        }
        List<Entered<Narrative>> narratives = facts.all(caseId, Narrative.class);
        return narratives.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Map.of("narratives", narratives.stream().map(this::row).toList()));
    }

    private Map<String, Object> row(Entered<Narrative> entered) {
        Map<String, Object> row = trees.row(entered);
        row.put("author", entered.stamp().by());
        row.put("recordedAt", entered.stamp().at().toString());
        return row;
    }
}
