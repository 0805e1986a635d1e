// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.rules;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Seen;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.UnitOfWork;

/** Remembers who asked for a case that is closed to them because of a tie: once for each request and case. */
final class TiedAttempts {

    private final UnitOfWork units;
    private final Journal journal;

    TiedAttempts(UnitOfWork units, Journal journal) {
        this.units = units;
        this.journal = journal;
    }

    void note(Question question) {
        Caller caller = question.caller();
        TiedRefused refused = new TiedRefused(question.caseId(), question.section());
        Seen.once(new Attempt(question.caseId()), () -> keep(caller, refused));
    }

    /** The request ends as if there were no such case, so its own unit of work is rolled back or only reads. */
    private boolean keep(Caller caller, TiedRefused refused) {
        Runnable deed = () -> caller.call(() -> units.run(() -> journal.append(refused)));
        if (!Seen.afterwards(deed)) {
            deed.run();
        }
        return true;
    }

    private record Attempt(CaseId caseId) {}
}
