// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent.sections;

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
import se.hemresa.cases.consent.ConsentStore;
import se.hemresa.cases.consent.InformationGiven;

/** The section {@code information}: what the person was told, newest first. No mask covers a part of it. */
@Component
public final class InformationSection implements CaseSection {

    private final ConsentStore store;

    @Activate
    public InformationSection(@Reference ConsentStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "information";
    }

    @Override
    public Optional<Map<String, Object>> read(CaseId caseId, View view) {
        List<InformationGiven> given = store.information(caseId);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                view.whole()
                        ? Map.of(
                                "given",
                                given.stream().map(InformationSection::row).toList())
                        : Map.of());
    }

    private static Map<String, Object> row(InformationGiven information) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", information.stamp().id().toString());
        tree.put("packageCode", information.packageCode().name());
        tree.put("packageVersion", information.packageVersion());
        information.telling().ifPresent(telling -> {
            tree.put("language", telling.language());
            tree.put("medium", telling.medium().name());
            tree.put("interpreter", telling.interpreter().name());
            tree.put("understood", telling.understood().name());
        });
        tree.put("givenAt", information.givenAt().toString());
        information.notApplicableBecause().ifPresent(why -> tree.put("notApplicableBecause", why.name()));
        return tree;
    }
}
