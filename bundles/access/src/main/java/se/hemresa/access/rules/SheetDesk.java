// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import java.util.List;
import java.util.Map;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Operation;
import se.hemresa.api.access.View;
import se.hemresa.api.cases.CaseSection;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.gateway.Missed;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;

/** Reads sections for whoever may see them, as much of them as may be seen. */
@Component
public final class SheetDesk implements CaseSheet {

    private final UnitOfWork units;
    private final Access access;
    private final Sections sections;
    private final List<Whiteboard<?>> whiteboards;

    /**
     * @param units where sections are read
     * @param access says how much of a section may be seen
     * @param context where the modules' sections are found
     */
    @Activate
    public SheetDesk(@Reference UnitOfWork units, @Reference Access access, BundleContext context) {
        Whiteboard<CaseSection> section = new Whiteboard<>(context, CaseSection.class);
        this.units = units;
        this.access = access;
        this.sections = new Sections(section::services, Sections::moduleOf);
        this.whiteboards = List.of(section);
    }

    SheetDesk(UnitOfWork units, Access access, Sections sections) {
        this.units = units;
        this.access = access;
        this.sections = sections;
        this.whiteboards = List.of();
    }

    /** Lets go of the modules' sections. */
    @Deactivate
    public void close() {
        whiteboards.forEach(Whiteboard::close);
    }

    @Override
    public Reading read(CaseId caseId, String section) {
        return units.read(() -> {
            View view = access.view(caseId, section, Operation.READ);
            if (view.isNothing()) {
                return new Reading(Outcome.NOT_ALLOWED, Map.of());
            }
            return sections.find(section)
                    .map(offered -> read(offered, caseId, view))
                    .orElseGet(() -> {
                        sections.owner(section).ifPresent(Missed::note);
                        return new Reading(Outcome.NOT_AVAILABLE, Map.of());
                    });
        });
    }

    private static Reading read(CaseSection section, CaseId caseId, View view) {
        return section.read(caseId, view)
                .map(content -> new Reading(Outcome.READ, content))
                .orElse(new Reading(Outcome.EMPTY, Map.of()));
    }
}
