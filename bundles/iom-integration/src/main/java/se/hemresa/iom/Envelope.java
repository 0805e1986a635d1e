// SPDX-License-Identifier: Apache-2.0
package se.hemresa.iom;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import se.hemresa.api.id.AgencyId;

/**
 * How every message to IOM begins (domain.md §10.3).
 *
 * @param messageId the message
 * @param conversationId the first message of the case to that partner, or this one
 * @param createdAt when it was made
 * @param owner the county's agency that owns the case
 * @param receiver the partner
 */
record Envelope(UUID messageId, UUID conversationId, Instant createdAt, AgencyId owner, AgencyId receiver) {

    private static final Duration LIFE = Duration.ofDays(14);
    private static final int RETENTION_DAYS = 30;

    Instant expiresAt() {
        return createdAt.plus(LIFE);
    }

    /** The beginning of a message, to be gone on with. */
    Map<String, Object> open(String type) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("messageId", messageId);
        envelope.put("conversationId", conversationId);
        envelope.put("createdAt", createdAt);
        envelope.put("expiresAt", expiresAt());
        envelope.put("sender", owner + ":return-coordination");
        envelope.put("receiver", receiver + ":avrr-intake");
        envelope.put("confidentiality", true);
        envelope.put("informationClass", "K3");
        envelope.put("onwardTransfer", false);
        envelope.put("retentionDays", RETENTION_DAYS);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", type);
        message.put("version", "1.0");
        message.put("envelope", envelope);
        return message;
    }
}
