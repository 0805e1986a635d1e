// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import se.hemresa.api.id.CaseId;

/**
 * Why and how a case is to be closed, entered before the transition. The newest counts, until a reopening ends it.
 *
 * @param id its id
 * @param caseId the case
 * @param reason a code of the list {@code ClosureReason}
 * @param requestedBy who asked for it: the pseudonymous id of a user, or an agency
 * @param alternativeSupport codes of the list {@code SupportType}: what the person is offered instead
 * @param recordedAt when it was recorded
 */
public record Closure(
        UUID id,
        CaseId caseId,
        String reason,
        String requestedBy,
        List<String> alternativeSupport,
        Instant recordedAt) {}
