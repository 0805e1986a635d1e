// SPDX-License-Identifier: Apache-2.0
package se.hemresa.travel;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.hemresa.api.exchange.Draft;
import se.hemresa.api.exchange.Postbox;
import se.hemresa.api.id.AgencyId;
import se.hemresa.api.id.CaseId;

/**
 * A message to a partner before it is posted.
 *
 * @param messageId its id, made here
 * @param caseId the case
 * @param type the code of the message, e.g. {@code M10}
 * @param receiver the partner
 * @param function whom at the partner, e.g. {@code bookings}
 * @param sender the function address of who sends it
 * @param at now
 */
record Envelope(
        UUID messageId, CaseId caseId, String type, AgencyId receiver, String function, String sender, Instant at) {

    private static final Duration LIFE = Duration.ofHours(24);

    /** Maps and lists only, so no class of this bundle stays in its caches. */
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The message with its content; who gets which fields is noted. */
    Draft draft(Postbox postbox, String name, String purpose, List<String> fields, Map<String, Object> content) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", name);
        message.put("version", "1.0");
        message.put("envelope", envelope(postbox));
        message.putAll(content);
        return new Draft(messageId, caseId, type, receiver, purpose, fields, json(message), at.plus(LIFE));
    }

    private Map<String, Object> envelope(Postbox postbox) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("messageId", messageId.toString());
        envelope.put(
                "conversationId",
                postbox.conversation(caseId, receiver).orElse(messageId).toString());
        envelope.put("createdAt", at.toString());
        envelope.put("expiresAt", at.plus(LIFE).toString());
        envelope.put("sender", sender);
        envelope.put("receiver", receiver + ":" + function);
        envelope.put("confidentiality", true);
        envelope.put("informationClass", "K3");
        envelope.put("onwardTransfer", false);
        envelope.put("retentionDays", 30);
        return envelope;
    }

    private static String json(Map<String, Object> message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
