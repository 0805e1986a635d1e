// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.guards;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import se.hemresa.aftercare.FollowUp;
import se.hemresa.aftercare.FollowUpStore;
import se.hemresa.aftercare.Ledger;
import se.hemresa.aftercare.LedgerAccount;
import se.hemresa.aftercare.LedgerStore;
import se.hemresa.aftercare.Measure;
import se.hemresa.aftercare.Money;
import se.hemresa.aftercare.PlanStore;
import se.hemresa.api.cases.Guard;
import se.hemresa.api.id.CaseId;

/** What must hold of the money and the follow-ups (domain.md §8.3). */
public final class SupportGuards {

    private static final Set<String> NEED = Set.of("AT_RISK", "SAFE_UNSTABLE");

    private SupportGuards() {}

    /** Reads LedgerEntry.type and amount; what balanced means is said at {@link Ledger}. */
    @Component(service = Guard.class)
    public static final class LedgerBalanced implements Guard {

        private final LedgerStore ledgers;

        @Activate
        public LedgerBalanced(@Reference LedgerStore ledgers) {
            this.ledgers = ledgers;
        }

        @Override
        public String code() {
            return "ledger-balanced";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return ledgers.ledger(caseId).balanced();
        }
    }

    /** Reads LedgerEntry.type and evidenceDocumentId. */
    @Component(service = Guard.class)
    public static final class ReceiptsComplete implements Guard {

        private final LedgerStore ledgers;

        @Activate
        public ReceiptsComplete(@Reference LedgerStore ledgers) {
            this.ledgers = ledgers;
        }

        @Override
        public String code() {
            return "receipts-complete";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return ledgers.ledger(caseId).receiptsComplete();
        }
    }

    /** Reads ReintegrationPlan.measures and LedgerEntry.amount: in some currency the measures that are not cancelled may
     * cost more than what is committed, paid or verified. */
    @Component(service = Guard.class)
    public static final class BudgetRemains implements Guard {

        private final PlanStore plans;
        private final LedgerStore ledgers;

        @Activate
        public BudgetRemains(@Reference PlanStore plans, @Reference LedgerStore ledgers) {
            this.plans = plans;
            this.ledgers = ledgers;
        }

        private static BigDecimal bound(Ledger.Balance balance) {
            return Stream.of(LedgerAccount.COMMITTED, LedgerAccount.DISBURSED, LedgerAccount.VERIFIED)
                    .map(account -> balance.held().getOrDefault(account, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        @Override
        public String code() {
            return "budget-remains";
        }

        @Override
        public boolean holds(CaseId caseId) {
            Map<String, BigDecimal> bound = ledgers.ledger(caseId).balances().stream()
                    .collect(Collectors.toMap(Ledger.Balance::currency, BudgetRemains::bound));
            Map<String, BigDecimal> planned = plans.newest(caseId).stream()
                    .flatMap(plan -> plan.counting().stream())
                    .map(Measure::budget)
                    .collect(Collectors.toMap(Money::currency, Money::amount, BigDecimal::add));
            return planned.entrySet().stream()
                    .anyMatch(one -> one.getValue().compareTo(bound.getOrDefault(one.getKey(), BigDecimal.ZERO)) > 0);
        }
    }

    /** Reads FollowUp.doneAt and outcome. */
    @Component(service = Guard.class)
    public static final class FollowUpShowsNeed implements Guard {

        private final FollowUpStore followUps;

        @Activate
        public FollowUpShowsNeed(@Reference FollowUpStore followUps) {
            this.followUps = followUps;
        }

        @Override
        public String code() {
            return "follow-up-shows-need";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return followUps
                    .latestDone(caseId)
                    .flatMap(FollowUp::contact)
                    .filter(contact -> NEED.contains(contact.outcome()))
                    .isPresent();
        }
    }

    /** Reads FollowUp.kind and doneAt, of the latest return. */
    @Component(service = Guard.class)
    public static final class FinalFollowUpRecorded implements Guard {

        private final FollowUpStore followUps;

        @Activate
        public FinalFollowUpRecorded(@Reference FollowUpStore followUps) {
            this.followUps = followUps;
        }

        @Override
        public String code() {
            return "final-follow-up-recorded";
        }

        @Override
        public boolean holds(CaseId caseId) {
            return followUps.ofReturn(caseId).stream()
                    .anyMatch(followUp -> followUp.done() && followUp.plan().kind() == FollowUp.Kind.FINAL);
        }
    }
}
