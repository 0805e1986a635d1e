// SPDX-License-Identifier: Apache-2.0
package se.hemresa.risk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;

/**
 * A determination of the best interests of a child. It is never changed: the board decides on it, or a newer one replaces it.
 *
 * @param id its id
 * @param caseId the case
 * @param enteredBy who entered it
 * @param recordedAt when
 * @param grounds what it rests on
 * @param decision what the social services board decided; empty until it has
 */
public record BestInterests(
        UUID id,
        CaseId caseId,
        Author enteredBy,
        Instant recordedAt,
        Grounds grounds,
        Optional<BoardDecision> decision) {

    /**
     * What a determination rests on.
     *
     * @param heard when and by whom the child was heard; empty if it was not
     * @param familyTracing how far the search for the family has come
     * @param receiving the child-protection authority of the other country; empty until there is one
     * @param options what was considered, staying in Sweden always among it
     * @param consent the guardian's consent; empty until it is given
     * @param receptionId the reception in which the takeover is signed; empty if there is none yet
     */
    public record Grounds(
            Optional<ChildHeard> heard,
            FamilyTracing familyTracing,
            Optional<ReceivingAuthority> receiving,
            List<Option> options,
            Optional<GuardianConsent> consent,
            Optional<UUID> receptionId) {

        /** Keeps an unmodifiable copy of the options. */
        public Grounds {
            options = List.copyOf(options);
        }
    }

    /**
     * The child was heard; what it said is sealed.
     *
     * @param at when
     * @param by by whom: a user or a function
     */
    public record ChildHeard(Instant at, String by) {}

    /**
     * The authority that takes over.
     *
     * @param org which
     * @param confirmedAt when it confirmed; empty until it has
     * @param documentId the confirmation in writing; empty until it has come
     */
    public record ReceivingAuthority(String org, Optional<Instant> confirmedAt, Optional<UUID> documentId) {

        /** @return whether it has confirmed, in writing */
        public boolean hasConfirmedInWriting() {
            return confirmedAt.isPresent() && documentId.isPresent();
        }
    }

    /**
     * The consent of the guardian.
     *
     * @param guardianId the guardian, as in the section relations
     * @param givenAt when
     * @param documentId the consent in writing; empty if it was given by word of mouth
     */
    public record GuardianConsent(UUID guardianId, Instant givenAt, Optional<UUID> documentId) {}

    /**
     * The decision of the social services board.
     *
     * @param id its id
     * @param outcome which way it went
     * @param decidedBy the board
     * @param decidedAt when
     * @param recordedBy who recorded it and answers for it
     * @param recordedAt when that was done
     */
    public record BoardDecision(
            UUID id, Outcome outcome, String decidedBy, Instant decidedAt, Author recordedBy, Instant recordedAt) {}

    /** Which way a decision went. */
    public enum Outcome {
        /** The return is in the child's best interests. */
        RETURN,
        /** It is not. */
        STAY
    }

    /** How far the search for the family has come. */
    public enum FamilyTracing {
        NOT_NEEDED,
        ONGOING,
        FOUND_SAFE,
        FOUND_NOT_SAFE,
        NOT_FOUND
    }

    /** What can be considered for a child. */
    public enum Option {
        REUNIFICATION_WITH_FAMILY,
        CARE_IN_COUNTRY_OF_RETURN,
        CARE_IN_THIRD_COUNTRY,
        STAY_IN_SWEDEN
    }

    /**
     * What is sealed of a determination.
     *
     * @param views what the child said; empty if it was not heard or it is kept elsewhere
     * @param exceptionReasons why the child may return although the risk is more than moderate; empty if no exception is made
     */
    public record Sealed(Optional<String> views, Optional<String> exceptionReasons) {
        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }

    /** @return the version of this determination: 1, and 2 once it is decided on */
    public long version() {
        return decision.isPresent() ? 2 : 1;
    }

    /** @return whether the board has decided for the return */
    public boolean isGranted() {
        return decision.filter(one -> one.outcome() == Outcome.RETURN).isPresent();
    }
}
