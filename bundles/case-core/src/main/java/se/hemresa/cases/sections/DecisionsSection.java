// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.sections;

import java.util.LinkedHashMap;
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
import se.hemresa.cases.Decision;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.closing.BreakOff;
import se.hemresa.cases.closing.ClosingStore;
import se.hemresa.cases.closing.Closure;
import se.hemresa.cases.closing.Hold;
import se.hemresa.cases.emergency.EmergencyOverride;
import se.hemresa.cases.emergency.EmergencyStore;

/**
 * The section {@code decisions}: decisions, the newest closure, hold and break-off, and every emergency override; of the
 * first three no reasons in words.
 */
@Component
public final class DecisionsSection implements CaseSection {

    private final Trees trees = new Trees();
    private final FactStore decisions;
    private final ClosingStore closing;
    private final CaseFacts facts;
    private final EmergencyStore overrides;

    @Activate
    public DecisionsSection(
            @Reference FactStore decisions,
            @Reference ClosingStore closing,
            @Reference CaseFacts facts,
            @Reference EmergencyStore overrides) {
        this.decisions = decisions;
        this.closing = closing;
        this.facts = facts;
        this.overrides = overrides;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        if (!view.whole()) {
            return Optional.empty();
        }
        Map<String, Object> section = new LinkedHashMap<>();
        section.put(
                "decisions",
                decisions.decisions(caseId).stream().map(DecisionsSection::row).toList());
        closing.closure(caseId).ifPresent(closure -> section.put("closure", closure(closure)));
        closing.holds(caseId).stream().findFirst().ifPresent(hold -> section.put("hold", hold(hold)));
        facts.all(caseId, BreakOff.class).stream()
                .findFirst()
                .ifPresent(entered -> section.put("breakOff", trees.dated(entered, "recordedAt")));
        List<Map<String, Object>> emergencies =
                overrides.of(caseId).stream().map(this::override).toList();
        if (!emergencies.isEmpty()) {
            section.put("overrides", emergencies);
        }
        return Optional.of(section);
    }

    private static Map<String, Object> row(Decision decision) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", decision.id().toString());
        tree.put("kind", decision.kind());
        tree.put("outcome", decision.outcome().name());
        tree.put("decidedBy", decision.decidedBy());
        tree.put("decidedAt", decision.decidedAt().toString());
        decision.personInformedAt().ifPresent(at -> tree.put("personInformedAt", at.toString()));
        return tree;
    }

    private static Map<String, Object> closure(Closure closure) {
        Closure.Terms terms = closure.terms();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", closure.id().toString());
        tree.put("reason", terms.reason());
        tree.put("alternativeSupport", terms.alternativeSupport());
        put(tree, "protectionPlanDocumentId", terms.protectionPlanDocumentId());
        put(tree, "responsibleAuthorityId", terms.responsibleAuthorityId());
        put(tree, "transferredToOrgId", terms.transferredToOrgId());
        put(tree, "duplicateOfCaseId", terms.duplicateOfCaseId());
        put(tree, "evidenceDocumentId", terms.evidenceDocumentId());
        tree.put("requestedBy", closure.requestedBy());
        put(tree, "approvedBy", closure.approvedBy().orElse(null));
        put(tree, "closedAt", closure.closedAt().orElse(null));
        return tree;
    }

    private static Map<String, Object> hold(Hold hold) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", hold.stamp().id().toString());
        tree.put("reason", hold.reason());
        tree.put("from", hold.stamp().at().toString());
        tree.put("reviewOn", hold.reviewOn().toString());
        put(tree, "endedAt", hold.endedAt().orElse(null));
        put(tree, "endedBy", hold.endedBy().orElse(null));
        return tree;
    }

    /** With the reason in words: who approves it must know what for. */
    private Map<String, Object> override(EmergencyOverride override) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", override.id().toString());
        tree.put("event", override.event());
        tree.put("ground", override.ground().name());
        tree.put("reason", overrides.reason(override));
        tree.put("requestedBy", override.stamp().by());
        tree.put("requestedAt", override.stamp().at().toString());
        tree.put(
                "approvals",
                override.approvals().stream()
                        .map(approval -> Map.of(
                                "approvedBy",
                                approval.by(),
                                "approvedAt",
                                approval.at().toString()))
                        .toList());
        put(tree, "usedAt", override.usedAt().orElse(null));
        if (override.usedAt().isPresent()) {
            tree.put("skipped", override.skipped());
        }
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, Object value) {
        if (value != null) {
            tree.put(name, value.toString());
        }
    }
}
