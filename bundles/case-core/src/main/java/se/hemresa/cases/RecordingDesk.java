// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;

/**
 * Records what the guards of the life cycle read. Each method writes through {@link CaseBook}. The case must be the caller's, in the section that holds what is
 * recorded; otherwise {@code platform.not-found} (404).
 */
@Component(service = RecordingDesk.class)
public final class RecordingDesk {

    private final ReferenceData data = ReferenceData.load();
    private final CaseBook book;
    private final CaseStore cases;
    private final FactStore facts;

    @Activate
    public RecordingDesk(@Reference CaseBook book, @Reference CaseStore cases, @Reference FactStore facts) {
        this.book = book;
        this.cases = cases;
        this.facts = facts;
    }

    /**
     * Records a check. Whether there is a duplicate is found out here, by the blind index; a conflict of interest is looked
     * for by people, who tell the result.
     *
     * @param caseId the case
     * @param kind what is looked for
     * @param user whose interests were looked at; for a conflict of interest only
     * @param result what was found; for a conflict of interest only
     * @param handledHow what was done about a finding; empty if nothing
     * @return the check, whose result may be that something was found and is not handled
     * @throws PlatformException {@code platform.invalid} (422) with every violation of a rule
     */
    public Recorded check(
            CaseId caseId,
            IntakeCheck.Kind kind,
            Optional<String> user,
            Optional<IntakeCheck.Result> result,
            Optional<String> handledHow) {
        RecordingRules.checkIntakeCheck(kind, user, result, handledHow);
        return book.enter(caseId, "shell", stamp -> {
            IntakeCheck.Result found = result.orElseGet(() -> searchDuplicates(caseId, handledHow.isPresent()));
            facts.add(new IntakeCheck(
                    stamp.id(),
                    caseId,
                    kind,
                    stamp.at(),
                    stamp.agency(),
                    user,
                    found,
                    handledHow.filter(how -> found == IntakeCheck.Result.FOUND_AND_HANDLED)));
        });
    }

    private IntakeCheck.Result searchDuplicates(CaseId caseId, boolean handled) {
        // As the module: a person is looked for in all cases, and all that is told is whether there is one.
        if (!Caller.module("case-core").call(() -> cases.hasLookalike(caseId))) {
            return IntakeCheck.Result.NONE_FOUND;
        }
        return handled ? IntakeCheck.Result.FOUND_AND_HANDLED : IntakeCheck.Result.FOUND;
    }

    /**
     * Assigns the case.
     *
     * @param caseId the case
     * @param coordinator who shall handle it
     * @param deputy who stands in; empty for nobody
     * @return the case after it
     */
    public CaseFile assign(CaseId caseId, String coordinator, Optional<String> deputy) {
        return book.change(caseId, "shell", Operation.UPDATE, file -> file.assigned(coordinator, deputy));
    }

    /**
     * @param caseId the case
     * @param right what is known of the right to return; its id, case and time are set here
     * @return what was recorded
     */
    public Recorded recordReturnRight(CaseId caseId, ReturnRight right) {
        RecordingRules.checkCountry(right.country(), data);
        return book.enter(
                caseId,
                "residence",
                stamp -> facts.add(new ReturnRight(
                        stamp.id(),
                        caseId,
                        right.country(),
                        right.ground(),
                        right.status(),
                        right.source(),
                        stamp.at())));
    }

    /**
     * @param caseId the case
     * @param decision the decision; its id, case and time of recording are set here
     * @param reasons its reasons; empty if none are told
     * @return what was recorded
     */
    public Recorded recordDecision(CaseId caseId, Decision decision, Optional<String> reasons) {
        RecordingRules.checkDecision(decision, book.now());
        return book.enter(
                caseId,
                "decisions",
                stamp -> facts.add(
                        new Decision(
                                stamp.id(),
                                caseId,
                                decision.kind(),
                                decision.outcome(),
                                decision.decidedBy(),
                                decision.decidedAt(),
                                decision.personInformedAt(),
                                stamp.at()),
                        reasons));
    }

    /**
     * @param caseId the case
     * @param participant who shall take part; its id, case and grantor are set here, and its beginning if that is null
     * @param reason why
     * @return what was recorded
     */
    public Recorded addParticipant(CaseId caseId, Participant participant, String reason) {
        Instant from = Optional.ofNullable(participant.from()).orElseGet(book::now);
        RecordingRules.checkPeriod(from, participant.to());
        return book.enter(
                caseId,
                "participants",
                stamp -> facts.add(
                        new Participant(
                                stamp.id(),
                                caseId,
                                participant.agency(),
                                participant.user(),
                                participant.role(),
                                participant.needToKnow(),
                                from,
                                participant.to(),
                                stamp.by()),
                        reason));
    }
}
