// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.CaseClosed;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.error.Violation;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Journal;
import se.hemresa.cases.CaseBook;
import se.hemresa.cases.Stamp;
import se.hemresa.cases.closing.ClosingStore;
import se.hemresa.cases.closing.Closure;

/** How a case ends and begins again: for which reason, and by which closure. */
@Component(service = Endings.class)
public final class Endings {

    private static final String READ_BY_GUARDS = "Closure.reason";

    private final ClosingStore closing;
    private final Journal journal;
    private final CaseBook book;

    @Activate
    public Endings(@Reference ClosingStore closing, @Reference Journal journal, @Reference CaseBook book) {
        this.closing = closing;
        this.journal = journal;
        this.book = book;
    }

    /**
     * @param caseId a case
     * @param rule a transition that its state has
     * @param given the reason that the caller gave; null for none
     * @return why the case will be closed: what was given, else what is prepared, else the default; empty if the transition
     *     does not close it
     * @throws PlatformException {@code platform.invalid} (422) if the transition does not close a case for the reason that was
     *     given, or if its guards look at another one
     */
    Optional<String> reason(CaseId caseId, StateRule rule, String given) {
        Optional<String> prepared =
                closing.closure(caseId).map(Closure::reason).filter(rule.closureReasons()::contains);
        if (given == null) {
            return prepared.or(() -> rule.closureReasons().stream().findFirst());
        }
        if (!rule.closureReasons().contains(given)) {
            throw invalid(
                    "unknown-code",
                    "The event does not close a case for this reason.",
                    "Händelsen avslutar inte ett ärende av detta skäl.");
        }
        if (guarded(rule) && !prepared.map(given::equals).orElse(true)) {
            throw invalid(
                    "not-as-prepared",
                    "A closure for another reason is prepared.",
                    "Ett avslut av ett annat skäl är förberett.");
        }
        return Optional.of(given);
    }

    private static boolean guarded(StateRule rule) {
        return rule.guards().stream().anyMatch(guard -> guard.reads().contains(READ_BY_GUARDS));
    }

    private static PlatformException invalid(String rule, String english, String swedish) {
        return new PlatformException(PlatformError.INVALID, List.of(new Violation("/reason", rule, english, swedish)));
    }

    /** Notes in the closure that the case is closed; makes one if none is prepared for the reason. */
    void close(CaseId caseId, String reason) {
        UUID closure = closing.closure(caseId)
                .filter(prepared -> prepared.reason().equals(reason))
                .map(Closure::id)
                .orElseGet(() -> unprepared(caseId, reason));
        closing.close(closure, book.now());
        journal.append(new CaseClosed(caseId, reason));
    }

    private UUID unprepared(CaseId caseId, String reason) {
        Stamp stamp = book.stamp(caseId);
        Closure closure = new Closure(
                stamp.id(),
                caseId,
                stamp.by(),
                stamp.at(),
                Closure.Terms.of(reason),
                Optional.empty(),
                Optional.empty());
        closing.add(closure, Optional.empty());
        return stamp.id();
    }

    /** The case is open again, so what closed it is over. */
    void reopen(CaseId caseId) {
        closing.endClosure(caseId);
    }
}
