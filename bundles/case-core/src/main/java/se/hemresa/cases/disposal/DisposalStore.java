// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.disposal;

import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.cases.Stamp;

/** Where disposals are kept. Every method works in the running unit of work. */
public interface DisposalStore {

    /** @param asked a disposal that nobody has approved yet */
    void add(Disposal asked);

    /**
     * @param caseId the case
     * @return the newest that nobody has approved yet; empty if there is none
     */
    Optional<Disposal> asked(CaseId caseId);

    /**
     * @param id a disposal that is asked for
     * @param approval who approves it, and when
     */
    void approve(UUID id, Stamp approval);
}
