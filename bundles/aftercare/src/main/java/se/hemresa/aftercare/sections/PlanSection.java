// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.sections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.aftercare.Agreement;
import se.hemresa.aftercare.Measure;
import se.hemresa.aftercare.Plan;
import se.hemresa.aftercare.PlanStore;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;

/** The section {@code plan}: the newest version. OWN_ROWS leaves the measures that the caller's organisation provides. */
@Component
public final class PlanSection implements CaseSection {

    private final PlanStore plans;

    @Activate
    public PlanSection(@Reference PlanStore plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        return plans.newest(caseId).map(plan -> {
            if (view.whole()) {
                return whole(plan);
            }
            return view.covers("OWN_ROWS") ? own(plan) : Map.of();
        });
    }

    private Map<String, Object> whole(Plan plan) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("id", plan.id().toString());
        section.put("version", plan.version());
        section.put("goals", plan.goals());
        section.put("measures", measures(plan.measures()));
        plans.agreement(plan.caseId(), Agreement.Kind.OUTLINE)
                .ifPresent(outline -> section.put(
                        "outlineAgreedAt", outline.terms().agreedAt().toString()));
        plans.agreement(plan.caseId(), Agreement.Kind.PLAN)
                .filter(agreement -> agreement.planVersion() == plan.version())
                .ifPresent(agreement -> put(section, agreement.terms()));
        return section;
    }

    private static void put(Map<String, Object> section, Agreement.Terms terms) {
        section.put("agreedAt", terms.agreedAt().toString());
        terms.signature().ifPresent(signature -> {
            section.put("signedAt", signature.signedAt().toString());
            section.put("medium", signature.medium().name());
        });
    }

    private static Map<String, Object> own(Plan plan) {
        String agency = Caller.current().agency().value();
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("version", plan.version());
        section.put(
                "measures",
                measures(plan.measures().stream()
                        .filter(measure -> measure.support().provider().equals(agency))
                        .toList()));
        return section;
    }

    private static List<Map<String, Object>> measures(List<Measure> measures) {
        return measures.stream().map(PlanSection::tree).toList();
    }

    private static Map<String, Object> tree(Measure measure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", measure.id().toString());
        tree.put("supportType", measure.support().type());
        tree.put("provider", measure.support().provider());
        tree.put("budget", measure.budget().tree());
        tree.put("from", measure.support().from().toString());
        measure.support().to().ifPresent(to -> tree.put("to", to.toString()));
        tree.put("status", measure.status().name());
        return tree;
    }
}
