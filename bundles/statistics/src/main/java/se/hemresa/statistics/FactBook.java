// SPDX-License-Identifier: Apache-2.0
package se.hemresa.statistics;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

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
 * so writing the same event twice, or an old one late, gives the same fact. When it reached what is taken from the events
 * themselves, each once. At the closure the fact is frozen until the case is opened again; a duplicate has no fact.
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
        Journey before = facts.journey(caseId).orElseGet(Journey::begin);
        if (before.frozen() && !Journey.reopens(event)) {
            return;
        }
        Map<String, Object> shell = section(caseId, "shell");
        if ("DUPLICATE".equals(shell.get("closureReason"))) {
            facts.remove(caseId);
            return;
        }
        Fact.Sections sections = new Fact.Sections(shell, section(caseId, "identity"), section(caseId, "exploitation"));
        Journey journey = before.after(event).with(outcome(event, before));
        facts.put(Fact.of(caseId, event.position(), sections, journey));
    }

    /** While the follow-ups cannot be read, what the event itself says is the newest, or what was known before it. */
    private Optional<String> outcome(Entry event, Journey before) {
        Reading reading = sheet.read(event.subject().orElseThrow(), "follow-up");
        if (reading.outcome() == Outcome.READ) {
            return latestOutcome(reading.content());
        }
        return "FollowUpDone".equals(event.type())
                ? Optional.of(event.payload().get("outcome"))
                : before.followUpOutcome();
    }

    private static Optional<String> latestOutcome(Map<String, Object> section) {
        return ((Collection<?>) section.get("followUps"))
                .stream()
                        .map(followUp -> (Map<?, ?>) followUp)
                        .filter(followUp -> followUp.get("doneAt") != null)
                        .max(Comparator.comparing(
                                followUp -> Instant.parse(followUp.get("doneAt").toString())))
                        .map(followUp -> followUp.get("outcome").toString());
    }

    private Map<String, Object> section(CaseId caseId, String name) {
        Reading reading = sheet.read(caseId, name);
        if (reading.outcome() != Outcome.READ) {
            throw new PlatformException(StatisticsError.SECTION_NOT_READ);
        }
        return reading.content();
    }
}
