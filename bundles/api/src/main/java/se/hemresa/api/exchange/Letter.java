// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * A message to a partner as it stands, without its content.
 *
 * @param messageId its id
 * @param caseId the case it tells about
 * @param type the code of the message, e.g. {@code M06}
 * @param receiver the partner
 * @param state how far it has come
 * @param digest SHA-256 of the content's UTF-8 bytes, base64url without padding
 * @param preparedBy who prepared it: the user, or the agency where a system acted
 * @param approvedBy who approved exactly this digest; empty until then, and for types that need no approval
 * @param sentAt when the partner's receipt arrived; empty until then
 */
public record Letter(
        UUID messageId,
        CaseId caseId,
        String type,
        AgencyId receiver,
        State state,
        String digest,
        String preparedBy,
        Optional<String> approvedBy,
        Optional<Instant> sentAt) {

    /** How far a message has come (domain.md §7.7). */
    public enum State {
        /** Composed and shown; nothing will be sent without an approval. */
        PREVIEWED,
        /** A second person has approved the digest. */
        APPROVED,
        /** Waiting for its turn, or between two attempts. */
        QUEUED,
        /** The partner has signed for it. */
        SENT,
        /** The partner has given its business answer. */
        ANSWERED,
        /** Its time ran out before a receipt came. */
        EXPIRED,
        /** Stopped: by the policy, by a withdrawal, or refused by the partner. */
        DEAD
    }
}
