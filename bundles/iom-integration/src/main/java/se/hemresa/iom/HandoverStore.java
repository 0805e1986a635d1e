// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.exchange.Minimisation.Note;
import se.hemresa.api.id.CaseId;

/** The handovers. Each method runs in the running unit of work. */
public interface HandoverStore {

    /**
     * @param handover a new one
     * @param notes what was done with each field, to be sealed
     */
    void add(Handover handover, List<Note> notes);

    /** @param handover one that {@link #lock} gave in this unit, changed */
    void save(Handover handover);

    /**
     * @param id a handover
     * @return it; empty if there is none
     */
    Optional<Handover> find(UUID id);

    /**
     * Takes a handover for changing it: whoever else does so waits until this unit has ended.
     *
     * @param messageId the message that carries it
     * @return it; empty if the message carries none
     */
    Optional<Handover> lock(UUID messageId);

    /**
     * @param caseId a case
     * @return its handovers, newest first
     */
    List<Handover> ofCase(CaseId caseId);

    /**
     * @param limit how many at the most
     * @return the newest of all cases
     */
    List<Handover> newest(int limit);

    /**
     * @param handover a handover
     * @return what was done with each field when it was composed
     */
    List<Note> notes(Handover handover);

    /**
     * @param caseId a case
     * @return the one that IOM's answer is about: the newest that was handed to the post office; empty if none was
     */
    default Optional<Handover> current(CaseId caseId) {
        return ofCase(caseId).stream().filter(one -> one.queuedAt().isPresent()).findFirst();
    }
}
