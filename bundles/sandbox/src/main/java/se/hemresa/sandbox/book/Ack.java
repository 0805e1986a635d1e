// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.book;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A business acknowledgement of IOM (M07), to be delivered.
 *
 * @param ackId its id, which is also the key of its delivery
 * @param answers the message it answers
 * @param content what it says
 * @param jose the same, sealed once: a repeat must bear the same bytes
 */
public record Ack(UUID ackId, String answers, JsonNode content, String jose) {}
