// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
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
     * @return how the person can be reached, as the referral told; empty if it did not
     * @throws se.hemresa.api.error.PlatformException {@code vault.no-key} (404) if the key of the case is gone
     */
    Optional<CaseReferral.FreeContact> contact(CaseId id);

    /**
     * @param id the case
     * @return when the newest referral was received that concerns the person: of this case, or of one that bears one of its
     *     search tokens
     */
    Optional<Instant> newestReferral(CaseId id);

    /**
     * @param person what is known of the person from now on
     * @param identity who that is, to be sealed
     */
    void add(Person person, Identity identity);

    /**
     * @param id the case
     * @param at when the person died
     */
    void recordDeath(CaseId id, Instant at);

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
     * @return its decisions, newest first
     */
    List<Decision> decisions(CaseId id);

    /**
     * @param id the case
     * @param kind the kind of decision
     * @return the newest of the kind; empty if none is recorded
     */
    Optional<Decision> decision(CaseId id, String kind);

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
