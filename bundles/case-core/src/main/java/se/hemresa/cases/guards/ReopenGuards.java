// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.guards;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.api.access.Caller;
import se.hemresa.api.cases.CaseSheet;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseStore;
import se.hemresa.cases.FactStore;
import se.hemresa.cases.closing.ClosingStore;
import se.hemresa.cases.closing.Closure;

/** What must hold before a closed case is opened again: guards of {@code reopen} (domain.md §8.3). */
public final class ReopenGuards {

    private ReopenGuards() {}

    /** Reads Referral.receivedAt (of this case, or of another of the same person), Closure.closedAt and FollowUp.outcome. */
    @Component(service = Guard.class)
    public static final class NewReferralOrReExploitation implements Guard {

        private final FactStore persons;
        private final ClosingStore closing;
        private final CaseSheet sheet;

        @Activate
        public NewReferralOrReExploitation(
                @Reference FactStore persons, @Reference ClosingStore closing, @Reference CaseSheet sheet) {
            this.persons = persons;
            this.closing = closing;
            this.sheet = sheet;
        }

        @Override
        public String code() {
            return "new-referral-or-re-exploitation";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return referredAgain(caseId) || exploitedAgain(caseId);
        }

        private boolean referredAgain(CaseId caseId) {
            Optional<Instant> closedAt = closing.closure(caseId).flatMap(Closure::closedAt);
            // As the module: who was referred again was perhaps referred to another county.
            Optional<Instant> received = Caller.module("case-core").call(() -> persons.newestReferral(caseId));
            return closedAt.isPresent()
                    && received.isPresent()
                    && received.get().isAfter(closedAt.get());
        }

        private boolean exploitedAgain(CaseId caseId) {
            CaseSheet.Reading reading = Caller.module("case-core").call(() -> sheet.read(caseId, "follow-up"));
            return reading.content().get("followUps") instanceof List<?> followUps
                    && followUps.stream()
                            .anyMatch(
                                    one -> one instanceof Map<?, ?> done && "RE_EXPLOITED".equals(done.get("outcome")));
        }
    }

    /** Reads Case.disposedAt. */
    @Component(service = Guard.class)
    public static final class NotDisposed implements Guard {

        private final CaseStore cases;

        @Activate
        public NotDisposed(@Reference CaseStore cases) {
            this.cases = cases;
        }

        @Override
        public String code() {
            return "case-not-disposed";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return cases.find(caseId)
                    .filter(file -> file.disposedAt().isEmpty())
                    .isPresent();
        }
    }
}
