// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.cases.CaseSheet.Outcome;
import se.hemresa.api.cases.CaseSheet.Reading;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Entry;

/**
 * Keeps one fact per case. An event says only that something has changed; what is counted is read from the case as it is now,
 * so writing the same event twice, or an old one late, gives the same fact.
 */
@Component(service = FactBook.class)
public final class FactBook {

    private final CaseSheet sheet;
    private final FactStore facts;

    @Activate
    public FactBook(@Reference CaseSheet sheet, @Reference FactStore facts) {
        this.sheet = sheet;
        this.facts = facts;
    }

    /**
     * Writes or replaces the fact of the case that an event is about, in the running unit of work.
     *
     * @param event an event about a case
     * @throws PlatformException {@code statistics.section-not-read} if a section is not there or may not be read: no fact is
     *     better than a wrong one, and the journal offers the event again
     */
    public void write(Entry event) {
        CaseId caseId = event.subject().orElseThrow();
        facts.put(Fact.of(
                caseId,
                event.position(),
                section(caseId, "shell"),
                section(caseId, "identity"),
                section(caseId, "exploitation")));
    }

    private Map<String, Object> section(CaseId caseId, String name) {
        Reading reading = sheet.read(caseId, name);
        if (reading.outcome() != Outcome.READ) {
            throw new PlatformException(StatisticsError.SECTION_NOT_READ);
        }
        return reading.content();
    }
}
