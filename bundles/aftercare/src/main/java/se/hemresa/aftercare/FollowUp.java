// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;

/**
 * A follow-up: due, or done (domain.md §7.6).
 *
 * @param id its id
 * @param caseId the case
 * @param plan what it is and when it is due
 * @param contact what came of it; empty until it is done
 */
public record FollowUp(UUID id, CaseId caseId, Due plan, Optional<Contact> contact) {

    /** Whether it is the last one. */
    public enum Kind {
        REGULAR,
        FINAL
    }

    /**
     * What a follow-up is and when it is due.
     *
     * @param kind whether it is the last one
     * @param period M1, M3, M6 or M12; empty for a contact that was not planned
     * @param dueAt when it is due; of a contact that was not planned, when it was
     */
    public record Due(Kind kind, Optional<String> period, Instant dueAt) {

        private static final String LAST = "M12";

        /** @return the moment from which the months of its return count, if it is the last of those planned for it */
        Optional<Instant> returnedAt() {
            return period.filter(LAST::equals)
                    .map(last -> dueAt.atZone(ZoneOffset.UTC).minusYears(1).toInstant());
        }
    }

    /**
     * What came of a follow-up.
     *
     * @param doneAt when
     * @param channel how, a code as for the contact of the case, e.g. {@code PHONE}
     * @param safeToTalk whether the person could talk safely
     * @param outcome a code of the list {@code FollowUpOutcome}
     * @param findings what was found; sealed
     * @param entered who recorded it
     */
    public record Contact(
            Instant doneAt, String channel, boolean safeToTalk, String outcome, Findings findings, Entered entered) {}

    /**
     * What a contact has found.
     *
     * @param scores how sustainable the return is; empty if it was not measured
     * @param reExploitationSigns codes of signs of new exploitation; empty for none
     * @param nextStep what is done next; empty for nothing
     */
    public record Findings(Optional<Scores> scores, List<String> reExploitationSigns, Optional<String> nextStep) {

        /** Keeps an unmodifiable copy. */
        public Findings {
            reExploitationSigns = List.copyOf(reExploitationSigns);
        }

        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /**
     * Scores of the Reintegration Sustainability Survey of IOM, each from 0 to 1.
     *
     * @param economic economic self-sufficiency
     * @param social social stability
     * @param psychosocial psychosocial wellbeing
     */
    public record Scores(BigDecimal economic, BigDecimal social, BigDecimal psychosocial) {}

    /** @return whether it belongs to a return of that moment, not to one before: done since, or due since */
    boolean isSince(Instant returnedAt) {
        return !contact.map(done -> done.entered().at()).orElse(plan.dueAt()).isBefore(returnedAt);
    }

    /** @return whether it is done */
    public boolean done() {
        return contact.isPresent();
    }
}
