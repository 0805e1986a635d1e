// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Operation;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;

/** Shows what the current caller may see of aftercare. */
@Component(service = CareReading.class)
public final class CareReading {

    private final CaseSheet sheet;
    private final CeilingStore ceilings;
    private final UnitOfWork work;
    private final Access access;

    @Activate
    public CareReading(
            @Reference CaseSheet sheet,
            @Reference CeilingStore ceilings,
            @Reference UnitOfWork work,
            @Reference Access access) {
        this.sheet = sheet;
        this.ceilings = ceilings;
        this.work = work;
        this.access = access;
    }

    /**
     * @param caseId the case
     * @param section one of this module's sections
     * @return as much of it as the caller may see; an empty tree if nothing is recorded yet
     * @throws PlatformException {@code platform.not-found} (404) if the caller may see nothing of it
     */
    public Map<String, Object> section(CaseId caseId, String section) {
        CaseSheet.Reading reading = work.read(() -> sheet.read(caseId, section));
        return switch (reading.outcome()) {
            case READ, EMPTY -> reading.content();
            case NOT_ALLOWED, NOT_AVAILABLE -> throw new PlatformException(PlatformError.NOT_FOUND);
        };
    }

    /**
     * @return every ceiling of grants
     * @throws PlatformException {@code platform.not-found} (404) if the caller may not read reference data
     */
    public List<Ceiling> ceilings() {
        return work.read(() -> {
            if (access.reach("reference-data", Operation.READ).isNothing()) {
                throw new PlatformException(PlatformError.NOT_FOUND);
            }
            return ceilings.all();
        });
    }
}
