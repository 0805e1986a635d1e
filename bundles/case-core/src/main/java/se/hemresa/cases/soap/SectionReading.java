// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.soap;

import java.util.Optional;

import org.w3c.dom.Element;

import se.hemresa.api.gateway.SoapOperation;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Looks;
import se.hemresa.cases.CaseReading;

/** The twin of {@code GET /cases/{caseId}/sections/{section}}: the same content, the same refusal. */
final class SectionReading implements SoapOperation {

    private final CaseReading reading;

    SectionReading(CaseReading reading) {
        this.reading = reading;
    }

    @Override
    public Optional<Looks.Kind> look() {
        return Optional.of(Looks.Kind.READ);
    }

    @Override
    public Element handle(Element request) {
        CaseId caseId = CaseId.fromString(ReferralXml.text(request, "CaseId"));
        String section = ReferralXml.text(request, "Section");
        return SectionXml.write(caseId, section, reading.section(caseId, section));
    }
}
