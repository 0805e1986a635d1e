// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.access.Access;
import se.hemresa.api.access.Caller;
import se.hemresa.api.access.Operation;
import se.hemresa.api.error.PlatformError;
import se.hemresa.api.error.PlatformException;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.UnitOfWork;
import se.hemresa.risk.Signature.Capacity;

/**
 * Takes signatures under assessments. Who may give which: the assessor signs the own assessment; another person, who may
 * approve the section, approves one that speaks for Sweden; IOM signs a joint one too, which is addressed to it. An assessment
 * of the country of return needs no approval of ours: it is IOM's own.
 */
@Component(service = SigningDesk.class)
public final class SigningDesk {

    private final RiskStore store;
    private final UnitOfWork work;
    private final Access access;
    private final Clock clock;

    @Activate
    public SigningDesk(
            @Reference RiskStore store, @Reference UnitOfWork work, @Reference Access access, @Reference Clock clock) {
        this.store = store;
        this.work = work;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Signs an assessment as the current caller, in one unit of work.
     *
     * @param caseId the case
     * @param assessmentId the assessment
     * @param capacity as whom
     * @param digest the digest of the assessment, as the signer read it
     * @return the assessment with the signature
     * @throws PlatformException {@code platform.not-found} (404) if there is no such assessment or it is not the caller's to
     *     sign; {@code platform.same-person} (409) if the assessor approves; {@code risk.not-the-assessor},
     *     {@code risk.not-signed-by-assessor}, {@code risk.already-signed}, {@code risk.signature-not-needed},
     *     {@code risk.other-digest} (409)
     */
    public RiskAssessment sign(CaseId caseId, UUID assessmentId, Capacity capacity, String digest) {
        return work.run(() -> {
            RiskAssessment assessment = store.file(caseId)
                    .find(assessmentId)
                    .orElseThrow(() -> new PlatformException(PlatformError.NOT_FOUND));
            allow(assessment, capacity);
            check(assessment, capacity, digest);
            Signature signature = new Signature(
                    UuidCreator.getTimeOrderedEpoch(),
                    capacity,
                    Author.current(),
                    digest,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            store.add(assessment, signature);
            return store.file(caseId).find(assessmentId).orElseThrow();
        });
    }

    private void allow(RiskAssessment assessment, Capacity capacity) {
        if (capacity == Capacity.APPROVER) {
            access.requireApproval(
                    assessment.caseId(),
                    RiskDesk.SECTION,
                    assessment.setting().assessor().who());
            return;
        }
        if (!covers(Operation.CREATE, assessment) || !covers(Operation.READ, assessment)) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
        boolean ofOrigin =
                AssessmentRules.ORIGIN_ROLES.contains(Caller.current().role());
        if (capacity == Capacity.ORIGIN && !ofOrigin) {
            throw new PlatformException(PlatformError.NOT_FOUND);
        }
        if (capacity == Capacity.ASSESSOR
                && !Author.current().equals(assessment.setting().assessor())) {
            throw new PlatformException(RiskError.NOT_THE_ASSESSOR);
        }
    }

    private boolean covers(Operation operation, RiskAssessment assessment) {
        return Rows.covers(access.view(assessment.caseId(), RiskDesk.SECTION, operation), assessment);
    }

    private static void check(RiskAssessment assessment, Capacity capacity, String digest) {
        Side side = assessment.setting().side();
        boolean needed = switch (capacity) {
            case ASSESSOR -> true;
            case APPROVER -> side.speaksForSweden();
            case ORIGIN -> side == Side.JOINT;
        };
        refuseUnless(needed, RiskError.SIGNATURE_NOT_NEEDED);
        refuseUnless(assessment.signature(capacity).isEmpty(), RiskError.ALREADY_SIGNED);
        refuseUnless(
                capacity == Capacity.ASSESSOR
                        || assessment.signature(Capacity.ASSESSOR).isPresent(),
                RiskError.NOT_SIGNED_BY_ASSESSOR);
        refuseUnless(assessment.signing().digest().equals(digest), RiskError.OTHER_DIGEST);
    }

    private static void refuseUnless(boolean holds, RiskError error) {
        if (!holds) {
            throw new PlatformException(error);
        }
    }
}
