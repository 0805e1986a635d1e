// SPDX-License-Identifier: Apache-2.0
package se.hemresa.exchange.mail;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import se.hemresa.exchange.Json;
import se.hemresa.exchange.Tree;

/**
 * What the envelope in the JSON of a message says of who writes to whom (domain.md §10.3): function addresses, never a person.
 *
 * @param sender who sends it, e.g. {@code SE-AB:return-coordination}; empty if the message does not say
 * @param function which function of the receiver it is for, e.g. {@code avrr-intake}; empty if the message does not say
 * @param conversation the conversation it belongs to; empty if the message does not say
 */
public record Heading(Optional<String> sender, Optional<String> function, Optional<UUID> conversation) {

    /**
     * @param content the JSON of a message
     * @return its heading
     */
    public static Heading of(String content) {
        Map<String, Object> envelope = Json.read(content)
                .map(message -> Tree.object(message, "envelope"))
                .orElse(Map.of());
        return new Heading(
                Tree.text(envelope, "sender"),
                Tree.text(envelope, "receiver").map(address -> address.substring(address.lastIndexOf(':') + 1)),
                Tree.id(envelope, "conversationId"));
    }
}
