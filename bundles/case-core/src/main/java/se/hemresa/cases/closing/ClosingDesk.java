// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.closing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseBook;
import se.hemresa.cases.CaseError;
import se.hemresa.cases.CaseFacts;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.Checks;
import se.hemresa.cases.Recorded;
import se.hemresa.cases.ReferenceData;
import se.hemresa.cases.papers.CaseDocument;

/** Prepares and approves closures, enters and ends holds. Each method writes through {@link CaseBook}. */
@Component(service = ClosingDesk.class)
public final class ClosingDesk {

    private static final String SECTION = "decisions";

    private final ReferenceData data = ReferenceData.load();
    private final CaseBook book;
    private final ClosingStore closing;
    private final CaseFacts facts;
    private final Access access;

    @Activate
    public ClosingDesk(
            @Reference CaseBook book,
            @Reference ClosingStore closing,
            @Reference CaseFacts facts,
            @Reference Access access) {
        this.book = book;
        this.closing = closing;
        this.facts = facts;
        this.access = access;
    }

    /**
     * @param caseId the case
     * @param terms why and how it is to be closed
     * @param words the reason in words; empty if none are told
     * @return what was recorded
     * @throws PlatformException {@code platform.invalid} (422) if it refers to a document that the case does not have, or to a
     *     case that is the same or not the caller's
     */
    public Recorded prepareClosure(CaseId caseId, Closure.Terms terms, Optional<String> words) {
        return book.enter(caseId, SECTION, stamp -> {
            Checks checks = new Checks(data, stamp.at());
            known(checks, "/protectionPlanDocumentId", isDocument(caseId, terms.protectionPlanDocumentId()));
            known(checks, "/duplicateOfCaseId", isOtherCase(caseId, terms.duplicateOfCaseId()));
            known(checks, "/evidenceDocumentId", isDocument(caseId, terms.evidenceDocumentId()));
            checks.refuse();
            closing.add(
                    new Closure(stamp.id(), caseId, stamp.by(), stamp.at(), terms, Optional.empty(), Optional.empty()),
                    words);
        });
    }

    private static void known(Checks checks, String at, boolean known) {
        checks.check(
                known,
                at,
                "unknown-reference",
                "There is no such thing, or it is not yours.",
                "Det som hänvisas till finns inte, eller så är det inte ert.");
    }

    private boolean isDocument(CaseId caseId, UUID document) {
        return document == null
                || facts.all(caseId, CaseDocument.class).stream()
                        .anyMatch(entered -> entered.stamp().id().equals(document));
    }

    private boolean isOtherCase(CaseId caseId, UUID other) {
        return other == null
                || !caseId.value().equals(other)
                        && !access.view(new CaseId(other), "shell", Operation.READ)
                                .isNothing();
    }

    /**
     * Approves the closure that is prepared; another person than the one who asked for it must do it (four eyes).
     *
     * @param caseId the case
     * @return the closure and the case after it
     * @throws PlatformException {@code cases.nothing-prepared} (409) if no closure is; {@code platform.same-person} (409)
     */
    public Recorded approveClosure(CaseId caseId) {
        UUID[] approved = new UUID[1];
        CaseFile after = book.change(caseId, SECTION, Operation.READ, file -> {
            Closure closure = closing.closure(caseId)
                    .filter(prepared -> prepared.closedAt().isEmpty())
                    .orElseThrow(() -> new PlatformException(CaseError.NOTHING_PREPARED));
            access.requireApproval(caseId, SECTION, closure.requestedBy());
            closing.approve(closure.id(), Caller.current().user().orElseThrow(), book.now());
            approved[0] = closure.id();
            return file.touched();
        });
        return new Recorded(approved[0], after);
    }

    /**
     * @param caseId the case
     * @param reason why it shall rest
     * @param words the same in words; empty if none are told
     * @param reviewOn the day on which it is looked at anew; not in the past
     * @return what was recorded
     */
    public Recorded enterHold(CaseId caseId, String reason, Optional<String> words, LocalDate reviewOn) {
        return book.enter(caseId, SECTION, stamp -> {
            new Checks(data, stamp.at()).notOver("/reviewOn", reviewOn).refuse();
            closing.add(new Hold(stamp, reason, reviewOn, Optional.empty(), Optional.empty()), words);
        });
    }

    /**
     * Records that the reason of a hold has ended; one that has ended stays as it is.
     *
     * @param caseId the case
     * @param holdId the hold
     * @return the hold and the case after it
     * @throws PlatformException {@code platform.not-found} (404) if the case has no such hold
     */
    public Recorded endHold(CaseId caseId, UUID holdId) {
        CaseFile after = book.change(caseId, SECTION, Operation.UPDATE, file -> {
            Hold hold = closing.holds(caseId).stream()
                    .filter(one -> one.stamp().id().equals(holdId))
                    .findFirst()
                    .orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
            if (!hold.open()) {
                return file;
            }
            closing.endHold(holdId, book.stamp(caseId).by(), book.now());
            return file.touched();
        });
        return new Recorded(holdId, after);
    }
}
