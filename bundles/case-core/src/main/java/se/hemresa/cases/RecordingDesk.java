// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;

/**
 * Records what the guards of the life cycle read. Each method is one unit of work (or joins the running one), locks the case
 * first, adds one to its version and gives it back. The case must be the caller's, in the section that holds what is
 * recorded; otherwise {@code platform.not-found} (404).
 */
@Component(service = RecordingDesk.class)
public final class RecordingDesk {

    private final ReferenceData data = ReferenceData.load();
    private final CaseStore cases;
    private final FactStore facts;
    private final UnitOfWork work;
    private final Access access;
    private final Clock clock;

    @Activate
    public RecordingDesk(
            @Reference CaseStore cases,
            @Reference FactStore facts,
            @Reference UnitOfWork work,
            @Reference Access access,
            @Reference Clock clock) {
        this.cases = cases;
        this.facts = facts;
        this.work = work;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Something that is recorded about a case.
     *
     * @param id its id
     * @param file the case after it
     */
    public record Recorded(UUID id, CaseFile file) {}

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
        return record(caseId, "shell", Operation.CREATE, stamp -> {
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
        if (!cases.hasLookalike(caseId)) {
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
        return work.run(() -> {
            CaseFile file = take(caseId, "shell", Operation.UPDATE).assigned(coordinator, deputy);
            cases.save(file);
            return file;
        });
    }

    /**
     * @param caseId the case
     * @param right what is known of the right to return; its id, case and time are set here
     * @return what was recorded
     */
    public Recorded recordReturnRight(CaseId caseId, ReturnRight right) {
        RecordingRules.checkCountry(right.country(), data);
        return record(
                caseId,
                "residence",
                Operation.CREATE,
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
        RecordingRules.checkDecision(decision, clock.instant());
        return record(
                caseId,
                "decisions",
                Operation.CREATE,
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
     * @param closure how it is to be closed; its id, case, requester and time are set here
     * @param words the reason in words; empty if none are told
     * @return what was recorded
     */
    public Recorded prepareClosure(CaseId caseId, Closure closure, Optional<String> words) {
        return record(
                caseId,
                "decisions",
                Operation.CREATE,
                stamp -> facts.add(
                        new Closure(
                                stamp.id(),
                                caseId,
                                closure.reason(),
                                actor(),
                                closure.alternativeSupport(),
                                stamp.at()),
                        words));
    }

    /**
     * @param caseId the case
     * @param participant who shall take part; its id, case and grantor are set here, and its beginning if that is null
     * @param reason why
     * @return what was recorded
     */
    public Recorded addParticipant(CaseId caseId, Participant participant, String reason) {
        Instant from = Optional.ofNullable(participant.from()).orElseGet(this::now);
        RecordingRules.checkPeriod(from, participant.to());
        return record(
                caseId,
                "participants",
                Operation.CREATE,
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
                                actor()),
                        reason));
    }

    /** What every record bears. */
    private record Stamp(UUID id, Instant at, AgencyId agency) {}

    private Recorded record(CaseId caseId, String section, Operation operation, Consumer<Stamp> fact) {
        return work.run(() -> {
            CaseFile file = take(caseId, section, operation).touched();
            Stamp stamp = new Stamp(
                    UuidCreator.getTimeOrderedEpoch(), now(), Caller.current().agency());
            fact.accept(stamp);
            cases.save(file);
            return new Recorded(stamp.id(), file);
        });
    }

    private CaseFile take(CaseId caseId, String section, Operation operation) {
        CaseFile file = cases.lock(caseId).orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
        access.require(caseId, section, operation);
        return file;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String actor() {
        Caller caller = Caller.current();
        return caller.user().orElse(caller.agency().value());
    }
}
