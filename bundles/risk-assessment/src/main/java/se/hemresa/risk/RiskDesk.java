// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import se.hemresa.risk.RiskAssessment.Finding;
import se.hemresa.risk.RiskAssessment.Setting;
import se.hemresa.risk.RiskAssessment.Signing;
import se.hemresa.risk.RiskAssessment.Validity;

/**
 * Assesses the risks of a return: an assessment is handed in, scored and never changed again; a correction is a new one. Each
 * method is one unit of work or joins the running one.
 */
@Component(service = RiskDesk.class)
public final class RiskDesk {

    static final String SECTION = "risk";

    private final Instruments instruments;
    private final RiskStore store;
    private final UnitOfWork work;
    private final Access access;
    private final Journal journal;
    private final Clock clock;

    @Activate
    public RiskDesk(
            @Reference Instruments instruments,
            @Reference RiskStore store,
            @Reference UnitOfWork work,
            @Reference Access access,
            @Reference Journal journal,
            @Reference Clock clock) {
        this.instruments = instruments;
        this.store = store;
        this.work = work;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records an assessment of the current caller, who is its assessor, and tells that it was made: at once, because a risk
     * that was found counts before anybody has signed it.
     *
     * @param caseId the case
     * @param draft the assessment
     * @return what was recorded, not signed yet
     * @throws PlatformException {@code platform.not-found} (404) if the caller may not assess the case;
     *     {@code platform.invalid} (422) with every violation of a rule
     */
    public RiskAssessment assess(CaseId caseId, Draft draft) {
        return work.run(() -> {
            if (!Rows.coversNew(access.view(caseId, SECTION, Operation.CREATE))) {
                throw new PlatformException(PlatformError.NOT_FOUND);
            }
            Optional<RiskTemplate> template = instruments.find(draft.template());
            AssessmentRules.check(draft, template, clock.instant());
            RiskFile before = store.file(caseId);
            RiskAssessment assessment = assessment(caseId, draft, template.orElseThrow());
            store.add(assessment, draft.words());
            tell(assessment, before);
            return assessment;
        });
    }

    private RiskAssessment assessment(CaseId caseId, Draft draft, RiskTemplate template) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant at = draft.assessedAt().orElseGet(clock::instant).truncatedTo(ChronoUnit.MILLIS);
        Setting setting =
                new Setting(template.code(), template.version(), draft.stage(), draft.side(), at, Author.current());
        Score score = Scoring.score(template, draft.words().answers());
        Finding finding = new Finding(
                score.levels(), score.overall(), draft.decided().orElse(score.overall()), score.known(), score.asked());
        String digest = Digest.of(id, caseId, setting, finding, draft.mitigations(), draft.words());
        return new RiskAssessment(
                id,
                caseId,
                setting,
                finding,
                draft.mitigations(),
                new Validity(at.plus(draft.stage().lasts()), false),
                new Signing(digest, List.of()));
    }

    private void tell(RiskAssessment assessment, RiskFile before) {
        CaseId caseId = assessment.caseId();
        Setting setting = assessment.setting();
        RiskLevel now = assessment.finding().overall();
        journal.append(new RiskAssessed(caseId, assessment.id(), setting.stage(), setting.side(), now));
        previous(setting, before)
                .map(one -> one.finding().overall())
                .filter(level -> level != RiskLevel.UNKNOWN && now.compareTo(level) > 0)
                .ifPresent(
                        level -> journal.append(new RiskRaised(caseId, assessment.id(), setting.side(), level, now)));
        journal.append(
                new RiskReviewDue(caseId, assessment.id()),
                assessment.validity().until());
    }

    /** What the assessment replaces; one that is older than what is there replaces nothing. */
    private static Optional<RiskAssessment> previous(Setting setting, RiskFile before) {
        Optional<RiskAssessment> newest = setting.side().speaksForSweden() ? before.ofSweden() : before.ofOrigin();
        return newest.filter(one -> !one.setting().assessedAt().isAfter(setting.assessedAt()));
    }
}
