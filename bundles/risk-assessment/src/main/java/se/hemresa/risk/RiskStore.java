// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.Instant;
import java.util.UUID;

import se.hemresa.api.id.CaseId;

/** Assessments in storage. Works in the running unit of work. */
public interface RiskStore {

    /**
     * @param assessment a new assessment, not signed yet
     * @param words what is sealed of it
     */
    void add(RiskAssessment assessment, Words words);

    /**
     * @param assessment the assessment
     * @param signature a signature under it, the first in its capacity
     */
    void add(RiskAssessment assessment, Signature signature);

    /**
     * Ends the validity of an assessment early.
     *
     * @param assessment the assessment
     * @param id the id of what is recorded
     * @param at the end
     */
    void expire(RiskAssessment assessment, UUID id, Instant at);

    /**
     * @param caseId the case
     * @return its assessments; an empty file if it has none
     */
    RiskFile file(CaseId caseId);

    /**
     * @param assessment an assessment of this store
     * @return what is sealed of it
     * @throws se.hemresa.api.error.PlatformException {@code vault.no-key} (404) if the case is erased
     */
    Words words(RiskAssessment assessment);
}
