// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

import com.github.f4b6a3.uuid.UuidCreator;

import se.hemresa.api.id.Opaque;
import se.hemresa.risk.Answer;
import se.hemresa.risk.BestInterests;
import se.hemresa.risk.BestInterests.ChildHeard;
import se.hemresa.risk.BestInterests.FamilyTracing;
import se.hemresa.risk.BestInterests.Grounds;
import se.hemresa.risk.BestInterests.GuardianConsent;
import se.hemresa.risk.BestInterests.ReceivingAuthority;
import se.hemresa.risk.Draft;
import se.hemresa.risk.Mitigation;
import se.hemresa.risk.Reason;
import se.hemresa.risk.RiskLevel;
import se.hemresa.risk.Side;
import se.hemresa.risk.Signature;
import se.hemresa.risk.Stage;
import se.hemresa.risk.Words;

/** The bodies of the requests, as in the contract; a member that is not given is null, a list that is not given is empty. */
final class RiskRequests {

    private RiskRequests() {}

    record RiskAssessmentEntry(
            String template,
            Stage stage,
            Side side,
            Instant assessedAt,
            List<RiskAnswer> answers,
            List<RiskMitigation> mitigations,
            RiskLevel overall,
            List<Reason> reasons,
            String nonRefoulementNote) {

        RiskAssessmentEntry {
            mitigations = mitigations == null ? List.of() : mitigations;
            reasons = reasons == null ? List.of() : reasons;
        }

        Draft toDraft() {
            List<Mitigation> planned =
                    mitigations.stream().map(RiskMitigation::toMitigation).toList();
            Map<UUID, String> instructions = new HashMap<>();
            IntStream.range(0, planned.size())
                    .filter(i -> mitigations.get(i).instruction() != null)
                    .forEach(i -> instructions.put(
                            planned.get(i).id(), mitigations.get(i).instruction()));
            Words words = new Words(
                    answers.stream().map(RiskAnswer::toAnswer).toList(),
                    reasons,
                    Optional.ofNullable(nonRefoulementNote),
                    instructions);
            return new Draft(
                    template,
                    stage,
                    side,
                    Optional.ofNullable(assessedAt),
                    Optional.ofNullable(overall),
                    planned,
                    words);
        }

        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /** The value is a number or the word UNKNOWN. */
    record RiskAnswer(String item, Object value, String evidence, String source) {

        Answer toAnswer() {
            return new Answer(
                    item,
                    value instanceof Integer number ? OptionalInt.of(number) : OptionalInt.empty(),
                    Optional.ofNullable(evidence),
                    Optional.ofNullable(source));
        }

        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    record RiskMitigation(
            String domain, String kind, String owner, LocalDate dueOn, String instruction, List<String> addressedTo) {

        RiskMitigation {
            addressedTo = addressedTo == null ? List.of() : addressedTo;
        }

        Mitigation toMitigation() {
            return new Mitigation(
                    UuidCreator.getTimeOrderedEpoch(),
                    domain,
                    kind,
                    Optional.ofNullable(owner),
                    Optional.ofNullable(dueOn),
                    addressedTo);
        }

        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    record RiskSignature(Signature.Capacity capacity, String digest) {}

    record BestInterestsEntry(
            ChildViews childViews,
            FamilyTracing familyTracing,
            ReceivingOrg receivingAuthority,
            List<BestInterests.Option> optionsConsidered,
            Consent guardianConsent,
            UUID receptionId,
            String exceptionReasons) {

        Grounds toGrounds() {
            return new Grounds(
                    Optional.ofNullable(childViews).map(given -> new ChildHeard(given.heardAt(), given.heardBy())),
                    familyTracing,
                    Optional.ofNullable(receivingAuthority)
                            .map(given -> new ReceivingAuthority(
                                    given.org(),
                                    Optional.ofNullable(given.confirmedAt()),
                                    Optional.ofNullable(given.documentId()))),
                    optionsConsidered,
                    Optional.ofNullable(guardianConsent)
                            .map(given -> new GuardianConsent(
                                    given.guardianId(), given.givenAt(), Optional.ofNullable(given.documentId()))),
                    Optional.ofNullable(receptionId));
        }

        BestInterests.Sealed toSealed() {
            return new BestInterests.Sealed(
                    Optional.ofNullable(childViews).map(ChildViews::views), Optional.ofNullable(exceptionReasons));
        }

        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    record ChildViews(Instant heardAt, String heardBy, String views) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    record ReceivingOrg(String org, Instant confirmedAt, UUID documentId) {}

    record Consent(UUID guardianId, Instant givenAt, UUID documentId) {}

    record BestInterestsDecision(BestInterests.Outcome decision, String decidedBy, Instant decidedAt) {}
}
