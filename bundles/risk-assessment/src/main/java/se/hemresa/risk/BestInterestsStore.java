// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;

/** Determinations of the child's best interests in storage. Works in the running unit of work. */
public interface BestInterestsStore {

    /**
     * @param determination a new determination, not decided on
     * @param words what is sealed of it
     */
    void add(BestInterests determination, BestInterests.Sealed words);

    /**
     * @param determination a determination that is not decided on
     * @param decision the board's decision on it
     */
    void add(BestInterests determination, BestInterests.BoardDecision decision);

    /**
     * @param determination a determination that counts no longer
     * @param id the id of the record that says so
     * @param at since when
     */
    void end(BestInterests determination, UUID id, Instant at);

    /**
     * @param caseId the case
     * @return the newest determination, which is the one that counts; empty if there is none or it counts no longer
     */
    Optional<BestInterests> newest(CaseId caseId);

    /**
     * @param determination a determination of this store
     * @return what is sealed of it
     * @throws se.hemresa.api.error.PlatformException {@code vault.no-key} (404) if the case is erased
     */
    BestInterests.Sealed words(BestInterests determination);
}
