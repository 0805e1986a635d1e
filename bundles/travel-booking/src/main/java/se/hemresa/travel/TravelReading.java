// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.id.CaseId;

/** Reads what the caller may see of a section of this module, as the access component gives it. */
@Component(service = TravelReading.class)
public final class TravelReading {

    private final CaseSheet sheet;

    @Activate
    public TravelReading(@Reference CaseSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Reads a section.
     *
     * @param caseId the case
     * @param section its code
     * @return the content under the caller's view; empty if nothing is recorded
     * @throws se.hemresa.api.error.PlatformException {@code platform.not-found} (404) if the caller may see none of it
     */
    public Map<String, Object> read(CaseId caseId, String section) {
        CaseSheet.Reading reading = sheet.read(caseId, section);
        if (reading.outcome() == CaseSheet.Outcome.READ || reading.outcome() == CaseSheet.Outcome.EMPTY) {
            return reading.content();
        }
        throw Recording.notFound();
    }
}
