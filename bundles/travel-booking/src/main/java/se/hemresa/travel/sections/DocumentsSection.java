// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel.sections;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.travel.TravelDocument;
import se.hemresa.travel.TravelStore;

/** The section {@code travel-documents}; no mask covers any of it. */
@Component
public final class DocumentsSection implements CaseSection {

    private final TravelStore store;

    @Activate
    public DocumentsSection(@Reference TravelStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "travel-documents";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        List<Map<String, Object>> documents =
                store.all(TravelDocument.class, caseId).stream().map(Rows::tree).toList();
        if (documents.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(view.whole() ? Map.of("documents", documents) : Map.of());
    }
}
