// SPDX-License-Identifier: Apache-2.0
package se.hemresa.cases.consent;

import java.time.Instant;
import java.util.Optional;

import se.hemresa.cases.Stamp;

/**
 * A consent (domain.md §7.3). It lets the programme act; it is never the legal basis of a transfer, which is a
 * {@link TransferBasis} (GDPR art. 49(3)).
 *
 * @param stamp its id, its case, when and by whom it was recorded
 * @param terms what was consented to
 * @param withdrawal when and why it was withdrawn; empty while it stands
 */
public record ConsentRecord(Stamp stamp, ConsentTerms terms, Optional<Withdrawal> withdrawal) {

    /**
     * That a consent was withdrawn.
     *
     * @param at when
     * @param reason why, as a code; empty if the person gives none, which nobody may demand
     */
    public record Withdrawal(Instant at, Optional<Reason> reason) {}

    /** Why a consent was withdrawn. */
    public enum Reason {
        CHANGED_MIND,
        FEARS_RECIPIENT,
        SAFETY,
        PRESSURE,
        NOT_UNDERSTOOD,
        OTHER
    }

    /**
     * @param scope a code of the list {@code ConsentScope}
     * @return whether this is a consent of it
     */
    public boolean covers(String scope) {
        return terms.scope().equals(scope);
    }

    /**
     * @param other another consent of the case
     * @return whether whoever withdraws the one withdraws the other: they are of the same scope, and do not name two different
     *     recipients. That only one of them names it makes no difference
     */
    boolean endsWith(ConsentRecord other) {
        return covers(other.terms().scope())
                && (terms.recipient().isEmpty()
                        || other.terms().recipient().isEmpty()
                        || terms.recipient().equals(other.terms().recipient()));
    }

    /**
     * @param now the moment
     * @return whether it is given, not withdrawn and not run out
     */
    public boolean liveAt(Instant now) {
        return withdrawal.isEmpty()
                && !terms.givenAt().isAfter(now)
                && terms.validTo().isAfter(now);
    }
}
