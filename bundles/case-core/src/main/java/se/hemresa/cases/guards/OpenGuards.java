// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.guards;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFile;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.IntakeCheck;

/** What must hold before a case is opened for review: the guards of {@code open} (domain.md §8.3). */
public final class OpenGuards {

    private OpenGuards() {}

    /** Reads Referral.source and Referral.referredOn. */
    @Component(service = Guard.class)
    public static final class ReferralComplete implements Guard {

        private final FactStore facts;

        @Activate
        public ReferralComplete(@Reference FactStore facts) {
            this.facts = facts;
        }

        @Override
        public String code() {
            return "referral-source-and-date-present";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return facts.referral(caseId)
                    .filter(referral -> !referral.source().isBlank() && referral.referredOn() != null)
                    .isPresent();
        }
    }

    /** Reads IntakeCheck: the newest search for duplicates found nothing, or what it found is handled. */
    @Component(service = Guard.class)
    public static final class DuplicateCheckDone implements Guard {

        private final FactStore facts;

        @Activate
        public DuplicateCheckDone(@Reference FactStore facts) {
            this.facts = facts;
        }

        @Override
        public String code() {
            return "duplicate-check-done";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return facts.intakeChecks(caseId).stream()
                    .filter(check -> check.kind() == IntakeCheck.Kind.DUPLICATE)
                    .findFirst()
                    .filter(IntakeCheck::settled)
                    .isPresent();
        }
    }

    /** Reads IntakeCheck and Case.coordinatorId: the newest check of the assigned worker is settled. */
    @Component(service = Guard.class)
    public static final class ConflictCheckDone implements Guard {

        private final CaseStore cases;
        private final FactStore facts;

        @Activate
        public ConflictCheckDone(@Reference CaseStore cases, @Reference FactStore facts) {
            this.cases = cases;
            this.facts = facts;
        }

        @Override
        public String code() {
            return "conflict-of-interest-check-done";
        }

        @Override
        public boolean holds(CaseId caseId) {
            Optional<String> coordinator = cases.find(caseId).flatMap(CaseFile::coordinator);
            return coordinator.isPresent()
                    && facts.intakeChecks(caseId).stream()
                            .filter(check -> check.kind() == IntakeCheck.Kind.CONFLICT_OF_INTEREST)
                            .filter(check -> check.checkedUser().equals(coordinator))
                            .findFirst()
                            .filter(IntakeCheck::settled)
                            .isPresent();
        }
    }
}
