// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.sections;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.Referral;
import se.hemresa.cases.lifecycle.StateTable;

/** The section {@code shell}: what a case is, without the person. MASKED leaves pseudonym, phase and the owner's function. */
@Component
public final class ShellSection implements CaseSection {

    private final CaseStore cases;
    private final FactStore facts;
    private final StateTable states;

    @Activate
    public ShellSection(@Reference CaseStore cases, @Reference FactStore facts, @Reference StateTable states) {
        this.cases = cases;
        this.facts = facts;
        this.states = states;
    }

    @Override
    public String name() {
        return "shell";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        return cases.find(caseId).map(file -> {
            if (view.whole()) {
                return whole(file, facts.referral(caseId).orElseThrow());
            }
            return view.covers("MASKED") ? masked(file) : Map.of();
        });
    }

    private Map<String, Object> masked(CaseFile file) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("pseudonym", file.pseudonym());
        section.put("phase", states.phases().get(file.state()));
        section.put("owner", file.ownerFunction());
        return section;
    }

    private Map<String, Object> whole(CaseFile file, Referral referral) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("caseRef", file.caseRef());
        section.put("state", file.state());
        section.put("phase", states.phases().get(file.state()));
        section.put("owner", file.owner().value());
        section.put("county", file.county());
        file.municipality().ifPresent(code -> section.put("municipality", code));
        section.put("source", referral.source());
        section.put("referredOn", referral.referredOn().toString());
        section.put("urgency", file.urgency());
        section.put("protectionLevel", file.protectionLevel());
        section.put("pseudonym", file.pseudonym());
        section.put("targetGroupGrounds", file.targetGroupGrounds());
        file.plannedTravelOn().ifPresent(day -> section.put("plannedTravelOn", day.toString()));
        section.put("openedAt", file.openedAt().toString());
        section.put("version", file.version());
        file.closureReason().ifPresent(reason -> section.put("closureReason", reason));
        return section;
    }
}
