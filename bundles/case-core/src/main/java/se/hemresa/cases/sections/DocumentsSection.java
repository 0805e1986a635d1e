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
import se.hemresa.cases.papers.CaseDocument;

/** The section {@code documents}: the register of the case, newest first. OWN_ROWS leaves what the caller entered. */
@Component
public final class DocumentsSection implements CaseSection {

    private final Trees trees = new Trees();
    private final CaseFacts facts;

    @Activate
    public DocumentsSection(@Reference CaseFacts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        List<Entered<CaseDocument>> documents = facts.all(caseId, CaseDocument.class).stream()
                .filter(entered -> Masks.seen(entered.stamp(), view))
                .toList();
        return documents.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Map.of("documents", documents.stream().map(trees::row).toList()));
    }
}
