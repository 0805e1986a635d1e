// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.openings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/** What users have opened. Each method runs in the running unit of work. */
public interface OpeningStore {

    /**
     * @param opening a new one
     * @param text why, in words; it is sealed under the key of the case. Empty if none was asked for
     */
    void add(Opening opening, Optional<String> text);

    /**
     * @param id the id of an opening
     * @return the opening, locked until the unit of work ends; empty if there is none
     */
    Optional<Opening> lock(UUID id);

    /** @param opening one that is stored, now approved */
    void approve(Opening opening);

    /**
     * @param caseId a case
     * @param caller a user
     * @param now the moment
     * @return what the user has opened of it and is not over yet
     */
    List<Opening> current(CaseId caseId, Caller caller, Instant now);

    /**
     * @param caller a user
     * @param limit how many at most
     * @return the emergency accesses of the user, newest first
     */
    List<Opening> emergenciesOf(Caller caller, int limit);

    /**
     * @param owner an agency
     * @param limit how many at most
     * @return the emergency accesses to cases that were the agency's when they were opened, newest first
     */
    List<Opening> emergenciesIn(AgencyId owner, int limit);

    /**
     * @param opening one that is stored
     * @return why it was opened, in words; empty if it was never said, or the case is disposed of
     */
    Optional<String> text(Opening opening);
}
