// SPDX-License-Identifier: Apache-2.0
package se.hemresa.sandbox.partner;

import java.math.BigDecimal;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.hemresa.sandbox.Json;

/** The carrier's desk: tickets each leg of a proposal, and cancels what it is told to (contract of M10). */
final class Carriage {

    private static final Map<String, String> FARES =
            Map.of("AIR", "184.00", "RAIL", "79.00", "BUS", "35.00", "FERRY", "58.00", "CAR", "90.00", "FOOT", "0.00");
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final long TICKETS = 10_000_000_000L;

    private Carriage() {}

    /** What belongs to the receipt of a message; without legs it is no message for a carrier. */
    static ObjectNode answer(JsonNode message, String digest) {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        ArrayNode legs = answer.putArray("legs");
        message.path("cancel")
                .forEach(leg ->
                        legs.addObject().put("seq", leg.path("seq").asInt()).put("status", "CANCELLED"));
        message.path("legs").forEach(leg -> ticket(legs.addObject(), leg, digest));
        return answer;
    }

    private static void ticket(ObjectNode ticketed, JsonNode leg, String digest) {
        int seq = leg.path("seq").asInt();
        // From the digest, so that the same booking gets the same numbers.
        long number = Integer.toUnsignedLong((digest + seq).hashCode());
        ticketed.put("seq", seq)
                .put("status", "TICKETED")
                .put("bookingRef", reference(number))
                .put("ticketNo", "999-%010d".formatted(number % TICKETS));
        ticketed.putObject("fare")
                .put(
                        "amount",
                        new BigDecimal(FARES.getOrDefault(leg.path("mode").asText(), "50.00")).toPlainString())
                .put("currency", "EUR");
    }

    private static String reference(long number) {
        StringBuilder reference = new StringBuilder();
        for (long left = number; reference.length() < 6; left /= LETTERS.length()) {
            reference.append(LETTERS.charAt((int) (left % LETTERS.length())));
        }
        return reference.toString();
    }

    static boolean understands(JsonNode message) {
        return "TravelProposal".equals(message.path("type").asText())
                        && message.path("legs").isArray()
                || "TravelChange".equals(message.path("type").asText());
    }
}
