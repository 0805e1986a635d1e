// SPDX-License-Identifier: Apache-2.0
package se.hemresa.api.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;
import se.hemresa.api.journal.Event;

/**
 * The time of a message ran out before the partner signed for it; a person has to take over.
 *
 * @param caseId the case it tells about
 * @param messageId the message
 * @param messageType its type, e.g. {@code M06}
 * @param receiver the partner
 */
public record MessageExpired(CaseId caseId, UUID messageId, String messageType, AgencyId receiver) implements Event {

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
