// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import se.hemresa.api.id.CaseId;

/** Where cases and the history of their states are kept. Every method works in the running unit of work. */
public interface CaseStore {

    /** @return the next number of a case reference; gaps are allowed, and nothing follows from the order */
    long nextReference();

    /** @param intake what a referral made; all of it is new */
    void insert(Intake intake);

    /**
     * @param id the case
     * @return the case; empty if there is none
     */
    Optional<CaseFile> find(CaseId id);

    /**
     * @param caseRef {@code ATV-YYYY-NNNN}
     * @return the case; empty if there is none
     */
    Optional<CaseFile> findByReference(String caseRef);

    /**
     * Reads a case and locks it until the unit of work ends. Every write to a case begins here.
     *
     * @param id the case
     * @return the case as it is now; empty if there is none
     */
    Optional<CaseFile> lock(CaseId id);

    /** @param file the new form of a case that was locked in this unit of work */
    void save(CaseFile file);

    /**
     * @param selection which cases
     * @param offset how many to pass over
     * @param limit how many at the most
     * @return the newest first
     */
    List<CaseFile> list(Selection selection, int offset, int limit);

    /**
     * @param selection which cases
     * @return how many there are
     */
    long count(Selection selection);

    /**
     * @param limit how many at the most
     * @return the newest cases of all owners, newest first; for the administrator's shell, which shows no identity
     */
    List<CaseFile> newest(int limit);

    /**
     * @param id a case
     * @return whether another case bears one of its search tokens
     */
    boolean hasLookalike(CaseId id);

    /** @param change the next row of the history of a case */
    void append(StateChange change);

    /**
     * @param id the case
     * @return its history, oldest first
     */
    List<StateChange> history(CaseId id);

    /**
     * Notes that an actor has agreed to an event that all actors must agree to.
     *
     * @param id the case
     * @param event the event
     * @param actor the actor, a code of the list {@code Role}
     * @return every actor that has agreed to it since the case entered its state
     */
    Set<String> agree(CaseId id, String event, String actor);

    /** @param id a case that leaves its state: what was agreed in it no longer counts */
    void forgetAgreements(CaseId id);
}
