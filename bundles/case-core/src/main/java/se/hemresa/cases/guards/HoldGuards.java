// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.guards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.Checks;
import se.hemresa.cases.closing.ClosingStore;
import se.hemresa.cases.closing.Hold;

/** What must hold before a case rests and before it goes on: guards of {@code hold}, {@code resume} and {@code consentRenewed} (domain.md §8.3). */
public final class HoldGuards {

    private static final Set<String> JOURNEY = Set.of("IN_TRANSIT", "ARRIVED", "ALARM");

    private static final int DAYS_TO_REVIEW = 30;

    private HoldGuards() {}

    private static Optional<Hold> open(ClosingStore closing, CaseId caseId) {
        return closing.holds(caseId).stream().filter(Hold::open).findFirst();
    }

    private static boolean soon(Hold hold, Clock clock) {
        LocalDate today = Checks.today(clock);
        return !hold.reviewOn().isBefore(today) && !hold.reviewOn().isAfter(today.plusDays(DAYS_TO_REVIEW));
    }

    /** Reads Hold.reason: a hold is entered whose reason lasts. */
    @Component(service = Guard.class)
    public static final class ReasonPresent implements Guard {

        private final ClosingStore closing;

        @Activate
        public ReasonPresent(@Reference ClosingStore closing) {
            this.closing = closing;
        }

        @Override
        public String code() {
            return "hold-reason-present";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return open(closing, caseId)
                    .filter(hold -> !hold.reason().isBlank())
                    .isPresent();
        }
    }

    /** Reads Hold.reviewOn of the hold that is entered. */
    @Component(service = Guard.class)
    public static final class ReviewWithin30Days implements Guard {

        private final ClosingStore closing;
        private final Clock clock;

        @Activate
        public ReviewWithin30Days(@Reference ClosingStore closing, @Reference Clock clock) {
            this.closing = closing;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "hold-review-within-30-days";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return open(closing, caseId).filter(hold -> soon(hold, clock)).isPresent();
        }
    }

    /** Reads Case.state. */
    @Component(service = Guard.class)
    public static final class NotDuringJourney implements Guard {

        private final CaseStore cases;

        @Activate
        public NotDuringJourney(@Reference CaseStore cases) {
            this.cases = cases;
        }

        @Override
        public String code() {
            return "hold-not-during-journey";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return cases.find(caseId)
                    .filter(file -> !JOURNEY.contains(file.state()))
                    .isPresent();
        }
    }

    /** Reads Hold.endedAt and Hold.endedBy: there was a hold, and none lasts. */
    @Component(service = Guard.class)
    public static final class ReasonEnded implements Guard {

        private final ClosingStore closing;

        @Activate
        public ReasonEnded(@Reference ClosingStore closing) {
            this.closing = closing;
        }

        @Override
        public String code() {
            return "hold-reason-ended";
        }

        @Override
        public boolean holds(CaseId caseId) {
            List<Hold> holds = closing.holds(caseId);
            return !holds.isEmpty() && holds.stream().noneMatch(Hold::open);
        }
    }

    /** Reads Hold.reviewOn: the day on which a case is looked at anew after a renewed consent. */
    @Component(service = Guard.class)
    public static final class ReReviewDateSet implements Guard {

        private final ClosingStore closing;
        private final Clock clock;

        @Activate
        public ReReviewDateSet(@Reference ClosingStore closing, @Reference Clock clock) {
            this.closing = closing;
            this.clock = clock;
        }

        @Override
        public String code() {
            return "re-review-date-set";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return open(closing, caseId).filter(hold -> soon(hold, clock)).isPresent();
        }
    }
}
