// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import se.hemresa.api.id.Opaque;
import se.hemresa.cases.CaseReferral;
import se.hemresa.cases.Decision;
import se.hemresa.cases.IntakeCheck;
import se.hemresa.cases.ReturnRight;
import se.hemresa.cases.closing.Closure;
import se.hemresa.cases.disposal.Disposal;
import se.hemresa.cases.emergency.EmergencyOverride;
import se.hemresa.cases.subject.SubjectAccess;

/** The bodies of what is recorded about a case, as in the contract; a member that is not given is null. */
final class CaseRequests {

    private CaseRequests() {}

    record CaseIntakeCheck(IntakeCheck.Kind kind, String checkedUser, IntakeCheck.Result result, String handledHow) {}

    record CaseAssignment(String coordinator, String deputy) {}

    record CaseDecision(
            String kind,
            Decision.Outcome outcome,
            String reasons,
            List<String> decidedBy,
            Instant decidedAt,
            Instant personInformedAt) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    record CaseReturnRight(String country, String ground, ReturnRight.Status status, String source) {}

    record CaseClosure(
            String reason,
            String reasonText,
            List<String> alternativeSupport,
            UUID protectionPlanDocumentId,
            String responsibleAuthorityId,
            String transferredToOrgId,
            UUID duplicateOfCaseId,
            UUID evidenceDocumentId) {

        Closure.Terms terms() {
            return new Closure.Terms(
                    reason,
                    alternativeSupport,
                    protectionPlanDocumentId,
                    responsibleAuthorityId,
                    transferredToOrgId,
                    duplicateOfCaseId,
                    evidenceDocumentId);
        }

        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    record CaseEmergency(String event, EmergencyOverride.Ground ground, String reason) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    record CaseHold(String reason, String text, LocalDate reviewOn) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    record CasePlannedTravel(LocalDate plannedTravelOn) {}

    record CaseBirth(CaseReferral.BirthDate birthDate) {}

    record CaseDeath(Instant deceasedAt) {}

    record CaseParticipant(
            String agency,
            String user,
            String role,
            List<String> needToKnowSections,
            Instant from,
            Instant to,
            String reason) {

        CaseParticipant {
            needToKnowSections = needToKnowSections == null ? List.of() : needToKnowSections;
        }

        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    record CaseProtection(String level) {}

    record CaseDisposal(Disposal.Reason reason) {}

    record CaseSubjectAccess(Instant receivedAt, SubjectAccess.Channel channel) {}

    record CaseSearch(String identifier, String reference) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    record CaseEvent(String reason) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }
}
