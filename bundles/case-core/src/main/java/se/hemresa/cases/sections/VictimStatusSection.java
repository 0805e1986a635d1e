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
import se.hemresa.cases.FactStore;

/** The section {@code victim-status}: the newest finding. */
@Component
public final class VictimStatusSection implements CaseSection {

    private final FactStore facts;

    @Activate
    public VictimStatusSection(@Reference FactStore facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "victim-status";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        return facts.victimStatus(caseId)
                .filter(status -> view.whole())
                .map(status -> Map.of(
                        "status",
                        status.status(),
                        "recordedAt",
                        status.recordedAt().toString()));
    }
}
