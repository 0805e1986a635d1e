// SPDX-License-Identifier: Apache-2.0
package se.hemresa.aftercare;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.CaseId;

/**
 * That the person and IOM have agreed.
 *
 * @param id its id
 * @param caseId the case
 * @param planVersion the version of the plan that was agreed
 * @param terms what was agreed, and when
 * @param entered who recorded it
 */
public record Agreement(UUID id, CaseId caseId, int planVersion, Terms terms, Entered entered) {

    /**
     * What was agreed, and when.
     *
     * @param kind the outline, or the plan
     * @param agreedAt when
     * @param signature the person's; empty for an outline
     */
    public record Terms(Kind kind, Instant agreedAt, Optional<Signature> signature) {}

    /**
     * The person's signature.
     *
     * @param signedAt when
     * @param medium how
     */
    public record Signature(Instant signedAt, Medium medium) {}

    /** What is agreed. */
    public enum Kind {
        /** The outline, before the departure; it stays agreed when the plan is made of it. */
        OUTLINE,
        /** One version of the plan; the next is not agreed by it. */
        PLAN
    }

    /** How the person has signed. */
    public enum Medium {
        /** With a pen. */
        PAPER,
        /** Electronically. */
        ELECTRONIC,
        /** With a mark before a witness: the person cannot write. */
        MARK
    }
}
