// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * An application (M06) that was, or may be, handed over to IOM (domain.md §7.9).
 *
 * @param id its id
 * @param caseId the case
 * @param messageId the message that carries it
 * @param receiver the partner it is for
 * @param version from 1; counts what was handed over, so a preview that is replaced leaves its version to the next
 * @param preparedBy who prepared it: the user, or the agency where a system acted
 * @param previewedAt when it was composed
 * @param digest of its content
 * @param queuedAt when it was handed to the post office; empty while it is only prepared
 * @param sentAt when IOM's receipt came; empty until then
 * @param answer IOM's business answer; empty until then
 * @param effect what the answer has done to the case
 */
public record Handover(
        UUID id,
        CaseId caseId,
        UUID messageId,
        AgencyId receiver,
        int version,
        String preparedBy,
        Instant previewedAt,
        String digest,
        Optional<Instant> queuedAt,
        Optional<Instant> sentAt,
        Optional<HandoverAnswer> answer,
        Effect effect) {

    /** What an answer has done to the case. */
    public enum Effect {
        /** There is no answer, or the case is not in the state in which it takes effect. */
        WAITING,
        /** It has moved the case. */
        APPLIED,
        /** The guards refused it; the next answer takes its place. */
        REFUSED,
        /**
         * Another answer contradicted it before it could take effect, so neither does; the next takes its place. The guards
         * of the post office prove the newest answer, never an older one.
         */
        CONTRADICTED
    }

    Handover queued(Instant at) {
        return with(Optional.of(at), sentAt, answer, effect);
    }

    Handover sent(Instant at) {
        return with(queuedAt, Optional.of(at), answer, effect);
    }

    Handover answered(HandoverAnswer given) {
        return with(queuedAt, sentAt, Optional.of(given), Effect.WAITING);
    }

    Handover with(Effect now) {
        return with(queuedAt, sentAt, answer, now);
    }

    private Handover with(
            Optional<Instant> queued, Optional<Instant> sent, Optional<HandoverAnswer> given, Effect now) {
        return new Handover(
                id, caseId, messageId, receiver, version, preparedBy, previewedAt, digest, queued, sent, given, now);
    }
}
