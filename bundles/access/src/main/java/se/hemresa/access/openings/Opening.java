// SPDX-License-Identifier: Apache-2.0
package se.hemresa.access.openings;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.access.Caller;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * What a user has opened for a while: a case in an emergency, or one section of a case by confirming that it shall be opened.
 * It opens nothing but what a rule gives to an opening, to one user, for reading, for 60 minutes.
 *
 * @param id its id, a UUIDv7
 * @param scope what is open
 * @param opener for whom
 * @param reason a code of {@link BreakGlassReason} or {@link OpeningReason}
 * @param span from when to when
 * @param approval whether somebody else must approve it, and who did
 */
public record Opening(UUID id, Scope scope, Opener opener, String reason, Span span, Approval approval) {

    /** @return whether it is open at that moment, and nobody is waited for */
    boolean isOpen(Instant now) {
        return span.covers(now) && approval.isEnough();
    }

    Opening approvedBy(String user) {
        return new Opening(id, scope, opener, reason, span, new Approval(approval.isNeeded(), Optional.of(user)));
    }

    /**
     * What is open.
     *
     * @param caseId the case
     * @param owner the agency that owned the case then
     * @param section the section that was confirmed; empty for an emergency access, which is to the whole case
     */
    public record Scope(CaseId caseId, AgencyId owner, Optional<String> section) {}

    /**
     * For whom it is open.
     *
     * @param agency the agency
     * @param user the pseudonymous id of the user
     * @param role the role in which it was opened
     */
    public record Opener(AgencyId agency, String user, String role) {

        boolean is(Caller caller) {
            return agency.equals(caller.agency())
                    && caller.user().filter(user::equals).isPresent();
        }
    }

    /**
     * When it is open.
     *
     * @param from the moment it was opened
     * @param until the moment from which it is closed again
     */
    public record Span(Instant from, Instant until) {

        boolean covers(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /**
     * The second person.
     *
     * @param isNeeded whether nothing can be read before somebody else has approved it
     * @param by who did; empty if nobody has
     */
    public record Approval(boolean isNeeded, Optional<String> by) {

        /** @return whether nobody is waited for */
        public boolean isEnough() {
            return !isNeeded || by.isPresent();
        }
    }
}
