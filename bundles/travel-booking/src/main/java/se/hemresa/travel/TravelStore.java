// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;

/** The records of this module. Every method needs a running unit of work. */
public interface TravelStore {

    /** Every record of a kind, in the order in which they were made. */
    <T extends TravelRecord> List<T> all(Class<T> kind, CaseId caseId);

    /** The record of a kind that was made last. */
    <T extends TravelRecord> Optional<T> newest(Class<T> kind, CaseId caseId);

    /** The record with this id, if it is one of this case. */
    <T extends TravelRecord> Optional<T> find(Class<T> kind, CaseId caseId, UUID id);

    /** Stores a new record, or the next version of one; gives its version. */
    long save(TravelRecord travelRecord);

    /** The alarms of all cases that are not closed, oldest first. */
    List<Alarm> openAlarms();
}
