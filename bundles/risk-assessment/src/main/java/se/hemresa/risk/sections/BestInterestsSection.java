// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.sections;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.risk.BestInterests;
import se.hemresa.risk.BestInterests.BoardDecision;
import se.hemresa.risk.BestInterests.Grounds;
import se.hemresa.risk.BestInterests.ReceivingAuthority;
import se.hemresa.risk.BestInterestsStore;

/**
 * The section {@code best-interests}: the newest determination. No mask is known for it, so whoever does not see it whole sees
 * nothing. What the child said is given to people, never to other modules.
 */
@Component(service = {CaseSection.class, BestInterestsSection.class})
public final class BestInterestsSection implements CaseSection {

    private final BestInterestsStore store;

    @Activate
    public BestInterestsSection(@Reference BestInterestsStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "best-interests";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        return view.whole() ? store.newest(caseId).map(this::tree) : Optional.empty();
    }

    private Map<String, Object> tree(BestInterests determination) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", determination.id().toString());
        tree.put("version", determination.version());
        tree.put("enteredBy", determination.enteredBy().who());
        tree.put("recordedAt", determination.recordedAt().toString());
        put(tree, determination.grounds());
        determination.decision().ifPresent(decision -> put(tree, decision));
        if (!Caller.current().isModule()) {
            BestInterests.Sealed words = store.words(determination);
            words.views().ifPresent(views -> tree.put("childViews", views));
            words.exceptionReasons().ifPresent(reasons -> tree.put("exceptionReasons", reasons));
        }
        return tree;
    }

    private static void put(Map<String, Object> tree, Grounds grounds) {
        grounds.heard().ifPresent(heard -> {
            tree.put("childHeardAt", heard.at().toString());
            tree.put("childHeardBy", heard.by());
        });
        tree.put("familyTracing", grounds.familyTracing().name());
        grounds.receiving().ifPresent(receiving -> tree.put("receivingAuthority", tree(receiving)));
        tree.put("optionsConsidered", grounds.options().stream().map(Enum::name).toList());
        grounds.consent().ifPresent(consent -> {
            tree.put("guardianId", consent.guardianId().toString());
            tree.put("guardianConsentAt", consent.givenAt().toString());
            put(tree, "guardianConsentDocumentId", consent.documentId());
        });
        put(tree, "receptionId", grounds.receptionId());
    }

    private static Map<String, Object> tree(ReceivingAuthority receiving) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("org", receiving.org());
        receiving.confirmedAt().ifPresent(at -> tree.put("confirmedAt", at.toString()));
        put(tree, "documentId", receiving.documentId());
        return tree;
    }

    private static void put(Map<String, Object> tree, BoardDecision decision) {
        tree.put("decision", decision.outcome().name());
        tree.put("decidedBy", decision.decidedBy());
        tree.put("decidedAt", decision.decidedAt().toString());
    }

    private static void put(Map<String, Object> tree, String name, Optional<UUID> id) {
        id.ifPresent(value -> tree.put(name, value.toString()));
    }
}
