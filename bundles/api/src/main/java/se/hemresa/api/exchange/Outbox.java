// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.osgi.annotation.versioning.ProviderType;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.id.Opaque;

/**
 * The queue of messages to partners, for the routes {@code from("outbox:<channel>")}. A channel is a partner's id in lower
 * case, e.g. {@code iom-fi}. A message is claimed in its order within the case, under a lease by the clock of the database and
 * a fencing token, so that a node that paused cannot act twice; it is carried outside any unit of work and closed by the
 * partner's signed receipt. A partner that is down delays its own messages only.
 */
@ProviderType
public interface Outbox {

    /** What came of a turn. */
    enum Delivery {
        /** Nothing was due. */
        IDLE,
        /** The partner has signed for the message. */
        DELIVERED,
        /** It did not reach the partner, and is due again later. */
        FAILED,
        /** It will not be sent any more: by the policy, by its time, or because the partner refused it for good. */
        STOPPED
    }

    /**
     * Carries the next message that is due on a channel, if any. The policy is asked in the claim; the route runs on this
     * thread, in no unit of work; what it throws is a failed attempt.
     *
     * @param channel the channel
     * @param route carries the parcel and gives back the partner's receipt
     * @return what came of it
     */
    Delivery deliver(String channel, Function<Parcel, Receipt> route);

    /**
     * Waits until there may be something to send. A hint: polling alone must suffice.
     *
     * @param atMost how long to wait
     * @throws InterruptedException if the thread is interrupted
     */
    void awaitWork(Duration atMost) throws InterruptedException;

    /**
     * A message that was claimed.
     *
     * @param messageId the message
     * @param caseId its case
     * @param type its type
     * @param receiver the partner
     * @param token the fencing token of this claim
     * @param attempt from 1
     */
    record Parcel(UUID messageId, CaseId caseId, String type, AgencyId receiver, long token, int attempt) {}

    /**
     * What a partner signed on receipt.
     *
     * @param jose the receipt as it came, kept as proof
     * @param code {@code RECEIVED} or {@code DUPLICATE}, or {@code REJECTED_SCHEMA} or {@code REJECTED_POLICY}, which end the message
     * @param digest the digest of what the partner stored
     * @param at when it was received, by the partner's clock
     * @param content what the partner adds, e.g. ticket numbers; sealed when it is kept
     */
    record Receipt(String jose, String code, String digest, Instant at, Map<String, Object> content) {

        /**
         * Keeps an unmodifiable copy of the content.
         *
         * @param jose the receipt as it came
         * @param code what it says
         * @param digest of what the partner stored
         * @param at when it was received
         * @param content what the partner adds
         */
        public Receipt {
            content = Map.copyOf(content);
        }

        @Override
        public String toString() {
            return Opaque.of(this);
        }
    }
}
