// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.book;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A message that a partner has taken in: its one effect.
 *
 * @param partner the partner's id
 * @param messageId the message
 * @param digest SHA-256 of its bytes, base64url
 * @param content the message
 * @param receiptId the id of the receipt
 * @param receivedAt by the partners' clock
 * @param answer what the partner adds to its receipts, e.g. ticket numbers
 */
public record Received(
        String partner,
        String messageId,
        String digest,
        JsonNode content,
        UUID receiptId,
        Instant receivedAt,
        JsonNode answer) {

    /** @return the type of the message, e.g. {@code IomHandover} */
    public String type() {
        return content.path("type").asText();
    }
}
