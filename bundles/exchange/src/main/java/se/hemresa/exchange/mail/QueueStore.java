// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.work.Trace;

/**
 * The line of queued messages, one for each case and partner. A message is held by a lease, measured by the clock of the
 * database, and a fencing token that grows with every claim: whoever holds an older token changes nothing. Each method runs
 * in the running unit of work.
 */
public interface QueueStore {

    /**
     * @param receiver a partner
     * @param now the moment
     * @return a message whose time has run out and that nobody holds; empty if there is none
     */
    Optional<Queued> expired(AgencyId receiver, Instant now);

    /**
     * @param receiver a partner
     * @param now the moment
     * @param safetyOnly whether ordinary messages wait, because the partner is left alone
     * @return messages that are due, that nobody carries, that no administrator holds and that are the first of their line,
     *     safety first, 10 at the most
     */
    List<Queued> due(AgencyId receiver, Instant now, boolean safetyOnly);

    /**
     * @param queued a message as it was read
     * @param lease how long it is held
     * @return the token of the claim; empty if it is no longer as it was read
     */
    OptionalLong claim(Queued queued, Duration lease);

    /**
     * Ends the wait of a message.
     *
     * @param id the message
     * @param token the token it is held by
     * @param state what becomes of it
     * @param at when
     * @return whether the token was still the newest
     */
    boolean close(UUID id, long token, State state, Instant at);

    /**
     * Puts a message back after a failed attempt.
     *
     * @param id the message
     * @param token the token it is held by
     * @param next when it is due again
     * @return whether the token was still the newest
     */
    boolean putBack(UUID id, long token, Instant next);

    /**
     * Takes a message from whoever has read it and has not claimed it yet.
     *
     * @param id the message
     * @return whether it waits and nobody carries it now; otherwise nothing is changed
     */
    boolean fence(UUID id);

    /**
     * As {@link #fence(UUID)}, for every message to a partner.
     *
     * @param receiver the partner
     * @return how many are being carried now
     */
    long fenceAll(AgencyId receiver);

    /**
     * @param id a message that waits
     * @return whether no other message of its case waits for the same partner before it
     */
    boolean isFirst(UUID id);

    /**
     * @param id the message
     * @param now from when it is due
     * @return whether it waits and nobody carries it now; otherwise nothing is changed
     */
    boolean makeDue(UUID id, Instant now);

    /**
     * @param receiver a partner
     * @param now from when all of its messages are due that nobody carries now
     * @return how many that are
     */
    int makeAllDue(AgencyId receiver, Instant now);

    /** @return how many messages wait for each partner, and since when the oldest does */
    List<Waiting> waiting();

    /**
     * @param limit how many at the most
     * @return the messages that wait, oldest first
     */
    List<Queued> line(int limit);

    /**
     * A message that waits.
     *
     * @param id the message
     * @param caseId its case
     * @param type its type
     * @param receiver the partner
     * @param token the newest token
     * @param attempts how often it was tried
     * @param next when it is due
     * @param trace of the request that led to it; empty if it is not known
     */
    record Queued(
            UUID id,
            CaseId caseId,
            String type,
            AgencyId receiver,
            long token,
            int attempts,
            Instant next,
            Optional<Trace> trace) {}

    /**
     * How much waits for a partner.
     *
     * @param receiver the partner
     * @param messages how many
     * @param oldest since when the oldest waits
     */
    record Waiting(AgencyId receiver, long messages, Instant oldest) {}
}
