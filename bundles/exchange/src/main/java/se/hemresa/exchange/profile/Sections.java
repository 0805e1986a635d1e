// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.profile;

import java.util.HashMap;
import java.util.Map;

import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.cases.CaseSheet.Outcome;
import se.hemresa.api.cases.CaseSheet.Reading;
import se.hemresa.api.id.CaseId;

/** The sections of one case, each read once, and only when a form asks for it. */
final class Sections {

    private final CaseSheet sheet;
    private final CaseId caseId;
    private final Map<String, Reading> read = new HashMap<>();

    Sections(CaseSheet sheet, CaseId caseId) {
        this.sheet = sheet;
        this.caseId = caseId;
    }

    /**
     * @param name the code of a section
     * @return its content; empty if the case has none yet
     * @throws NotThere if its module is absent or it may not be read: whoever needs it fails closed
     */
    Map<String, Object> read(String name) {
        Reading reading = read.computeIfAbsent(name, section -> sheet.read(caseId, section));
        if (reading.outcome() == Outcome.NOT_AVAILABLE || reading.outcome() == Outcome.NOT_ALLOWED) {
            throw new NotThere();
        }
        return reading.content();
    }

    /** A section cannot be read. */
    static final class NotThere extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotThere() {
            super("not-there", null, false, false);
        }
    }
}
