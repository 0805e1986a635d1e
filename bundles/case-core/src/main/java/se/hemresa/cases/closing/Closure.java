// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.closing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.CaseFact;

/**
 * Why and how a case is to be closed, entered before the transition. The newest counts, until a reopening ends it.
 *
 * @param id its id
 * @param caseId the case
 * @param requestedBy who asked for it: the pseudonymous id of a user, or an agency
 * @param requestedAt when
 * @param terms why and how
 * @param approvedBy the user who approved it; empty if nobody has
 * @param closedAt when the case was closed by it; empty if it is not
 */
public record Closure(
        UUID id,
        CaseId caseId,
        String requestedBy,
        Instant requestedAt,
        Terms terms,
        Optional<String> approvedBy,
        Optional<Instant> closedAt) {

    /**
     * Why and how; what the reason does not need is null.
     *
     * @param reason a code of the list {@code ClosureReason}
     * @param alternativeSupport codes of the list {@code SupportType}: what the person is offered instead
     * @param protectionPlanDocumentId the plan by which the person is protected instead
     * @param responsibleAuthorityId the agency that keeps the responsibility
     * @param transferredToOrgId the agency that takes the case over
     * @param duplicateOfCaseId the case that goes on instead
     * @param evidenceDocumentId the source, e.g. of a death
     */
    public record Terms(
            String reason,
            List<String> alternativeSupport,
            UUID protectionPlanDocumentId,
            String responsibleAuthorityId,
            String transferredToOrgId,
            UUID duplicateOfCaseId,
            UUID evidenceDocumentId) {

        /** Takes a list that was not given for empty. */
        public Terms {
            alternativeSupport = CaseFact.orEmpty(alternativeSupport);
        }

        /**
         * @param reason a code of the list {@code ClosureReason}
         * @return a closure for that reason and nothing else
         */
        public static Terms of(String reason) {
            return new Terms(reason, List.of(), null, null, null, null, null);
        }
    }

    /** @return a code of the list {@code ClosureReason} */
    public String reason() {
        return terms.reason();
    }
}
