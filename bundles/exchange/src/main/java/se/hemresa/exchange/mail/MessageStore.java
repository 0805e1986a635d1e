// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.exchange.Letter.State;
import se.hemresa.api.id.CaseId;

/** Messages. Each method runs in the running unit of work; a state is changed only from the one that is expected. */
public interface MessageStore {

    /**
     * @param message a new message
     * @param content its JSON
     */
    void insert(Message message, String content);

    /**
     * @param id a message
     * @return it; empty if there is none
     */
    Optional<Message> find(UUID id);

    /**
     * @param caseId a case
     * @return its messages, newest first
     */
    List<Message> ofCase(CaseId caseId);

    /**
     * @param caseId a case
     * @return its messages that were claimed to be carried at least once, in the order of the line: whatever has become of
     *     them since, and even without a receipt, the partner may have them
     */
    List<Message> offered(CaseId caseId);

    /**
     * @param id a message
     * @return its JSON, exactly as it was inserted; empty if there is none
     */
    Optional<String> content(UUID id);

    /**
     * @param id a message
     * @param from the state it is expected in
     * @param to the state it comes to
     * @return whether it was in that state
     */
    boolean move(UUID id, State from, State to);

    /**
     * @param id a message that is PREVIEWED
     * @param digest the digest that was looked at
     * @param by who approves it
     * @return whether it was PREVIEWED under that digest and is APPROVED now
     */
    boolean approve(UUID id, String digest, String by);

    /**
     * Puts a message at the end of the line.
     *
     * @param id the message
     * @param from the state it is expected in
     * @param now the moment from which it may be sent
     * @return whether it was in that state and is QUEUED now
     */
    boolean queue(UUID id, State from, Instant now);
}
