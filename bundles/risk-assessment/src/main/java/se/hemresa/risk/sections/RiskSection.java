// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.sections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.id.CaseId;
import se.hemresa.risk.RiskAssessment;
import se.hemresa.risk.RiskAssessment.Finding;
import se.hemresa.risk.RiskFile;
import se.hemresa.risk.RiskStore;
import se.hemresa.risk.Rows;

/**
 * The section {@code risk}. The whole view and OWN_ROWS give assessments, newest first; the other masks give parts of the
 * newest one that speaks for Sweden and is approved. What was said (answers, reasons, the note on non-refoulement) is given to
 * callers who see the rows, never to other modules: none of them needs it.
 */
@Component(service = {CaseSection.class, RiskSection.class})
public final class RiskSection implements CaseSection {

    private final RiskStore store;
    private final Danger danger;

    @Activate
    public RiskSection(@Reference RiskStore store, @Reference CaseSheet sheet) {
        this.store = store;
        this.danger = new Danger(sheet);
    }

    @Override
    public String name() {
        return "risk";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        RiskFile file = store.file(caseId);
        boolean warned = !view.whole() && view.covers("SAFETY_INSTRUCTIONS");
        if (file.assessments().isEmpty() && !warned) {
            return Optional.empty();
        }
        Map<String, Object> section = new LinkedHashMap<>();
        if (view.whole() || view.covers("OWN_ROWS")) {
            section.put("assessments", rows(file, view));
        }
        if (!view.whole()) {
            file.approved().ifPresent(approved -> putParts(section, approved, view));
        }
        if (warned) {
            danger.roles(caseId).ifPresent(roles -> section.put("notToBeHandedOverTo", roles));
        }
        return Optional.of(section);
    }

    /**
     * @param assessment an assessment
     * @return everything of it
     */
    public Map<String, Object> whole(RiskAssessment assessment) {
        return new AssessmentTree(assessment, store.words(assessment)).whole();
    }

    private List<Map<String, Object>> rows(RiskFile file, View view) {
        boolean forModule = Caller.current().isModule();
        return file.assessments().stream()
                .filter(one -> Rows.covers(view, one))
                .map(one -> forModule ? new AssessmentTree(one, store.words(one)).row() : whole(one))
                .toList();
    }

    private void putParts(Map<String, Object> section, RiskAssessment approved, View view) {
        Finding finding = approved.finding();
        if (view.covers("LEVEL_ONLY")) {
            section.put("overall", finding.overall().name());
            section.put("validUntil", approved.validity().until().toString());
        }
        if (view.covers("LEVELS_AND_MITIGATIONS")) {
            section.put("template", approved.setting().template());
            section.put("templateVersion", approved.setting().templateVersion());
            section.put("assessedAt", approved.setting().assessedAt().toString());
            section.put("overall", finding.overall().name());
            section.put("domains", AssessmentTree.levels(finding));
            section.put("mitigations", new AssessmentTree(approved, store.words(approved)).mitigations());
        } else if (view.covers("SAFETY_INSTRUCTIONS")) {
            section.put(
                    "mitigations",
                    new AssessmentTree(approved, store.words(approved))
                            .mitigationsFor(Caller.current().role()));
        }
    }
}
