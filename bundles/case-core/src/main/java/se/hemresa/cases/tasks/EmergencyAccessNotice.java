// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.tasks;

import java.time.Instant;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.cases.CaseBook;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;

/**
 * Somebody has opened a case in an emergency (domain.md §9.2): its coordinator, the supervisor and the data protection officer
 * are told at once, and the supervisor reviews it within five working days.
 */
@Component(service = EmergencyAccessNotice.class)
public final class EmergencyAccessNotice {

    /** Told: of each role one. */
    static final String TOLD = "emergency-access-told";

    static final String REVIEW = "emergency-access-review";

    private static final int REVIEW_WITHIN = 5;

    private final CaseBook book;
    private final CaseStore cases;
    private final TaskDesk tasks;
    private final UnitOfWork work;

    @Activate
    public EmergencyAccessNotice(
            @Reference CaseBook book,
            @Reference CaseStore cases,
            @Reference TaskDesk tasks,
            @Reference UnitOfWork work) {
        this.book = book;
        this.cases = cases;
        this.tasks = tasks;
        this.work = work;
    }

    /**
     * Opens the tasks; told twice, it opens none twice. One unit of work, or joins the running one.
     *
     * @param caseId the case
     * @param openingId the opening that it is about
     */
    public void tell(CaseId caseId, UUID openingId) {
        work.run(() -> {
            CaseFile file = cases.lock(caseId).orElseThrow();
            Instant soon = WorkingDays.after(book.now(), 1);
            String coordinator = file.coordinator().orElse(null);
            tasks.openOnce(
                    caseId, new TaskDesk.Errand(TOLD, "REGION_COORDINATOR", coordinator, soon, openingId.toString()));
            tasks.openOnce(caseId, new TaskDesk.Errand(TOLD, "SUPERVISOR", null, soon, openingId.toString()));
            tasks.openOnce(caseId, new TaskDesk.Errand(TOLD, "DPO", null, soon, openingId.toString()));
            Instant reviewed = WorkingDays.after(book.now(), REVIEW_WITHIN);
            tasks.openOnce(caseId, new TaskDesk.Errand(REVIEW, "SUPERVISOR", null, reviewed, openingId.toString()));
        });
    }
}
