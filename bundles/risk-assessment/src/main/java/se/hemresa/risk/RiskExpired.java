// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * The assessment that counted does not count any more, and no newer one has replaced it.
 *
 * @param caseId the case
 * @param assessmentId the assessment
 * @param cause why
 */
record RiskExpired(CaseId caseId, UUID assessmentId, Cause cause) implements Event {

    /** Why it does not count any more. */
    enum Cause {
        /** Its time has run out. */
        TIME,
        /** The journey was aborted, so the risk is no longer what was assessed. */
        JOURNEY_ABORTED,
        /** The case was opened again: it was assessed for an earlier return. */
        CASE_REOPENED
    }

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("assessmentId", assessmentId.toString(), "cause", cause.name());
    }
}
