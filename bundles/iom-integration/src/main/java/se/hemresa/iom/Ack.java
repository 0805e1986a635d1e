// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.time.Instant;
import java.util.UUID;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * An acknowledgement (M07) that came in. Its signed form is kept by the post office.
 *
 * @param ackId its id, made by the partner
 * @param caseId the case
 * @param messageId the message it answers
 * @param sender the partner
 * @param code a code of the list {@code AckCode}
 * @param at when the partner made it
 * @param receivedAt when it came
 * @param state what became of it
 */
public record Ack(
        UUID ackId,
        CaseId caseId,
        UUID messageId,
        AgencyId sender,
        String code,
        Instant at,
        Instant receivedAt,
        State state) {

    /** What became of an acknowledgement. */
    public enum State {
        /** It is kept, and has not moved the case. */
        RECORDED,
        /** It has moved the case. */
        APPLIED
    }
}
