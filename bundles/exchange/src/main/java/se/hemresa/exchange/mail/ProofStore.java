// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.exchange.Outbox;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/** What partners have signed, and what they know. Each method runs in the running unit of work. */
public interface ProofStore {

    /**
     * Keeps the receipt of a message, sealed.
     *
     * @param message the message
     * @param receipt what the partner signed
     * @param at when it arrived
     */
    void add(Message message, Outbox.Receipt receipt, Instant at);

    /**
     * @param messageId a message
     * @return what the partner added to its receipt; empty if there is no receipt
     */
    Optional<Map<String, Object>> receipt(UUID messageId);

    /** @param ack a business acknowledgement; it is kept as it was signed, sealed */
    void add(Ack ack);

    /**
     * @param sender a partner
     * @param ackId the partner's own id
     * @return the acknowledgement; empty if it was not taken in
     */
    Optional<Ack> ack(AgencyId sender, UUID ackId);

    /**
     * @param messageId a message
     * @return the acknowledgements that answer it, newest first by the order in which they came
     */
    List<Ack> acks(UUID messageId);

    /** @param memory what a partner knows from now on */
    void remember(Memory memory);

    /**
     * @param caseId a case
     * @return what partners know of it, oldest first
     */
    List<Memory> memory(CaseId caseId);

    /**
     * Who knows what (domain.md §7.7, RecipientMemory).
     *
     * @param messageId the message that told it
     * @param caseId the case
     * @param partner the partner
     * @param recipient the code of the partner's profile
     * @param fields the fields
     * @param at since when
     */
    record Memory(UUID messageId, CaseId caseId, AgencyId partner, String recipient, List<String> fields, Instant at) {

        /** Keeps an unmodifiable copy of the list. */
        public Memory {
            fields = List.copyOf(fields);
        }
    }
}
