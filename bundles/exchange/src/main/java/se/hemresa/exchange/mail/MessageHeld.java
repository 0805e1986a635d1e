// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * An administrator keeps a message from going out; the entry names who.
 *
 * @param caseId the case it tells about
 * @param messageId the message
 * @param messageType its type, e.g. {@code M06}
 * @param receiver the partner
 */
public record MessageHeld(CaseId caseId, UUID messageId, String messageType, AgencyId receiver) implements Event {

    @Override
    public Optional<CaseId> subject() {
        return Optional.of(caseId);
    }

    @Override
    public Map<String, String> payload() {
        return Map.of(
                "messageId", messageId.toString(),
                "messageType", messageType,
                "receiver", receiver.value());
    }
}
