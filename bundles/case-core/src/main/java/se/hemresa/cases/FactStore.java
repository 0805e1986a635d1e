// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.util.List;
import java.util.Optional;

import se.hemresa.api.id.CaseId;

/**
 * What is recorded about a case, each kind in rows of its own. Every method works in the running unit of work. What belongs
 * to no case is empty.
 */
public interface FactStore {

    /**
     * @param id the case
     * @return the referral that opened it
     */
    Optional<Referral> referral(CaseId id);

    /**
     * @param id the case
     * @return the person, without what is sealed
     */
    Optional<Person> person(CaseId id);

    /**
     * @param id the case
     * @return who the person is
     * @throws se.hemresa.api.error.PlatformException {@code vault.no-key} (404) if the key of the case is gone
     */
    Optional<Identity> identity(CaseId id);

    /**
     * @param id the case
     * @return what the person was exposed to
     */
    Optional<Exploitation> exploitation(CaseId id);

    /**
     * @param id the case
     * @return the newest finding
     */
    Optional<VictimStatus> victimStatus(CaseId id);

    /** @param check a check that was made */
    void add(IntakeCheck check);

    /**
     * @param id the case
     * @return its checks, newest first
     */
    List<IntakeCheck> intakeChecks(CaseId id);

    /** @param right what is known of the right to return */
    void add(ReturnRight right);

    /**
     * @param id the case
     * @return the newest; empty if none is recorded
     */
    Optional<ReturnRight> returnRight(CaseId id);

    /**
     * @param decision a decision
     * @param reasons its reasons, to be sealed; empty if none are told
     */
    void add(Decision decision, Optional<String> reasons);

    /**
     * @param id the case
     * @param kind the kind of decision
     * @return the newest of the kind; empty if none is recorded
     */
    Optional<Decision> decision(CaseId id, String kind);

    /**
     * @param closure a closure that is prepared
     * @param words the reason in words, to be sealed; empty if none are told
     */
    void add(Closure closure, Optional<String> words);

    /**
     * @param id the case
     * @return the newest that no reopening has ended; empty if there is none
     */
    Optional<Closure> closure(CaseId id);

    /** @param id a case that is opened again: its closure is over */
    void endClosure(CaseId id);

    /**
     * @param participant somebody who takes part from now on
     * @param reason why, to be sealed
     */
    void add(Participant participant, String reason);

    /**
     * @param id the case
     * @return everybody who takes part or has taken part, newest first
     */
    List<Participant> participants(CaseId id);
}
