// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;

/**
 * A case without its persons: what everything else hangs on. Nothing here is secret by itself.
 *
 * @param id the opaque id
 * @param caseRef {@code ATV-YYYY-NNNN}, for people
 * @param pseudonym two words that stand for the person
 * @param owner the agency that owns the case
 * @param ownerFunction the function of the owner that messages go to
 * @param county two digits
 * @param municipality four digits; empty if not known
 * @param urgency NORMAL, URGENT or EMERGENCY
 * @param protectionLevel a code of the list {@code ProtectionLevel}
 * @param targetGroupGrounds codes of the list {@code TargetGroupGround}
 * @param state a state of the life cycle
 * @param coordinator the pseudonymous id of the user who handles it; empty until assigned
 * @param deputy the same of the deputy; empty if there is none
 * @param openedAt when the referral was stored
 * @param closureReason a code of the list {@code ClosureReason}; empty unless closed
 * @param retentionClass a class of domain.md §12; empty until the retention clock is set
 * @param plannedTravelOn the day the person wishes to travel, until the travel plan has a date; empty until told
 * @param restrictionPendingSince since when a restriction waits for the end of the journey; empty if none does
 * @param disposedAt when the case was disposed of; empty if it was not
 * @param version from 1; every write to the case adds one
 */
public record CaseFile(
        CaseId id,
        String caseRef,
        String pseudonym,
        AgencyId owner,
        String ownerFunction,
        String county,
        Optional<String> municipality,
        String urgency,
        String protectionLevel,
        List<String> targetGroupGrounds,
        String state,
        Optional<String> coordinator,
        Optional<String> deputy,
        Instant openedAt,
        Optional<String> closureReason,
        Optional<String> retentionClass,
        Optional<LocalDate> plannedTravelOn,
        Optional<Instant> restrictionPendingSince,
        Optional<Instant> disposedAt,
        long version) {

    /** @return the same case after a write that concerns something that hangs on it */
    public CaseFile touched() {
        return new Change(this).made();
    }

    /**
     * @param user who shall handle it
     * @param stand the deputy; empty for none
     * @return the case after the assignment
     */
    public CaseFile assigned(String user, Optional<String> stand) {
        Change change = new Change(this);
        change.newCoordinator = Optional.of(user);
        change.newDeputy = stand;
        return change.made();
    }

    /**
     * @param to the state it goes to
     * @param reason why it is closed; empty if it is not
     * @param retention the class of retention from now on; empty if the clock does not run
     * @param pendingSince since when a restriction waits for the end of the journey; empty if none does
     * @return the case after the transition
     */
    public CaseFile moved(
            String to, Optional<String> reason, Optional<String> retention, Optional<Instant> pendingSince) {
        Change change = new Change(this);
        change.newState = to;
        change.newReason = reason;
        change.newRetention = retention;
        change.newPending = pendingSince;
        return change.made();
    }

    /**
     * @param day the day the person wishes to travel
     * @return the case after that is told
     */
    public CaseFile travellingOn(LocalDate day) {
        Change change = new Change(this);
        change.newTravel = Optional.of(day);
        return change.made();
    }

    /**
     * @param since since when a restriction waits for the end of the journey; empty if none does any more
     * @return the case after it
     */
    public CaseFile restrictionPending(Optional<Instant> since) {
        Change change = new Change(this);
        change.newPending = since;
        return change.made();
    }

    /**
     * @param level a code of the list {@code ProtectionLevel}
     * @return the case after its protection was raised to it
     */
    public CaseFile protectedAs(String level) {
        Change change = new Change(this);
        change.newProtection = level;
        return change.made();
    }

    /**
     * @param at when it was disposed of
     * @return the case after it
     */
    public CaseFile disposed(Instant at) {
        Change change = new Change(this);
        change.newDisposal = Optional.of(at);
        return change.made();
    }

    /** What a write can change, as it is until the write says otherwise. */
    private static final class Change {

        private final CaseFile before;
        private String newState;
        private String newProtection;
        private Optional<String> newCoordinator;
        private Optional<String> newDeputy;
        private Optional<String> newReason;
        private Optional<String> newRetention;
        private Optional<LocalDate> newTravel;
        private Optional<Instant> newPending;
        private Optional<Instant> newDisposal;

        Change(CaseFile before) {
            this.before = before;
            this.newState = before.state;
            this.newProtection = before.protectionLevel;
            this.newCoordinator = before.coordinator;
            this.newDeputy = before.deputy;
            this.newReason = before.closureReason;
            this.newRetention = before.retentionClass;
            this.newTravel = before.plannedTravelOn;
            this.newPending = before.restrictionPendingSince;
            this.newDisposal = before.disposedAt;
        }

        CaseFile made() {
            return new CaseFile(
                    before.id,
                    before.caseRef,
                    before.pseudonym,
                    before.owner,
                    before.ownerFunction,
                    before.county,
                    before.municipality,
                    before.urgency,
                    newProtection,
                    before.targetGroupGrounds,
                    newState,
                    newCoordinator,
                    newDeputy,
                    before.openedAt,
                    newReason,
                    newRetention,
                    newTravel,
                    newPending,
                    newDisposal,
                    before.version + 1);
        }
    }

    @Override
    public String toString() {
        return Opaque.of(this, id, owner);
    }
}
