// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.guards;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.risk.BestInterests;
import se.hemresa.risk.BestInterests.ReceivingAuthority;
import se.hemresa.risk.BestInterestsStore;
import se.hemresa.risk.RiskLevel;
import se.hemresa.risk.RiskStore;

/** What must hold before a child returns: the guards of {@code bestInterestsYes} (domain.md §2.6, §8.3). */
public final class BestInterestsGuards {

    private BestInterestsGuards() {}

    /** Reads BestInterestsDetermination.decision, decidedBy and decidedAt: the board has decided for the return. */
    @Component(service = Guard.class)
    public static final class SocialBoardDecisionRecorded implements Guard {

        private final BestInterestsStore determinations;

        @Activate
        public SocialBoardDecisionRecorded(@Reference BestInterestsStore determinations) {
            this.determinations = determinations;
        }

        @Override
        public String code() {
            return "social-board-decision-recorded";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return determinations
                    .newest(caseId)
                    .filter(BestInterests::isGranted)
                    .isPresent();
        }
    }

    /** Reads BestInterestsDetermination.childViews. */
    @Component(service = Guard.class)
    public static final class ChildHeard implements Guard {

        private final BestInterestsStore determinations;

        @Activate
        public ChildHeard(@Reference BestInterestsStore determinations) {
            this.determinations = determinations;
        }

        @Override
        public String code() {
            return "child-heard";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return determinations
                    .newest(caseId)
                    .flatMap(one -> one.grounds().heard())
                    .isPresent();
        }
    }

    /** Reads BestInterestsDetermination.receivingAuthority. */
    @Component(service = Guard.class)
    public static final class ReceivingChildAuthorityConfirmed implements Guard {

        private final BestInterestsStore determinations;

        @Activate
        public ReceivingChildAuthorityConfirmed(@Reference BestInterestsStore determinations) {
            this.determinations = determinations;
        }

        @Override
        public String code() {
            return "receiving-child-authority-confirmed";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return determinations
                    .newest(caseId)
                    .flatMap(one -> one.grounds().receiving())
                    .filter(ReceivingAuthority::hasConfirmedInWriting)
                    .isPresent();
        }
    }

    /** Reads BestInterestsDetermination.guardianConsent. */
    @Component(service = Guard.class)
    public static final class GuardianConsentGiven implements Guard {

        private final BestInterestsStore determinations;

        @Activate
        public GuardianConsentGiven(@Reference BestInterestsStore determinations) {
            this.determinations = determinations;
        }

        @Override
        public String code() {
            return "guardian-consent-given";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return determinations
                    .newest(caseId)
                    .flatMap(one -> one.grounds().consent())
                    .isPresent();
        }
    }

    /** Reads RiskAssessment.overall and BestInterestsDetermination.exceptionReasons, which are sealed. */
    @Component(service = Guard.class)
    public static final class ChildRiskAtMostModerateOrReasoned implements Guard {

        private final RiskStore risks;
        private final BestInterestsStore determinations;

        @Activate
        public ChildRiskAtMostModerateOrReasoned(
                @Reference RiskStore risks, @Reference BestInterestsStore determinations) {
            this.risks = risks;
            this.determinations = determinations;
        }

        @Override
        public String code() {
            return "child-risk-at-most-moderate-or-reasoned";
        }

        @Override
        public boolean holds(CaseId caseId) {
            RiskLevel overall = risks.file(caseId)
                    .ofSweden()
                    .map(one -> one.finding().overall())
                    .orElse(RiskLevel.UNKNOWN);
            return overall.atMost(RiskLevel.MODERATE) || overall != RiskLevel.UNKNOWN && isReasoned(caseId);
        }

        private boolean isReasoned(CaseId caseId) {
            return determinations
                    .newest(caseId)
                    .flatMap(one -> determinations.words(one).exceptionReasons())
                    .isPresent();
        }
    }
}
