// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

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
        long version) {

    /** @return the same case after a write that concerns something that hangs on it */
    public CaseFile touched() {
        return with(state, coordinator, deputy, closureReason, retentionClass);
    }

    /**
     * @param user who shall handle it
     * @param stand the deputy; empty for none
     * @return the case after the assignment
     */
    public CaseFile assigned(String user, Optional<String> stand) {
        return with(state, Optional.of(user), stand, closureReason, retentionClass);
    }

    /**
     * @param to the state it goes to
     * @param reason why it is closed; empty if it is not
     * @param retention the class of retention from now on; empty if the clock does not run
     * @return the case after the transition
     */
    public CaseFile moved(String to, Optional<String> reason, Optional<String> retention) {
        return with(to, coordinator, deputy, reason, retention);
    }

    private CaseFile with(
            String newState,
            Optional<String> newCoordinator,
            Optional<String> newDeputy,
            Optional<String> newReason,
            Optional<String> newRetention) {
        return new CaseFile(
                id,
                caseRef,
                pseudonym,
                owner,
                ownerFunction,
                county,
                municipality,
                urgency,
                protectionLevel,
                targetGroupGrounds,
                newState,
                newCoordinator,
                newDeputy,
                openedAt,
                newReason,
                newRetention,
                version + 1);
    }
}
