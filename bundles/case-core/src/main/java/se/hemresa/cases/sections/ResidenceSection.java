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
import se.hemresa.cases.FactStore;
import se.hemresa.cases.ReturnRight;

/** The section {@code residence}: the newest finding on the right to reside in the country of return. */
@Component
public final class ResidenceSection implements CaseSection {

    private final FactStore facts;

    @Activate
    public ResidenceSection(@Reference FactStore facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "residence";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        return facts.returnRight(caseId).filter(right -> view.whole()).map(right -> Map.of("returnRight", tree(right)));
    }

    private static Map<String, Object> tree(ReturnRight right) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("country", right.country());
        tree.put("ground", right.ground());
        tree.put("status", right.status().name());
        tree.put("source", right.source());
        tree.put("checkedAt", right.checkedAt().toString());
        return tree;
    }
}
