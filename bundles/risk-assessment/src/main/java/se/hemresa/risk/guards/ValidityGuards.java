// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.guards;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.risk.RiskAssessment;
import se.hemresa.risk.RiskFile;
import se.hemresa.risk.RiskStore;
import se.hemresa.risk.Stage;

/** How fresh and how agreed the risk must be on the way (domain.md §8.3). What is not signed proves nothing here. */
public final class ValidityGuards {

    private ValidityGuards() {}

    /** Reads RiskAssessment.approver and validUntil: the newest that speaks for Sweden is approved and not over. */
    @Component(service = Guard.class)
    public static final class RiskAssessmentStillValid implements Guard {

        private final RiskStore risks;
        private final Clock clock;

        @Activate
        public RiskAssessmentStillValid(@Reference RiskStore risks, @Reference Clock clock) {
            this.risks = risks;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "risk-assessment-still-valid";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return risks.file(caseId)
                    .ofSweden()
                    .filter(one -> one.isSignedByFourEyes() && one.isValid(clock.instant()))
                    .isPresent();
        }
    }

    /** Reads RiskAssessment.stage and assessedAt, and TravelLeg.departsAt of the first leg. */
    @Component(service = Guard.class)
    public static final class RiskReassessedWithin14Days implements Guard {

        private final RiskStore risks;
        private final Departures departures;
        private final Clock clock;

        @Activate
        public RiskReassessedWithin14Days(
                @Reference RiskStore risks, @Reference Departures departures, @Reference Clock clock) {
            this.risks = risks;
            this.departures = departures;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "risk-reassessed-within-14-days";
        }

        @Override
        public boolean holds(CaseId caseId) {
            Optional<ZonedDateTime> departure = departures.first(caseId);
            return departure.isPresent()
                    && risks.file(caseId)
                            .newest(one -> one.setting().stage() == Stage.PRE_DEPARTURE
                                    && one.setting().side().speaksForSweden())
                            .filter(one -> one.isSigned() && one.isValid(clock.instant()))
                            .filter(one -> isShortlyBefore(
                                    departure.get(), one.setting().assessedAt()))
                            .isPresent();
        }

        /** Days of the place of departure, so that a change to summer time does not cost an hour. */
        private static boolean isShortlyBefore(ZonedDateTime departure, Instant assessedAt) {
            return !assessedAt.isBefore(departure.minusDays(14).toInstant())
                    && !assessedAt.isAfter(departure.toInstant());
        }
    }

    /** Reads RiskAssessment.side, overall, domainScores and signatures: two that agree, or one that both have signed. */
    @Component(service = Guard.class)
    public static final class RiskCountriesAgree implements Guard {

        private final RiskStore risks;
        private final Clock clock;

        @Activate
        public RiskCountriesAgree(@Reference RiskStore risks, @Reference Clock clock) {
            this.risks = risks;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "risk-countries-agree";
        }

        @Override
        public boolean holds(CaseId caseId) {
            RiskFile file = risks.file(caseId);
            Optional<RiskAssessment> sweden = file.ofSweden().filter(this::counts);
            Optional<RiskAssessment> origin = file.ofOrigin().filter(this::counts);
            return sweden.isPresent() && origin.isPresent() && sweden.get().agreesWith(origin.get());
        }

        private boolean counts(RiskAssessment one) {
            return one.isSigned() && one.isValid(clock.instant());
        }
    }

    /** Reads RiskAssessment.assessedAt of the newest; without any, nothing has grown old. */
    @Component(service = Guard.class)
    public static final class RiskNotOlderThan90Days implements Guard {

        private final RiskStore risks;
        private final Clock clock;

        @Activate
        public RiskNotOlderThan90Days(@Reference RiskStore risks, @Reference Clock clock) {
            this.risks = risks;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "risk-not-older-than-90-days";
        }

        @Override
        public boolean holds(CaseId caseId) {
            Instant oldest = clock.instant().minus(Duration.ofDays(90));
            return risks.file(caseId)
                    .newest()
                    .filter(one -> one.setting().assessedAt().isBefore(oldest))
                    .isEmpty();
        }
    }
}
