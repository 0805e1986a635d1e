// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.aftercare.Agreement;
import se.hemresa.aftercare.FollowUp;
import se.hemresa.aftercare.FollowUpDesk;
import se.hemresa.aftercare.LedgerEntry;
import se.hemresa.aftercare.Measure;
import se.hemresa.aftercare.Money;
import se.hemresa.aftercare.PlanDesk;
import se.hemresa.api.id.Opaque;

/** The bodies of what is recorded, as in the contract; a member that is not given is null. */
final class CareRequests {

    private CareRequests() {}

    record CareMoney(String amount, String currency) {

        Money money() {
            return new Money(new BigDecimal(amount), currency);
        }
    }

    record CarePlan(List<String> goals, List<CareMeasure> measures) {

        PlanDesk.Draft draft() {
            List<CareMeasure> given = measures == null ? List.of() : measures;
            return new PlanDesk.Draft(
                    goals, given.stream().map(CareMeasure::draft).toList());
        }

        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    record CareMeasure(UUID id, String supportType, String provider, CareMoney budget, LocalDate from, LocalDate to) {

        PlanDesk.DraftMeasure draft() {
            return new PlanDesk.DraftMeasure(
                    Optional.ofNullable(id),
                    new Measure.Support(supportType, provider, from, Optional.ofNullable(to)),
                    budget.money());
        }

        @Override
        public String toString() {
            return Opaque.of(this, id);
        }
    }

    record CareOutlineAgreement(Instant agreedAt) {}

    record CarePlanAgreement(Instant agreedAt, CareSignature signature) {}

    record CareSignature(Instant signedAt, Agreement.Medium medium) {

        Agreement.Signature signature() {
            return new Agreement.Signature(signedAt, medium);
        }
    }

    record CareMeasureStatus(Measure.Status status) {}

    record CareLedgerEntry(
            LedgerEntry.Type type,
            String kind,
            CareMoney amount,
            CareRate rate,
            LocalDate valueDate,
            String payee,
            UUID evidenceDocumentId,
            UUID settles) {

        LedgerEntry.Posting posting() {
            return new LedgerEntry.Posting(
                    type,
                    kind,
                    amount.money(),
                    Optional.ofNullable(rate).map(CareRate::rate),
                    valueDate,
                    new LedgerEntry.References(
                            Optional.ofNullable(payee),
                            Optional.ofNullable(evidenceDocumentId),
                            Optional.ofNullable(settles)));
        }

        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    record CareRate(String sekPerEur, LocalDate on) {

        LedgerEntry.Rate rate() {
            return new LedgerEntry.Rate(new BigDecimal(sekPerEur), on);
        }
    }

    record CareFollowUpReport(
            UUID followUpId,
            FollowUp.Kind kind,
            Instant doneAt,
            String channel,
            boolean safeToTalk,
            String outcome,
            CareScores scores,
            List<String> reExploitationSigns,
            String nextStep) {

        FollowUpDesk.Report report() {
            return new FollowUpDesk.Report(
                    Optional.ofNullable(followUpId),
                    kind,
                    doneAt,
                    new FollowUpDesk.Reached(channel, safeToTalk, outcome),
                    new FollowUp.Findings(
                            Optional.ofNullable(scores).map(CareScores::scores),
                            reExploitationSigns == null ? List.of() : reExploitationSigns,
                            Optional.ofNullable(nextStep)));
        }

        @Override
        public String toString() {
            return Opaque.of(this, followUpId);
        }
    }

    record CareScores(BigDecimal economic, BigDecimal social, BigDecimal psychosocial) {

        FollowUp.Scores scores() {
            return new FollowUp.Scores(economic, social, psychosocial);
        }
    }
}
