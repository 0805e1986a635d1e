// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;

/** The acknowledgements. Each method runs in the running unit of work. */
public interface AckStore {

    /** @param ack a new one */
    void add(Ack ack);

    /** @param ackId one that has moved the case now */
    void applied(UUID ackId);

    /**
     * @param ackId an acknowledgement
     * @return it; empty if it has not come
     */
    Optional<Ack> find(UUID ackId);

    /**
     * @param caseId a case
     * @return its acknowledgements in the order in which they came
     */
    List<Ack> ofCase(CaseId caseId);
}
