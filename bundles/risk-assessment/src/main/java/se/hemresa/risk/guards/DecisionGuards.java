// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.guards;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.risk.RiskAssessment;
import se.hemresa.risk.RiskLevel;
import se.hemresa.risk.RiskStore;

/** What the risk must be before it is accepted, or before the return is given up as not safe (domain.md §8.3). */
public final class DecisionGuards {

    private DecisionGuards() {}

    /** Reads RiskAssessment.assessor, approver and signatures: of the newest that speaks for Sweden. */
    @Component(service = Guard.class)
    public static final class RiskSignedFourEyes implements Guard {

        private final RiskStore risks;

        @Activate
        public RiskSignedFourEyes(@Reference RiskStore risks) {
            this.risks = risks;
        }

        @Override
        public String code() {
            return "risk-signed-four-eyes";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return risks.file(caseId)
                    .ofSweden()
                    .filter(RiskAssessment::isSignedByFourEyes)
                    .isPresent();
        }
    }

    /** Reads RiskAssessment.overall, the level that was decided. */
    @Component(service = Guard.class)
    public static final class RiskOverallAtMostHigh implements Guard {

        private final RiskStore risks;

        @Activate
        public RiskOverallAtMostHigh(@Reference RiskStore risks) {
            this.risks = risks;
        }

        @Override
        public String code() {
            return "risk-overall-at-most-high";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return risks.file(caseId)
                    .ofSweden()
                    .filter(one -> one.finding().overall().atMost(RiskLevel.HIGH))
                    .isPresent();
        }
    }

    /** Reads RiskAssessment.domainScores and mitigations; a domain that is worse than HIGH needs one no less. */
    @Component(service = Guard.class)
    public static final class HighRiskDomainsMitigated implements Guard {

        private final RiskStore risks;

        @Activate
        public HighRiskDomainsMitigated(@Reference RiskStore risks) {
            this.risks = risks;
        }

        @Override
        public String code() {
            return "high-risk-domains-mitigated";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return risks.file(caseId)
                    .ofSweden()
                    .filter(RiskAssessment::isMitigated)
                    .isPresent();
        }
    }

    /** Reads RiskAssessment.overall. */
    @Component(service = Guard.class)
    public static final class RiskOverallUnacceptable implements Guard {

        private final RiskStore risks;

        @Activate
        public RiskOverallUnacceptable(@Reference RiskStore risks) {
            this.risks = risks;
        }

        @Override
        public String code() {
            return "risk-overall-unacceptable";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return risks.file(caseId)
                    .ofSweden()
                    .filter(one -> one.finding().overall() == RiskLevel.UNACCEPTABLE)
                    .isPresent();
        }
    }

    /** Reads RiskAssessment.nonRefoulementNote, which is sealed. */
    @Component(service = Guard.class)
    public static final class NonRefoulementNoteRecorded implements Guard {

        private final RiskStore risks;

        @Activate
        public NonRefoulementNoteRecorded(@Reference RiskStore risks) {
            this.risks = risks;
        }

        @Override
        public String code() {
            return "non-refoulement-note-recorded";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return risks.file(caseId)
                    .ofSweden()
                    .flatMap(one -> risks.words(one).nonRefoulementNote())
                    .isPresent();
        }
    }
}
