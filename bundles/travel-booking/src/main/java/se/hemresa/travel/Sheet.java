// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.id.CaseId;

/** Reads sections of other modules as this module. One that is absent, empty or not allowed gives nothing, and proves nothing. */
@Component(service = Sheet.class)
public final class Sheet {

    /** The name of this module. */
    public static final String MODULE = "travel-booking";

    private final CaseSheet sheet;

    @Activate
    public Sheet(@Reference CaseSheet sheet) {
        this.sheet = sheet;
    }

    /** The section, if it can be read. */
    public Optional<Content> read(CaseId caseId, String section) {
        CaseSheet.Reading reading = Caller.module(MODULE).call(() -> sheet.read(caseId, section));
        return reading.outcome() == CaseSheet.Outcome.READ
                ? Optional.of(new Content(reading.content()))
                : Optional.empty();
    }
}
