// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Journal;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.risk.BestInterests.BoardDecision;
import se.hemresa.risk.BestInterests.Grounds;
import se.hemresa.risk.BestInterests.Option;
import se.hemresa.risk.BestInterests.Outcome;
import se.hemresa.risk.BestInterests.Sealed;

/**
 * Determines the best interests of a child (domain.md §2.6): social services enter what is known, the board decides, and the
 * lead of social services answers for the record of that. Each method is one unit of work or joins the running one.
 */
@Component(service = BestInterestsDesk.class)
public final class BestInterestsDesk {

    static final String SECTION = "best-interests";

    private final BestInterestsStore store;
    private final UnitOfWork work;
    private final Access access;
    private final Journal journal;
    private final Clock clock;

    @Activate
    public BestInterestsDesk(
            @Reference BestInterestsStore store,
            @Reference UnitOfWork work,
            @Reference Access access,
            @Reference Journal journal,
            @Reference Clock clock) {
        this.store = store;
        this.work = work;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Enters a determination; it replaces the one before, and has no decision yet.
     *
     * @param caseId the case
     * @param grounds what it rests on
     * @param words what is to be sealed of it
     * @return what was recorded
     * @throws PlatformException {@code platform.not-found} (404) if the caller may not enter it; {@code platform.invalid} (422)
     *     with every violation of a rule
     */
    public BestInterests enter(CaseId caseId, Grounds grounds, Sealed words) {
        return work.run(() -> {
            if (!access.view(caseId, SECTION, Operation.CREATE).whole()) {
                throw new PlatformException(PlatformError.NOT_FOUND);
            }
            check(grounds);
            BestInterests determination = new BestInterests(
                    UuidCreator.getTimeOrderedEpoch(), caseId, Author.current(), now(), grounds, Optional.empty());
            store.add(determination, words);
            return determination;
        });
    }

    private void check(Grounds grounds) {
        Violations violations = new Violations();
        Instant now = clock.instant();
        if (!grounds.options().contains(Option.STAY_IN_SWEDEN)) {
            violations.add(
                    "/optionsConsidered",
                    "staying-not-considered",
                    "Staying in Sweden must be among what was considered.",
                    "Att stanna i Sverige ska finnas bland det som övervägts.");
        }
        grounds.heard().ifPresent(heard -> violations.future("/childViews/heardAt", heard.at(), now));
        grounds.receiving()
                .flatMap(BestInterests.ReceivingAuthority::confirmedAt)
                .ifPresent(at -> violations.future("/receivingAuthority/confirmedAt", at, now));
        grounds.consent().ifPresent(consent -> violations.future("/guardianConsent/givenAt", consent.givenAt(), now));
        violations.refuse();
    }

    /**
     * Records the board's decision, as the lead who answers for it and has not entered the determination.
     *
     * @param caseId the case
     * @param determinationId the determination that was decided on
     * @param outcome which way it went
     * @param decidedBy the board
     * @param decidedAt when it decided
     * @return the determination with the decision
     * @throws PlatformException {@code platform.not-found} (404) if the case has no determination or the caller may not
     *     approve it; {@code platform.same-person} (409); {@code risk.determination-replaced} if it is not the newest, {@code risk.already-decided}
     *     (409); {@code platform.invalid} (422) if the decision lies in the future
     */
    public BestInterests decide(
            CaseId caseId, UUID determinationId, Outcome outcome, String decidedBy, Instant decidedAt) {
        return work.run(() -> {
            BestInterests newest =
                    store.newest(caseId).orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
            access.requireApproval(caseId, SECTION, newest.enteredBy().who());
            if (!newest.id().equals(determinationId)) {
                throw new PlatformException(RiskError.DETERMINATION_REPLACED);
            }
            if (newest.decision().isPresent()) {
                throw new PlatformException(RiskError.ALREADY_DECIDED);
            }
            Violations violations = new Violations();
            violations.future("/decidedAt", decidedAt, clock.instant());
            violations.refuse();
            store.add(
                    newest,
                    new BoardDecision(
                            UuidCreator.getTimeOrderedEpoch(), outcome, decidedBy, decidedAt, Author.current(), now()));
            journal.append(new BestInterestsDecided(caseId, determinationId, outcome));
            return store.newest(caseId).orElseThrow();
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
